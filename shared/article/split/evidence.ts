import { stem } from '../../text/stem.ts'
import { bylineIn } from '../byline.ts'
import { takeDateline } from '../dateline.ts'
import { FIRST_PUBLISHED, SOURCE_LINE } from '../furniture/credit.ts'
import { publishedIn } from '../published.ts'
import { foldedWords } from '../shape.ts'
import type { Joint } from './half.ts'
import { carriedOver, introducedAgain, introductions, mentionsIn } from './names.ts'
import { toldAgain } from './told-again.ts'

const LEAST_INTRODUCED = 2
/** So many names introduced again, and none carried over, are two things that say it. */
const WHOLE_CAST = 3
/** What it weighs that names go on by one word. */
const GOES_ON = 2
const LEAST_TOLD = 2
/** Share of the second half's paragraphs that tell again. */
const LEAST_TOLD_SHARE = 0.2
const LEAST_HEADLINE_WORDS = 3
const SHORTEST_WORD = 4
/** Names by which a report of something else is known, and the share of them that it may have in common. */
const LEAST_NAMES = 6
const MOST_COMMON_NAMES = 0.1

export interface Evidence {
  /** In words for the person. */
  readonly reasons: readonly string[]
  /** How many things say that a report begins here, less what says that the first one goes on. */
  readonly weight: number
}

/** All that says, at a joint, that a second report begins there, or that the first one goes on. */
export function evidenceAt(joint: Joint): Evidence {
  const { before, after } = joint
  const then = mentionsIn(before)
  const now = mentionsIn(after)
  const introduced = introductions(then)
  const again = introducedAgain(introduced, now)
  const carried = carriedOver(introduced, now)
  const told = toldAgain(before, after)
  const imprint = imprintOf(joint)

  const strong = [
    ...(again.length >= LEAST_INTRODUCED ? [`It introduces ${again.slice(0, 3).join(', ')} again`] : []),
    ...(told >= LEAST_TOLD && told >= LEAST_TOLD_SHARE * after.prose.length
      ? [`${String(told)} of its paragraphs repeat words of the first report`]
      : []),
    ...(imprint === null ? [] : [imprint]),
  ]
  const weak = [
    ...(endsPage(joint) ? ['The first report ends in a source or share line'] : []),
    ...(sharesHeadline(joint) ? ['Its headline repeats the first'] : []),
    ...(speaksOfOthers(namesOf(then), namesOf(now)) ? ['It names hardly anyone whom the first names'] : []),
  ]
  const reasons = [...strong, ...weak]
  const goesOn = carried.length >= LEAST_INTRODUCED || carried.length > again.length
  const cast = again.length >= WHOLE_CAST && carried.length === 0
  // What only goes with a second report, such as a headline like the first, is not enough by itself.
  return { reasons, weight: strong.length === 0 ? 0 : reasons.length + (cast ? 1 : 0) - (goesOn ? GOES_ON : 0) }
}

/** A byline, a date or a dateline under the second headline. */
function imprintOf({ text, after }: Joint): string | null {
  if (after.opening.some((line) => bylineIn(line.text) !== null)) return 'It has a byline of its own'
  if (after.opening.some((line) => publishedIn(line.text) !== null)) return 'It has a date of its own'
  return takeDateline(text, after.prose).dateline === null ? null : 'It has a dateline of its own'
}

/** What closes a report stands before the second headline. */
function endsPage({ between }: Joint): boolean {
  return between.some(({ text, kind }) => kind === 'share' || SOURCE_LINE.test(text) || FIRST_PUBLISHED.test(text))
}

function sharesHeadline({ before, after }: Joint): boolean {
  const [first, second] = [before.headline, after.headline].map((line) => contentWords(line?.text ?? ''))
  if (!first || !second) return false
  const common = [...second].filter((word) => first.has(word)).length
  return common >= LEAST_HEADLINE_WORDS && 2 * common >= Math.min(first.size, second.size)
}

function contentWords(text: string): ReadonlySet<string> {
  return new Set(
    foldedWords(text)
      .filter((word) => word.length >= SHORTEST_WORD)
      .map(stem),
  )
}

function namesOf({ full, alone }: ReturnType<typeof mentionsIn>): ReadonlySet<string> {
  return new Set([...[...full.keys()].flatMap((name) => name.split(' ')), ...alone.keys()])
}

function speaksOfOthers(then: ReadonlySet<string>, now: ReadonlySet<string>): boolean {
  if (then.size < LEAST_NAMES || now.size < LEAST_NAMES) return false
  const common = [...now].filter((name) => then.has(name)).length
  return common <= MOST_COMMON_NAMES * Math.min(then.size, now.size)
}
