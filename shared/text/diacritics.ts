/**
 * Marks that a person may leave out: accents, Hebrew points and Arabic vowel signs. Those of other scripts are letters of
 * their words: ガ is another than カ.
 */
const DIACRITICS = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]/g

/** A text without them, each of its other characters in one piece. `form`: how it is taken apart before, which may say more. */
export function withoutDiacritics(text: string, form: 'NFD' | 'NFKD' = 'NFD'): string {
  return text.normalize(form).replace(DIACRITICS, '').normalize('NFC')
}
