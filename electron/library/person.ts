import { mkdir, open, readFile, rename } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { FaultError } from '../../shared/ipc/fault.ts'
import { settingsSchema, spanSchema } from '../../shared/ipc.ts'
import type { Settings } from '../../shared/ipc.ts'
import { sameSpan } from '../../shared/text/span.ts'
import type { Span } from '../../shared/text/span.ts'

const personSchema = z.object({
  version: z.literal(1),
  settings: settingsSchema,
  /** Absolute paths of the files and folders that the person added. */
  sources: z.array(z.string()),
  /** Furniture that the person put back, by article id. */
  restored: z.record(z.string(), z.array(spanSchema)),
  /** Files whose reports are shown apart, by the id of the whole text. Data from before there was this has none. */
  apart: z.array(z.string()).default([]),
})

type PersonData = z.output<typeof personSchema>

const FRESH: PersonData = {
  version: 1,
  settings: { theme: 'system', hintsSeen: false, singleKeys: true },
  sources: [],
  restored: {},
  apart: [],
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

  /** Opens `crossread.json` in `folder`, or starts afresh where there is none. Throws `unreadable` where it may not be read. */
  static async open(folder: string): Promise<Person> {
    const file = path.join(folder, 'crossread.json')
    await mkdir(folder, { recursive: true })
    let text: string
    try {
      text = await readFile(file, 'utf8')
    } catch (thrown) {
      // Only where there is nothing yet may something new be written; a file that cannot be read now may be read later.
      if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT') return new Person(file, FRESH)
      throw new FaultError(
        'unreadable',
        `Crossread could not read ${file}, which holds your settings and what you added.`,
        'Check the disk and the rights on this file, then start Crossread again.',
      )
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

  get apart(): readonly string[] {
    return this.#data.apart
  }

  /** Rejects with `not-saved` where the disk refuses; then nothing has changed. */
  async saveSettings(change: { [K in keyof Settings]?: Settings[K] | undefined }): Promise<Settings> {
    await this.#change((data) => {
      const { theme, hintsSeen, singleKeys } = data.settings
      const settings = {
        theme: change.theme ?? theme,
        hintsSeen: change.hintsSeen ?? hintsSeen,
        singleKeys: change.singleKeys ?? singleKeys,
      }
      return { ...data, settings }
    })
    return this.settings
  }

  /** Remembers files to read again at the next start. Rejects with `not-saved`. */
  async addSources(paths: readonly string[]): Promise<void> {
    await this.#change((data) => ({ ...data, sources: [...new Set([...data.sources, ...paths])] }))
  }

  /** Remembers that a piece of furniture was put back, or set aside again. Rejects with `not-saved`. */
  async setRestored(article: string, span: Span, restored: boolean): Promise<void> {
    await this.#change((data) => {
      const others = (data.restored[article] ?? []).filter((other) => !sameSpan(other, span))
      const spans = restored ? [...others, span] : others
      return { ...data, restored: { ...data.restored, [article]: spans } }
    })
  }

  /** Remembers that the reports of a file are shown apart, or as one. Rejects with `not-saved`. */
  async setApart(file: string, apart: boolean): Promise<void> {
    await this.#change((data) => {
      const others = data.apart.filter((other) => other !== file)
      return { ...data, apart: apart ? [...others, file] : others }
    })
  }

  /** Whether a change is still on its way to the disk. */
  get pending(): boolean {
    return this.#unwritten > 0
  }

  /** Resolves when everything asked for so far is on the disk, or has been refused by it. */
  async settled(): Promise<void> {
    await this.#writing.catch(() => undefined)
  }

  /** One change after the other, each on what the last one wrote; it holds only once it is on the disk. */
  async #change(next: (data: PersonData) => PersonData): Promise<void> {
    this.#unwritten++
    this.#writing = this.#writing
      .catch(() => undefined)
      .then(async () => {
        const data = next(this.#data)
        await writeWhole(this.#file, JSON.stringify(data, null, 2))
        this.#data = data
      })
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
