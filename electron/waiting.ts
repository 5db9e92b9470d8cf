/** Files that were named before there was anywhere to open them. */
export class Waiting {
  #files: string[] | null
  #open: (files: readonly string[]) => void = () => undefined

  constructor(files: readonly string[]) {
    this.#files = [...files]
  }

  /** Opens files now, or as soon as someone takes them. An empty list still asks for the window to be shown. */
  add(files: readonly string[]): void {
    if (this.#files === null) this.#open(files)
    else this.#files.push(...files)
  }

  /** Takes what has come so far, in one call, and each later lot as it comes. */
  take(open: (files: readonly string[]) => void): void {
    const files = this.#files ?? []
    this.#files = null
    this.#open = open
    open(files)
  }
}
