import { AGENCY } from './furniture/agency.ts'
import { endsInStop } from './shape.ts'

const LONGEST = 160
const BY =
  /^(?:byline:\s*)?(?:(?:written |story |reported |posted )?by|por|par|von|di|door|oleh|автор|текст|بقلم|كتبت?|记者|記者|作者|文)(?:\s*[:：]\s*|\s+)/iu
/** What is left of it where the page set the name in a box of its own. */
const GLUED = /^By(?=\p{Lu})/u
/** Where the names end: "in Moscow", "for MailOnline", "| Reuters", "- BBC News". */
const PLACE_OR_PAPER = /\s*[|–—•·]\s*|\s+-\s+|\s+(?:in|for|at)\s+/iu
const BETWEEN_NAMES = /\s*,\s*(?:and\s+)?|\s+(?:and|&|und|et|y|e|и|dan)\s+|\s*[/、]\s*/iu
const NAME_WORD = String.raw`\p{Lu}[\p{L}\p{M}'’.-]*`
const PARTICLES = String.raw`(?:(?:d[aeiou]s?|del|della|van|von|der|den|ter|ten|la|le|el|al|bin|ibn|bint)\s+)*`
/** Scripts without capitals need the word before them; some write a name without a space in it. */
const UNCASED_NAME = String.raw`\p{Lo}[\p{Lo}\p{M}·]*(?:\s+\p{Lo}[\p{Lo}\p{M}]*){1,3}|\p{Script=Han}{2,4}`
const NAME = new RegExp(String.raw`^(?:${NAME_WORD}(?:\s+${PARTICLES}${NAME_WORD}){1,3}|${UNCASED_NAME})$`, 'u')
/** "By Jane Doe, Moscow" */
const PLACE = new RegExp(String.raw`^${NAME_WORD}$`, 'u')
const ROLE =
  /\b(?:editor|correspondent|reporter|writer|bureau|chief|analyst|columnist|desk|team|journalist|photographer)s?$/iu
const ROLE_AFTER_NAME = /\s+(?:staff (?:writer|reporter)|(?:\p{L}+ )?(?:editor|correspondent|reporter))$/iu
const TIME_WORD =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/iu

/** The names in a byline such as "By Jane Doe and John Roe in Moscow", as they stand; null for any other line. */
export function bylineIn(line: string): string | null {
  const by = line.length <= LONGEST && !endsInStop(line) ? (BY.exec(line) ?? GLUED.exec(line)) : null
  if (by === null) return null
  const [names = ''] = line.slice(by[0].length).split(PLACE_OR_PAPER)
  if (AGENCY.test(names)) return names
  const people: string[] = []
  for (const part of names.split(BETWEEN_NAMES)) {
    if (people.length > 0 && (ROLE.test(part) || AGENCY.test(part) || isLastPlace(names, part))) break
    const name = part.replace(ROLE_AFTER_NAME, '')
    if (!NAME.test(name) || TIME_WORD.test(name)) return null
    people.push(name)
  }
  const last = people.at(-1)
  return last === undefined ? null : names.slice(0, names.lastIndexOf(last) + last.length).replace(/\s+/gu, ' ')
}

function isLastPlace(names: string, part: string): boolean {
  return PLACE.test(part) && names.endsWith(`, ${part}`) && !TIME_WORD.test(part)
}
