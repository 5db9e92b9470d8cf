import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { prepare } from '../align/prepare.ts'
import { cleanText } from '../article/clean.ts'
import { splitReports } from '../article/split.ts'
import { textOf } from '../text/span.ts'
import { addedTo } from './added.ts'
import { pairsOf, wordsOf } from './families.fixture.ts'
import { familiesOf } from './families.ts'
import type { Family } from './family.ts'
import { standingOf } from './standing.ts'
import type { ReportText } from './statement.ts'

const seeds = new URL('../../seeds/', import.meta.url)

/** The reports of the samples, furniture set aside; those of the file that holds two each by itself. */
const samples = new Map(
  readdirSync(seeds).flatMap((name) => {
    const text = readFileSync(new URL(name, seeds), 'utf8')
    const parts = splitReports(text)
    const texts = parts.length > 1 ? parts.map((part) => textOf(text, part)) : [text]
    return texts.map((one, at): [string, ReportText] => {
      const id = `${name.slice(0, 3)}${texts.length > 1 ? 'ab'.charAt(at) : ''}`
      const { body } = cleanText(one)
      return [id, { id, body, prepared: prepare(one, body, 'en') }]
    })
  }),
)

function reportsOf(ids: readonly string[]): ReportText[] {
  return ids.flatMap((id) => samples.get(id) ?? [])
}

function familiesAmong(ids: readonly string[]): Family[] {
  const reports = reportsOf(ids)
  return familiesOf(reports, pairsOf(reports))
}

/** The families of two reports and more, by their words. */
function alike(ids: readonly string[]) {
  const texts = Object.fromEntries(reportsOf(ids).map(({ id, prepared }) => [id, prepared.text]))
  return wordsOf(texts, familiesAmong(ids)).filter((family) => Object.keys(family).length > 1)
}

describe('the samples', () => {
  it('have in common what was said on 30 March 2022, quotation by quotation', () => {
    expect(alike(['000', '003'])).toEqual([
      {
        '000':
          '‘we, together with you, and with our sympathisers will move towards a multipolar, just, democratic world order’, Lavrov said.',
        '003':
          '“We, together with you, and with our sympathizers will move towards a multipolar, just, democratic world order.”',
      },
      {
        '000':
          '‘There is no limit to China-Russia cooperation, no limit to our efforts to achieve peace, safeguard security and oppose hegemony,’',
        '003':
          '“There is no limit to China-Russia cooperation in the pursuit of peace … no limit to our efforts to safeguard security, and no limit to our opposition to hegemony.',
      },
      {
        '000':
          '‘China-Russia relations are non-aligned, non-confrontational and not targeted at any third party,’ the spokesman said.',
        '003': 'China-Russia relations feature non-alliance, non-confrontation, and non-targeting of any third party.”',
      },
    ])
  })

  it('join over three reports what each tells of the meeting of February 2023', () => {
    expect(alike(['001', '002a', '002b'])[0]).toEqual({
      '001': 'China’s top diplomat, Wang Yi, has met Vladimir Putin in Moscow,',
      '002a': "China's top diplomat, Wang Yi, has met with Russian President Vladimir Putin in Moscow,",
      '002b':
        "China's top diplomat, Wang Yi, met with Russian President Vladimir Putin in the Kremlin on Wednesday to discuss the importance of cooperation between their two countries.",
    })
  })

  it('know a paragraph again that stands elsewhere in parts, and in another order', () => {
    const [analysts, ties] = alike(['002b', '002a'])
      .filter((family) => family['002b']?.includes('China'))
      .filter((family) => family['002b']?.match(/analysts|nevertheless/))
    expect([analysts, ties]).toEqual([
      {
        '002b':
          'While some analysts say that China is wary of escalating tensions with the West, given its need to boost its economy after the prolonged lockdowns of its now-defunct zero-COVID policy,',
        '002a':
          'some analysts say it is also wary of escalating tensions with the West, especially as it seeks to boost its economy after the prolonged lockdowns of its now-defunct zero-COVID policy.',
      },
      {
        '002b': 'China has nevertheless emphasized its close ties with Moscow.',
        '002a': 'While China has emphasized its close ties with Moscow,',
      },
    ])
  })

  it('have nothing in common where they tell of two events with the same people', () => {
    expect(alike(['000', '001'])).toEqual([])
    expect(alike(['003', '002a', '002b'])).toHaveLength(10)
    expect(alike(['003', '002a', '002b']).filter((family) => '003' in family)).toEqual([])
  })

  it('say of each paragraph in how many it stands, and what the other adds', () => {
    const families = familiesAmong(['003', '000'])
    const standing = standingOf(families, '003', samples.get('003')?.body.length ?? 0)
    expect(standing.map((count, at) => (count > 1 ? at + 1 : 0)).filter((paragraph) => paragraph > 0)).toEqual([6])
    expect(addedTo(families, '003').map(({ paragraph, families: added }) => [paragraph, added.length])).toEqual([
      [0, 13],
      [5, 9],
      [6, 7],
    ])
  })
})
