import * as z from 'zod'
import { USUAL_TYPE } from '../../../shared/appearance.ts'
import { settingsSchema } from '../../../shared/ipc/settings.ts'
import type { Settings } from '../../../shared/ipc.ts'
import type { Span } from '../../../shared/text/span.ts'
import type { Database } from './database.ts'
import { json } from './json.ts'

const spanRow = z.object({ start: z.int(), end: z.int() })
const settingRow = z.object({ value: json(z.record(z.string(), z.unknown())) })

const FRESH: Settings = {
  theme: 'system',
  hintsSeen: false,
  singleKeys: true,
  searches: [],
  commands: [],
  type: USUAL_TYPE,
}

/** What the person said of articles and chose for the app: nothing can derive it again. Articles go by their row. */
export class Made {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  get settings(): Settings {
    const kept = this.#database.get(settingRow, "SELECT value FROM setting WHERE name = 'app'")?.value
    return withChange(FRESH, understood(kept ?? {}))
  }

  saveSettings(change: SettingsChange): Settings {
    const settings = withChange(this.settings, change)
    this.#keep('app', JSON.stringify(settings))
    return settings
  }

  /** Whether the samples were ever in this library; they are not put back once the person has taken them out. */
  get hadSamples(): boolean {
    return this.#database.get(z.object({}), "SELECT 1 FROM setting WHERE name = 'samples'") !== undefined
  }

  tookSamples(): void {
    this.#keep('samples', 'true')
  }

  /** Furniture that was put back into the report. */
  restored(article: number): Span[] {
    return this.#database.all(spanRow, 'SELECT start, "end" FROM restored WHERE article = ? ORDER BY start', article)
  }

  setRestored(article: number, { start, end }: Span, restored: boolean): void {
    const sql = restored
      ? 'INSERT INTO restored VALUES (?, ?, ?) ON CONFLICT DO NOTHING'
      : 'DELETE FROM restored WHERE article = ? AND start = ? AND "end" = ?'
    this.#database.run(sql, article, start, end)
  }

  #keep(name: string, value: string): void {
    const sql = 'INSERT INTO setting VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value'
    // Searches that the person clears are not to stand in the file where nothing shows them.
    this.#database.script('PRAGMA secure_delete = on')
    this.#database.run(sql, name, value)
    this.#database.script('PRAGMA secure_delete = off')
  }
}

/** What a request may leave out is undefined in it. */
type SettingsChange = { readonly [K in keyof Settings]?: Settings[K] | undefined }

/**
 * What this version knows of the settings that are kept. Another may have written a setting, or a value of one, that it knows nothing
 * of: that alone is as at first.
 */
function understood(kept: Readonly<Record<string, unknown>>): SettingsChange {
  const known = Object.entries(settingsSchema.shape).flatMap(([name, shape]) => {
    const { success, data } = shape.safeParse(kept[name])
    return success ? [[name, data] as const] : []
  })
  return settingsSchema.partial().parse(Object.fromEntries(known))
}

function withChange(
  { theme, hintsSeen, singleKeys, searches, commands, type }: Settings,
  change: SettingsChange,
): Settings {
  return {
    theme: change.theme ?? theme,
    hintsSeen: change.hintsSeen ?? hintsSeen,
    singleKeys: change.singleKeys ?? singleKeys,
    searches: change.searches ?? searches,
    commands: change.commands ?? commands,
    type: change.type ?? type,
  }
}
