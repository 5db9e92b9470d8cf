import type { Article } from '../../shared/article/article.ts'
import { splitReports } from '../../shared/article/split.ts'
import type { ReportPart } from '../../shared/article/split.ts'
import type { SeveralReports } from '../../shared/ipc.ts'
import { shownAs } from '../../shared/text/display.ts'
import type { Span } from '../../shared/text/span.ts'
import { articleOfPart, Entry } from './entry.ts'

/** A file that was read, and the articles that stand for it: itself, or each of the reports that were run together in it. */
export class OpenFile {
  readonly #whole: Article
  /** Two or more, or none. */
  readonly #parts: readonly ReportPart[]
  #entries: readonly Entry[] = []

  constructor(whole: Article) {
    this.#whole = whole
    this.#parts = splitReports(whole.text)
  }

  get id(): string {
    return this.#whole.id
  }

  get holdsSeveral(): boolean {
    return this.#parts.length > 0
  }

  /** The articles that stand for it now. */
  get entries(): readonly Entry[] {
    return this.#entries
  }

  /** Lets its reports stand for it, or itself; `restoredIn` says what the person put back in an article. */
  show(apart: boolean, restoredIn: (id: string) => readonly Span[]): void {
    const articles =
      apart && this.holdsSeveral ? this.#parts.map((part) => articleOfPart(this.#whole, part)) : [this.#whole]
    this.#entries = articles.map(
      (article, at) =>
        new Entry(article, restoredIn(article.id), this.#several(article === this.#whole ? null : at + 1)),
    )
  }

  #several(part: number | null): SeveralReports | null {
    if (!this.holdsSeveral) return null
    const reports = this.#parts.map(({ headline, reasons }) => ({
      headline: shownAs(headline),
      reasons: reasons.map(shownAs),
    }))
    return { file: this.id, part, reports }
  }
}
