import type { Span } from '../../text/span.ts'
import type { SearchWord } from '../search-words.ts'
import { MET, placesIn } from './places.ts'
import type { Met, Place } from './places.ts'
import { orderOf } from './wanted.ts'
import type { Wanted } from './wanted.ts'
import { bestWindow, endOf, rowsInOrder } from './window.ts'

/** How well a text answers, the better first. */
export const QUALITIES = ['phrase', 'near', 'words', 'typo', 'some'] as const
export type Quality = (typeof QUALITIES)[number]

/** A text as it is searched: stretches through which words count as neighbours. */
export interface SearchedText {
  readonly zones: readonly Zone[]
}

export interface Zone {
  readonly field: 'headline' | 'outlet' | 'byline' | 'body'
  /** What the words stand in: the article's text, or what is said of it beside that. */
  readonly text: string
  readonly words: readonly SearchWord[]
  readonly inText: boolean
}

export interface Match {
  readonly quality: Quality
  /** The greater the better among those of one quality. */
  readonly score: number
  /** The share of what the query weighs that the text has, 0 to 1. */
  readonly covered: number
  /** The share of its clauses that stand near each other, 0 to 1: many of a quotation, however common each of them is. */
  readonly near: number
  /** The hits in the article's text, in order: whole rows of the query's words, or each word that tells something. */
  readonly hits: readonly Span[]
  /** The hit at which to open the text, and its neighbours that belong to it; null where the text has none. */
  readonly best: { readonly hit: Span; readonly around: Span } | null
  /** The field that answers best. */
  readonly field: Zone['field']
  /** The words in place of which others were meant, as they stand in the text, by clause. */
  readonly meant: ReadonlyMap<number, string>
}

/** So many more words than the query has may stand between its words where they count as near. */
const NEAR = 10
/** How much more a word tells in each field than in the body. */
const FIELD_WEIGHT = { headline: 3, outlet: 1, byline: 1, body: 1 } as const
/** As in BM25: how soon more of the same word tells no more, and how much the length of a text counts. */
const SATURATION = 1.2
const LENGTH_SHARE = 0.75
/** Words of a usual report. */
const USUAL_LENGTH = 400
/** A word that more texts have is not marked by itself, in nats. */
const TELLS = 2
const POSSESSIVE = /['’]s?$/u
/** What is only begun with the letters that were typed counts so much. */
const BEGUN = 0.8
/** And what is only perhaps meant takes so much of its share away: an article with fewer guesses comes before one with more. */
const GUESSED = 0.5

/** What a text has of what is wanted, of which there is one clause or more; null where it has nothing of it. */
export function match({ zones }: SearchedText, wanted: Wanted): Match | null {
  const weights = wanted.map(({ weight }) => weight)
  const all = sum(weights)
  const size = sum(wanted.map(({ rows }) => Math.max(...rows.map(({ words }) => words.length))))
  const found = zones.map((zone) => ({ zone, places: placesIn(zone.words, wanted) }))
  const mets = metsIn(found, wanted.length)
  const covered = sum(weights.filter((_, clause) => mets[clause] !== null)) / all
  if (covered === 0) return null
  const order = orderOf(wanted)
  const rows = found.map(({ places }) => rowsInOrder(places, order))
  const windows = found.map(({ places }) => bestWindow(places, weights, 2 * size + NEAR))
  const tightest = windows.reduce<{ at: number; worth: number }>(
    (best, window, at) => {
      const isWhole = (rows[at]?.length ?? 0) > 0
      const worth =
        window === null ? 0 : window.weight / (1 + Math.max(0, window.width - size) / NEAR) + Number(isWhole)
      return worth > best.worth ? { at, worth } : best
    },
    { at: 0, worth: 0 },
  )
  const isMeant = mets.includes(MET.meant)
  const isNear = windows.some((window) => window !== null && window.weight > all - 1e-6 && window.width <= size + NEAR)
  const isPhrase = rows.some((each) => each.length > 0) || (order.length === 1 && mets[0] !== null)
  const quality = mets.includes(null) ? 'some' : isMeant ? 'typo' : isPhrase ? 'phrase' : isNear ? 'near' : 'words'
  const length = sum(zones.map(({ words }) => words.length))
  const often = frequencies(found, wanted.length, length)
  const guessed = sum(weights.filter((_, clause) => mets[clause] === MET.meant))
  const told = tightest.worth + sum(weights.map((weight, clause) => weight * (often[clause] ?? 0)))
  const score = told * (1 - (GUESSED * guessed) / all)
  const marks = found.map(({ places }, at) => {
    const whole = rows[at] ?? []
    if (whole.length > 0) return whole
    return beside(places).filter((each) => each.some((place) => tells(weights, place)))
  })
  return {
    quality,
    score,
    covered,
    near: Math.max(...windows.map((window) => clausesIn(window?.places ?? []))) / wanted.length,
    field: found[tightest.at]?.zone.field ?? 'body',
    hits: found.flatMap(({ zone }, at) => (zone.inText ? spansOf(zone, marks[at] ?? []) : [])).sort(byStart),
    best: bestOf(
      found,
      rows,
      windows.map((window) => window?.places ?? []),
      tightest.at,
    ),
    meant: meantIn(found),
  }
}

function clausesIn(places: readonly Place[]): number {
  return new Set(places.map(({ clause }) => clause)).size
}

type Found = readonly { readonly zone: Zone; readonly places: readonly Place[] }[]

/** How well each clause is met at best; null where it is not. */
function metsIn(found: Found, clauses: number): (Met | null)[] {
  const mets = new Array<Met | null>(clauses).fill(null)
  for (const { places } of found) {
    for (const { clause, met } of places) {
      const best = mets[clause] ?? null
      if (best === null || met < best) mets[clause] = met
    }
  }
  return mets
}

/** How often a text has each clause, 0 to 1. */
function frequencies(found: Found, clauses: number, length: number): number[] {
  const often = new Array<number>(clauses).fill(0)
  for (const { zone, places } of found) {
    for (const { clause, met } of places) {
      often[clause] = (often[clause] ?? 0) + FIELD_WEIGHT[zone.field] * (met === MET.exact ? 1 : BEGUN)
    }
  }
  const norm = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * length) / USUAL_LENGTH)
  return often.map((each) => each / (each + norm))
}

/** Places, in order, those that follow each other at once together. */
function beside(places: readonly Place[]): Place[][] {
  const chains: Place[][] = []
  let end = -1
  for (const place of places) {
    const last = chains.at(-1)
    if (last !== undefined && place.at <= end) last.push(place)
    else chains.push([place])
    end = Math.max(end, place.at + place.size)
  }
  return chains
}

/** Where all is common, all is marked. */
function tells(weights: readonly number[], { clause }: Place): boolean {
  return (weights[clause] ?? 0) >= TELLS || weights.every((weight) => weight < TELLS)
}

function bestOf(
  found: Found,
  rows: readonly (readonly Place[][])[],
  windows: readonly (readonly Place[])[],
  tightest: number,
): Match['best'] {
  // The headline is seen as it is: a hit in the report is worth opening.
  const order = [...found.keys()].sort((x, y) => Number(y === tightest) - Number(x === tightest))
  const at = order.find((zone) => found[zone]?.zone.inText === true && (windows[zone]?.length ?? 0) > 0)
  const zone = at === undefined ? undefined : found[at]?.zone
  if (at === undefined || zone === undefined) return null
  const row = rows[at]?.[0]
  const [first] = row ?? windows[at] ?? []
  const around = spanOf(zone, row ?? windows[at] ?? [])
  const hit = row === undefined && first !== undefined ? spanOf(zone, [first]) : around
  return hit === null || around === null ? null : { hit, around }
}

function meantIn(found: Found): Map<number, string> {
  const meant = new Map<number, string>()
  const met = new Set(
    found.flatMap(({ places }) => places.filter((one) => one.met !== MET.meant).map((one) => one.clause)),
  )
  for (const { zone, places } of found) {
    for (const place of places) {
      const word = zone.words[place.at]
      if (place.met === MET.meant && !met.has(place.clause) && word !== undefined && !meant.has(place.clause)) {
        meant.set(place.clause, zone.text.slice(word.start, word.end).replace(POSSESSIVE, ''))
      }
    }
  }
  return meant
}

function spansOf(zone: Zone, marks: readonly (readonly Place[])[]): Span[] {
  return marks.flatMap((places) => spanOf(zone, places) ?? [])
}

function spanOf({ words }: Zone, places: readonly Place[]): Span | null {
  const [start, end] = [words[places[0]?.at ?? -1]?.start, words[endOf(places) - 1]?.end]
  return start === undefined || end === undefined ? null : { start, end }
}

function byStart(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
