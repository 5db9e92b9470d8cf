import type { Member } from '../../../shared/families/family.ts'
import type { PassageView } from '../../../shared/ipc.ts'
import { useLibrary } from '../../state/library.ts'
import { useAnswer } from '../../state/use-answer.ts'
import { reportOf } from '../statements/story-model.ts'
import { useText } from '../texts/text-context.ts'
import { passageIn } from '../versions/passage-in.ts'
import { facing } from '../versions/version-pieces.ts'
import { VersionEntry } from '../versions/VersionEntry.tsx'
import { VersionWords } from '../versions/VersionWords.tsx'
import type { Version } from '../versions/versions.ts'

interface WordingProps {
  readonly version: Version
  /** The statement in the words that the reading has. */
  readonly lead: Member
}

/** How another report puts a statement. The base was compared with each of the others; two of these are, when it is opened. */
export function OtherWording(props: WordingProps) {
  const { story } = useText()
  const { version, lead } = props
  return lead.report === story.reports[0].article.id ? (
    <Wording {...props} passages={story.beside.get(version.report.article.id) ?? []} />
  ) : (
    <WordingOfTwo {...props} />
  )
}

function WordingOfTwo(props: WordingProps) {
  const [a, b] = [props.lead.report, props.version.report.article.id]
  const said = useLibrary((state) => state.passages)
  const answer = useAnswer(`${String(said)} ${a} ${b}`, () => window.crossread.comparePair({ a, b }))
  // Until its differences are known, and where they cannot be, its words stand alone.
  return (
    <Wording
      {...props}
      passages={answer.state === 'ready' ? answer.value.passages.filter(({ formula }) => !formula) : []}
    />
  )
}

function Wording({ version, lead, passages }: WordingProps & { readonly passages: readonly PassageView[] }) {
  const { story, openPair } = useText()
  const { report, places } = version
  const passage = passageIn(passages, lead)
  const number = passage?.b.paragraph ?? places[0]?.paragraph ?? 1
  return (
    <VersionEntry
      version={version}
      onOpen={() => {
        openPair(
          { report: lead.report, paragraph: lead.paragraph, passage: passage?.a },
          { report: report.article.id, paragraph: number, passage: passage?.b },
        )
      }}
    >
      {places.map((place) => (
        <VersionWords
          key={place.start}
          article={report.article}
          place={place}
          here={reportOf(story, lead.report).article.text}
          passages={facing(passages)}
        />
      ))}
    </VersionEntry>
  )
}
