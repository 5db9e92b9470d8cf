import { comparePrepared } from '../../shared/align/compare.ts'
import { wordDifference } from '../../shared/align/difference.ts'
import { prepare } from '../../shared/align/prepare.ts'
import { familiesOf } from '../../shared/families/families.ts'
import type { ArticleView, StoryComparison } from '../../shared/ipc.ts'
import { paragraphs } from '../../shared/text/paragraphs.ts'
import { stated } from '../state/library.fixture.ts'
import { samplePair } from './sample-pair.fixture.ts'

const FERRY =
  'The ferry Astrid ran aground on the Skarv reef before dawn and 140 passengers climbed into the lifeboats of two trawlers.'
const COOK =
  '“We heard the hull tear and saw the sea come up the stairs,” the cook Ingrid Hauge told reporters on the quay.'
const OWNER =
  'The owner, Tore Lines, has suspended its night crossings until divers have inspected the hull of each vessel.'
const FERN =
  'Botanist Elspeth Moar of Dunvegan College found a fern thought extinct in the Gloup gorge, two miles from Sumburgh.'
const CHOIR =
  'Forty singers from the valley choir were on board, and their concert in the capital is put off by a week.'

/** The texts of a story by outlet, the base first: the ferry in three, edited in one; the owner in two that the base lacks. */
export const FERRY_STORY = {
  Courier: [FERRY, FERN, COOK],
  Post: [OWNER, FERRY.replace('before dawn', 'at midnight').replace('140 passengers', '140 people'), COOK],
  Times: [CHOIR, FERRY, OWNER],
} as const

type Texts = Readonly<Record<string, readonly string[]>>

/** What the worker would answer for such texts, by the engine itself. `pairs`: whether the others are compared with each other too. */
export function storyOfTexts(texts: Texts = FERRY_STORY, pairs: 'base' | 'all' = 'all'): StoryComparison {
  const reports = Object.entries(texts).map(([outlet, lines], at) => {
    const text = lines.join('\n\n')
    const body = paragraphs(text)
    return { id: `${outlet.toLowerCase()}0`, outlet, text, body, day: at + 1, prepared: prepare(text, body, 'en') }
  })
  const found = reports.flatMap((a, at) =>
    reports.slice(at + 1).flatMap((b) => {
      if (pairs === 'base' && at > 0) return []
      return [{ a, b, passages: comparePrepared(a.prepared, b.prepared).passages.filter(({ formula }) => !formula) }]
    }),
  )
  const textOf = (id: string) => ({ text: reports.find((report) => report.id === id)?.text ?? '', language: 'en' })
  const paragraphIn = (body: ArticleView['body'], start: number) => body.findIndex(({ end }) => start < end) + 1
  const share = { shared: 0, words: 0, onlyHere: 0 }
  return {
    reports: reports.map(({ id, outlet, text, body, day }) => ({
      ...samplePair().a,
      id,
      text,
      body: [...body],
      outlet: stated(outlet),
      published: stated(`2024-03-0${String(day)}`),
      words: text.split(/\s+/).length,
    })),
    beside: found
      .filter(({ a }) => a === reports[0])
      .map(({ a, b, passages }) => ({
        report: b.id,
        runs: [],
        rejected: [],
        shares: { a: share, b: share },
        passages: passages.map((passage) => ({
          ...passage,
          state: 'found' as const,
          moved: false,
          changes: [],
          a: { ...passage.a, paragraph: paragraphIn([...a.body], passage.a.start) },
          b: { ...passage.b, paragraph: paragraphIn([...b.body], passage.b.start) },
        })),
      })),
    families: familiesOf(
      reports,
      found.map(({ a, b, passages }) => ({ a: a.id, b: b.id, passages })),
    ).map(({ members: [lead, ...others], after }) => ({
      after,
      members: [
        lead,
        ...others.map((member) =>
          member.kind === 'edited'
            ? {
                ...member,
                changes: wordDifference(textOf(lead.report), textOf(member.report), { a: lead, b: member }),
              }
            : member,
        ),
      ],
    })),
  }
}
