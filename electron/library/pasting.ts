import { randomUUID } from 'node:crypto'
import { FaultError } from '../../shared/ipc/fault.ts'
import type { ImportReport } from '../../shared/ipc.ts'
import { LONGEST_PASTED } from '../../shared/ipc/most.ts'
import type { KeepPaste, Pasted, PasteDraft, PastedFields } from '../../shared/ipc/paste.ts'
import { isBlank, shownAs } from '../../shared/text/display.ts'
import { countWords } from '../../shared/text/tokens.ts'
import type { Extract } from '../import/importer.ts'
import { readArticle } from './derive.ts'
import type { Extraction, Extractor } from './extraction.ts'
import { emptyReport, IntakeRun } from './intake-run.ts'
import type { RunParts } from './intake-run.ts'
import { pastedText, refuse } from './pasted-text.ts'
import { readingOf } from './reading.ts'
import { originalOf } from './store/originals.ts'
import { idOf } from './text-id.ts'

/** Where a field is from that the person entered. */
const ENTERED = 'you, when you pasted it'
/** Main text that is less than this share of all the text gave too much away: of two paragraphs, say, it took one. */
const LEAST_MAIN = 0.15

type Stated = Extract['stated']

/** What was pasted and is not kept yet: its bytes as they came, and what they state. */
interface Draft {
  readonly id: string
  readonly bytes: Uint8Array
  readonly stated: Stated
}

interface PastingParts extends RunParts {
  readonly extract: Extractor
}

/** Makes articles of what the person pastes. The last that was pasted is held until it is kept; nothing of it is shown as markup. */
export class Pasting {
  readonly #parts: PastingParts
  #draft: Draft | null = null

  constructor(parts: PastingParts) {
    this.#parts = parts
  }

  /** Reads what was pasted. Rejects with a FaultError where it is no article. */
  async prepare(pasted: Pasted): Promise<PasteDraft> {
    const plain = isBlank(pasted.text) && !isBlank(pasted.html) ? null : pastedText(pasted.text)
    const main = isBlank(pasted.html) ? null : await this.#mainText(pasted.html)
    const isMain = main !== null && (plain === null || words(main.text) >= LEAST_MAIN * words(plain.text))
    if (!isMain && plain === null) refuse('')
    const text = isMain ? main.text : (plain?.text ?? '')
    refuse(text)
    const url = (isMain ? main.stated.url?.value : undefined) ?? plain?.url ?? null
    const stated: Stated = {
      ...(isMain ? main.stated : {}),
      ...(url === null ? {} : { url: { value: url, from: 'what was pasted' } }),
    }
    const bytes = Buffer.from(isMain ? pasted.html : pasted.text, 'utf8')
    const id = randomUUID()
    this.#draft = { id, bytes, stated }
    const whole = isMain && plain !== null && words(plain.text) !== words(text) ? plain.text : null
    return { id, text, whole, url, fields: this.#fields(text, stated) }
  }

  /** What is found in the text as the person has it now. */
  read({ draft, text }: Pick<KeepPaste, 'draft' | 'text'>): PastedFields {
    return this.#fields(text, this.#held(draft).stated)
  }

  /** Takes it into the library. Rejects with a FaultError where it cannot be; it is held until it can. */
  async keep({ draft, text, entered }: KeepPaste): Promise<ImportReport> {
    const { bytes, stated } = this.#held(draft)
    refuse(text)
    const extract: Extract = { place: null, text, stated: { ...stated, ...statedBy(entered) } }
    const extraction: Extraction = {
      original: originalOf(bytes, text),
      parts: once({ extracted: [extract], share: 1 }),
    }
    const report = emptyReport()
    const run = new IntakeRun(this.#parts, report)
    const found = { file: pastedAt(new Date()), seen: null, missing: [], movedFrom: null, isFollowed: false }
    await run.take(readingOf(found, extraction), new AbortController().signal, () => undefined)
    await run.end()
    const [problem] = report.problems
    if (problem !== undefined) {
      const { code, message, recovery } = problem.fault
      throw new FaultError(code, message, recovery)
    }
    this.#draft = null
    return report
  }

  #held(id: string): Draft {
    if (this.#draft?.id === id) return this.#draft
    throw new FaultError('missing', 'What you pasted is no longer held.', 'Copy the text below and paste it again.')
  }

  #fields(text: string, stated: Stated): PastedFields {
    const { clean } = readArticle({ text: text.slice(0, LONGEST_PASTED), part: null, stated })
    const there = this.#parts.store.articles.byKey(idOf(text))
    return {
      headline: shownAs(clean.headline.value),
      outlet: clean.outlet === null ? null : shownAs(clean.outlet.value),
      published: clean.published?.value ?? null,
      already: there?.hidden === null ? there.key : null,
    }
  }

  /** The main text of markup; null where there is none. It is read as a hostile file is, and nothing in it is run or fetched. */
  async #mainText(html: string): Promise<Extract | null> {
    const reading = { signal: new AbortController().signal, onReached: () => undefined }
    try {
      const { parts } = await this.#parts.extract({ name: 'pasted.html', bytes: Buffer.from(html, 'utf8') }, reading)
      const all = []
      for await (const { extracted } of parts) all.push(...extracted)
      const [only] = all
      return all.length === 1 && only !== undefined && 'text' in only ? only : null
    } catch {
      // The text beside it says as much, and if there is none, that is said.
      return null
    }
  }
}

/** What a list calls an article that was pasted: `Pasted 30 Nov 2026, 14:10`. */
export function pastedAt(time: Date): string {
  const when = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  })
  return `Pasted ${when.format(time)}`
}

/** Nothing is stated by an empty value: the person says that there is none. */
function statedBy(entered: KeepPaste['entered']): Stated {
  return Object.fromEntries(Object.entries(entered).map(([field, value]) => [field, { value, from: ENTERED }]))
}

function words(text: string): number {
  return countWords(text, { start: 0, end: text.length })
}

async function* once<T>(value: T): AsyncGenerator<T> {
  yield await Promise.resolve(value)
}
