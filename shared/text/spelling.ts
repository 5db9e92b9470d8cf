import british from 'american-british-english-translator/data/british_spellings.json' with { type: 'json' }

/** Entries of the package's table that are wrong, or that would make two different things one. */
const NOT_SPELLING = new Set(['tonne', 'tonnes', 'philtre', 'philtres', 'groyne', 'groynes', 'pummelling'])

/** What the package's table lacks and news uses. */
const MORE: Readonly<Record<string, string>> = {
  acknowledgement: 'acknowledgment',
  acknowledgements: 'acknowledgments',
  cheque: 'check',
  cheques: 'checks',
  enrolment: 'enrollment',
  enrolments: 'enrollments',
  focussed: 'focused',
  focussing: 'focusing',
  kerb: 'curb',
  kerbs: 'curbs',
  practise: 'practice',
  practised: 'practiced',
  practises: 'practices',
  practising: 'practicing',
  pummelled: 'pummeled',
  pummelling: 'pummeling',
  skilful: 'skillful',
  skilfully: 'skillfully',
  snowploughs: 'snowplows',
  wilful: 'willful',
  wilfully: 'willfully',
}

const TABLE = new Map([...Object.entries(british).filter(([word]) => !NOT_SPELLING.has(word)), ...Object.entries(MORE)])

/** A stem of three letters and more with -ise, -ised, -isation, -yse … */
const ISE = /^(\p{L}{3,})is(e|ed|es|er|ers|ing|ingly|able|ation|ations|ational)$/u
const YSE = /^(anal|paral|catal|dial|electrol|hydrol|breathal)ys(e|ed|er|ers|es|ing)$/
/** Stems whose -ise belongs to the word and has no -ize beside it: raise, promise, supervise, enterprise, exercise. */
const ISE_STAYS =
  /(?:[aou]|pr|v|w|(?:^|[^i])c|ch|gu|moonr|sunr|advert|expert|treat|chast|merchand|parad|pract|prom|prem|^dem|surm|desp|^den|^val)$/
const OUR =
  /^(un|dis|mis|re|out|multi|techni|water|tri|be|rose)?(arb|ard|arm|behavi|cand|clam|clang|col|demean|misdemean|dol|enam|endeav|fav|ferv|flav|glam|harb|hon|hum|lab|neighb|od|parl|ranc|rig|rum|sav|savi|splend|succ|tum|val|vap|vig)our(?=\p{L}*$)/u

/** Every word that a rule changes has one of these in it. */
export const RULED_LETTERS = ['our', 'isa', 'ise', 'isi', 'yse', 'ysi'] as const
const RULED = new RegExp(RULED_LETTERS.join('|'))

/** The words that have another spelling by themselves, and not by a rule. */
export function spellingsInTable(): Iterable<string> {
  return TABLE.keys()
}

/**
 * A folded English word in American spelling, so that the two spellings of one word are one. Rules for the open-ended
 * families (-ise, -yse, -our), a table for the rest; anything else comes back as it is.
 */
export function americanSpelling(word: string): string {
  const ruled = RULED.test(word) ? byRule(word) : word
  return TABLE.get(ruled) ?? ruled
}

function byRule(word: string): string {
  if (word.includes('our')) return word.replace(OUR, '$1$2or')
  const ise = ISE.exec(word)
  if (ise !== null) return ISE_STAYS.test(ise[1] ?? '') ? word : `${ise[1] ?? ''}iz${ise[2] ?? ''}`
  return word.replace(YSE, '$1yz$2')
}
