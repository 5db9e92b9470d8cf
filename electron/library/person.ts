import { mkdir, open, readFile, rename } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { FaultError } from '../../shared/ipc/fault.ts'
import type { Settings } from '../../shared/ipc.ts'
import type { Span } from '../../shared/text/span.ts'

const spanSchema = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() })

const personSchema = z.object({
  version: z.literal(1),
  settings: z.object({ theme: z.enum(['system', 'light', 'dark']), hintsSeen: z.boolean(), singleKeys: z.boolean() }),
  /** Absolute paths of the files and folders that the person added. */
  sources: z.array(z.string()),
  /** Furniture that the person put back, by article id. */
  restored: z.record(z.string(), z.array(spanSchema)),
})

type PersonData = z.output<typeof personSchema>

const FRESH: PersonData = {
  version: 1,
  settings: { theme: 'system', hintsSeen: false, singleKeys: true },
  sources: [],
  restored: {},
}

/**
 * What the person made or chose, which nothing can derive again: kept in one file, written whole and atomically. A file
 * that cannot be understood is set aside under another name, never overwritten.
 */
export class Person {
  readonly #file: string
  #data: PersonData
  #writing: Promise<void> = Promise.resolve()
  #unwritten = 0

  private constructor(file: string, data: PersonData) {
    this.#file = file
    this.#data = data
  }

  /** Opens `crossread.json` in `folder`, or starts afresh where there is none. */
  static async open(folder: string): Promise<Person> {
    const file = path.join(folder, 'crossread.json')
    await mkdir(folder, { recursive: true })
    let text: string
    try {
      text = await readFile(file, 'utf8')
    } catch {
      return new Person(file, FRESH)
    }
    const data = parse(text)
    if (data !== null) return new Person(file, data)
    await rename(file, `${file}.unreadable-${new Date().toISOString().replaceAll(':', '-')}`)
    return new Person(file, FRESH)
  }

  get settings(): Settings {
    return this.#data.settings
  }

  get sources(): readonly string[] {
    return this.#data.sources
  }

  get restored(): Readonly<Record<string, readonly Span[]>> {
    return this.#data.restored
  }

  /** Rejects with `not-saved` where the disk refuses; the choice then holds until the app ends. */
  async saveSettings(change: { [K in keyof Settings]?: Settings[K] | undefined }): Promise<Settings> {
    const { theme, hintsSeen, singleKeys } = this.#data.settings
    const settings = {
      theme: change.theme ?? theme,
      hintsSeen: change.hintsSeen ?? hintsSeen,
      singleKeys: change.singleKeys ?? singleKeys,
    }
    await this.#write({ ...this.#data, settings })
    return settings
  }

  async addSources(paths: readonly string[]): Promise<void> {
    const sources = [...new Set([...this.#data.sources, ...paths])]
    if (sources.length > this.#data.sources.length) await this.#write({ ...this.#data, sources })
  }

  async setRestored(article: string, span: Span, restored: boolean): Promise<void> {
    const others = (this.#data.restored[article] ?? []).filter((s) => s.start !== span.start || s.end !== span.end)
    const spans = restored ? [...others, span] : others
    await this.#write({ ...this.#data, restored: { ...this.#data.restored, [article]: spans } })
  }

  /** Whether a change is still on its way to the disk. */
  get pending(): boolean {
    return this.#unwritten > 0
  }

  /** Resolves when everything asked for so far is on the disk, or has been refused by it. */
  async settled(): Promise<void> {
    await this.#writing.catch(() => undefined)
  }

  async #write(data: PersonData): Promise<void> {
    this.#data = data
    // One after the other, so that an older state never lands on a newer one.
    this.#writing = this.#writing
      .catch(() => undefined)
      .then(() => writeWhole(this.#file, JSON.stringify(data, null, 2)))
    this.#unwritten++
    try {
      await this.#writing
    } catch {
      throw new FaultError(
        'not-saved',
        'Crossread could not save this change.',
        `Check that the disk has room and that ${path.dirname(this.#file)} can be written.`,
      )
    } finally {
      this.#unwritten--
    }
  }
}

function parse(text: string): PersonData | null {
  try {
    return personSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

async function writeWhole(file: string, text: string): Promise<void> {
  const next = `${file}.next`
  const handle = await open(next, 'w')
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(next, file)
}
