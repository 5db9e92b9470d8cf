/** The scripts of today's languages that are written from right to left (ISO 15924). */
const SCRIPTS: ReadonlySet<string | undefined> = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg'])

/** Whether a language, a BCP 47 tag, is written from right to left; false for one that is not known. */
export function isRightToLeft(language: string | undefined): boolean {
  if (language === undefined) return false
  try {
    return SCRIPTS.has(new Intl.Locale(language).maximize().script)
  } catch {
    // What a file says of its language need not be a tag.
    return false
  }
}
