import { describe, expect, it } from 'vitest'
import { paragraphs } from '../text/paragraphs.ts'
import { textOf } from '../text/span.ts'
import { compareTexts } from './compare.ts'
import type { Comparison } from './passage.ts'

function compared(a: string, b: string, language = 'en'): Comparison {
  const comparable = (text: string) => ({ text, body: paragraphs(text), language })
  return compareTexts(comparable(a), comparable(b))
}

/** Each passage as its kind and its words in both texts; a formula as “formula”. */
function found(a: string, b: string, language?: string): readonly (readonly string[])[] {
  return compared(a, b, language).passages.map(({ kind, formula, ...sides }) => [
    formula ? 'formula' : kind,
    textOf(a, sides.a),
    textOf(b, sides.b),
  ])
}

describe('golden pairs', () => {
  const ferry =
    'A ferry carrying 120 passengers ran aground off the island of Hiiumaa early on Thursday, the coastguard said'
  const rescue = 'Rescue boats took everyone on board to the harbour of Heltermaa by dawn. No one was seriously hurt'
  const crossings = 'The operator has suspended its night crossings until the hull has been inspected'

  it('wire copy in another order, a short sentence with the one before it', () => {
    const b = `${crossings}.\n${rescue.replace('harbour', 'harbor')}.\nIt was the second this winter.\n${ferry}.`
    expect(found(`${ferry}.\n${rescue}.\n${crossings}.`, b)).toEqual([
      ['verbatim', ferry, ferry],
      ['verbatim', rescue, rescue.replace('harbour', 'harbor')],
      ['verbatim', crossings, crossings],
    ])
  })

  it('one copy with a paragraph put in: one run, with its full stop', () => {
    const text = `${ferry}.\n${rescue}.\n${crossings}.`
    const longer = `${ferry}.\n${rescue}.\nIt was the second this winter.\n${crossings}.`
    expect(compared(text, longer).runs).toEqual([
      { a: { start: 0, end: text.length }, b: { start: 0, end: longer.length } },
    ])
  })

  it('a trimmed quotation ends where the shorter one does', () => {
    const a = '“We warned the ministry twice, in writing, that the dam would not survive another wet winter,” she said.'
    const b = 'The engineer said they had “warned the ministry twice, in writing, that the dam would not survive”.'
    const kept = 'warned the ministry twice, in writing, that the dam would not survive'
    expect(found(a, b)).toEqual([['verbatim', kept, kept]])
  })

  it('a swapped label', () => {
    const told = (label: string): string =>
      `Police fired tear gas at ${label} who had gathered outside the parliament building on Tuesday night`
    expect(found(`${told('protesters')}.`, `${told('rioters')}.`)).toEqual([
      ['edited', told('protesters'), told('rioters')],
    ])
  })

  it('an updated toll, without the attribution', () => {
    const told = (toll: number): string =>
      `At least ${String(toll)} people were killed when a passenger train left the rails near the town of Sehwan`
    expect(found(`${told(40)}, officials said.`, `${told(63)}, rescue workers said on Monday.`)).toEqual([
      ['edited', told(40), told(63)],
    ])
  })

  it('a statement under another attribution', () => {
    const fell = 'the bridge over the river collapsed early on Monday after weeks of heavy rain'
    expect(found(`Officials say ${fell}.`, `Witnesses reported ${fell}.`)).toEqual([['verbatim', fell, fell]])
  })

  it('another opening before a comma', () => {
    const fired = 'police fired tear gas at strikers who had gathered outside the refinery'
    const b = `On Monday ${fired}.`
    expect(found(`Yesterday, ${fired}.`, b)).toEqual([['verbatim', fired, fired]])
  })

  it('what both texts say twice, each time with its own', () => {
    const text = `${crossings}.\nThe talks failed.\n${crossings}.`
    const again = { start: text.lastIndexOf(crossings), end: text.length - 1 }
    const first = { start: 0, end: crossings.length }
    expect(compared(text, `${text}\nBut why?`).passages.map(({ a, b }) => ({ a, b }))).toEqual([
      { a: first, b: first },
      { a: again, b: again },
    ])
  })

  it('what one text says twice, both times', () => {
    const b = `${crossings}.\nThe talks failed.\n${crossings}.`
    expect(found(`${crossings}.`, b)).toHaveLength(2)
  })

  it('a quotation in other marks, elsewhere in its sentence', () => {
    const said = 'The reactor was shut down safely and there was no release of radiation'
    const b = `Tanaka said: '${said}.' He gave no details.`
    expect(found(`"${said}," Tanaka told reporters in Osaka.`, b)).toEqual([['verbatim', said, said]])
  })

  it('other events with the same names and the same stock phrases share formulae alone', () => {
    const a = `The central bank kept its main rate at 4 per cent on Thursday. Foreign minister Anna Novak declined to
comment. A spokesperson for the foreign ministry did not immediately respond to a request for comment.
Additional reporting by Jane Doe; editing by John Roe.`
    const b = `Thousands of salmon were found dead in the lower Klamath on Thursday. Foreign minister Anna Novak visited the
valley. The foreign ministry did not immediately respond to a request for comment.
Additional reporting by Sam Poe; editing by John Roe.`
    const request = 'oreign ministry did not immediately respond to a request for comment'
    expect(found(a, b)).toEqual([
      ['formula', `the f${request}`, `The f${request}`],
      [
        'formula',
        'Additional reporting by Jane Doe; editing by John Roe',
        'Additional reporting by Sam Poe; editing by John Roe',
      ],
    ])
  })

  it('a statement in other words, its parts in another order', () => {
    const a = 'Thieves smashed a display case and stole a sapphire tiara from the palace museum in Dresden before dawn'
    const b =
      'A sapphire tiara was taken from the Dresden palace museum before dawn by burglars who broke a display case'
    expect(found(`It was raining. ${a}. Nobody slept.`, `${b}. The palace is closed.`)).toEqual([['reworded', a, b]])
  })

  it('a statement in other words, without the clause that only one side has', () => {
    const a = 'when the earthquake toppled the minaret of the old mosque and buried two shepherds beneath it'
    const b = 'Two shepherds were buried when the old mosque’s minaret collapsed in the quake'
    expect(found(`Villagers were cooking rice for a wedding feast ${a}.`, `${b}.`)).toEqual([['reworded', a, b]])
  })

  it('two clauses that changed places, each edited, as one statement', () => {
    const a = 'While the two governments argue over oil, a rebellion in the marshes has displaced thousands of herders'
    const b = 'A rebellion in the marshes has driven out thousands of herders, while both governments quarrel over oil'
    expect(found(`${a}.`, `${b}.`)).toEqual([['reworded', a, b]])
  })

  it('reports of one subject that say different things about it share nothing', () => {
    const a =
      'The drought has emptied the reservoirs of the province. Farmers in the province are selling their cattle.'
    const b =
      'Reservoirs in another province are full after heavy rain. Cattle prices fell when farmers held their herds.'
    expect(found(a, b)).toEqual([])
  })

  it('Arabic', () => {
    const said = 'إن بلاده لن تشارك في المفاوضات قبل وقف إطلاق النار بشكل كامل'
    const a = `قال وزير الخارجية في مؤتمر صحفي ${said}.\nوأضاف أن الحكومة ستعلن خطتها الجديدة يوم الأحد.`
    const b = `أعلنت الحكومة أمس موقفها من المبادرة.\nوأكد الوزير ${said}، وفق ما نقلته وكالة الأنباء.`
    expect(found(a, b, 'ar')).toEqual([['verbatim', said, said]])
  })

  it('Japanese', () => {
    const said = '命を守る行動を最優先にしてほしい'
    const a = `気象庁は三日、台風の接近に伴い沿岸部で高波への警戒を呼びかけた。「${said}」と担当者は述べた。`
    const b = `台風の接近に伴い、気象庁は沿岸部で高波への警戒を呼びかけた。\n担当者は会見で「${said}」と話した。`
    expect(found(a, b, 'ja')).toEqual([
      [
        'edited',
        '台風の接近に伴い沿岸部で高波への警戒を呼びかけた',
        '台風の接近に伴い、気象庁は沿岸部で高波への警戒を呼びかけた',
      ],
      ['verbatim', said, said],
    ])
  })

  it('an empty text shares nothing', () => {
    expect(compared('', `${ferry}.`)).toEqual({ passages: [], runs: [] })
  })
})
