import { eld } from 'eld/extrasmall'
import { countWords } from './shape.ts'

/** A long text is judged by a sample of its paragraphs, and of each by its beginning (characters). */
const SAMPLED = 10
const READ = 400
const FEWEST_WORDS = 8

/** Language of one paragraph as a BCP 47 tag; null where the text does not tell it reliably. */
export function languageOf(text: string): string | null {
  const result = eld.detect(text.slice(0, READ))
  return result.language !== '' && result.isReliable() ? result.language : null
}

/**
 * The language that most words of a report are in; null where that cannot be told. Paragraphs spread evenly over it are
 * judged one by one, so that a stretch in another language at its head does not decide.
 */
export function mainLanguage(paragraphs: readonly string[]): string | null {
  const telling = paragraphs.filter((text) => text.length > READ || countWords(text) >= FEWEST_WORDS)
  if (telling.length === 0) return languageOf(paragraphs.slice(0, SAMPLED).join(' '))
  const step = Math.max(1, telling.length / SAMPLED)
  const votes = new Map<string, number>()
  for (let at = 0; at < telling.length; at += step) {
    const text = telling[Math.floor(at)] ?? ''
    const language = languageOf(text)
    if (language !== null) votes.set(language, (votes.get(language) ?? 0) + Math.min(text.length, READ))
  }
  const [winner] = [...votes].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return winner?.[0] ?? null
}
