import * as z from 'zod'
import type { History } from '../../../shared/ipc/corrections.ts'
import { stepSchema } from '../edit/step.ts'
import type { Step } from '../edit/step.ts'
import type { Database } from './database.ts'
import { json } from './json.ts'

/** So many of the last changes can be taken back. */
const KEPT_CHANGES = 100

const labelRow = z.object({ label: z.string() })
const changeRow = z.object({ id: z.int(), label: z.string(), steps: json(z.array(stepSchema)) })

/** Something that the person did: its name in words, and the steps, in the order to take them. */
export interface Change {
  readonly label: string
  readonly undo: readonly Step[]
  readonly redo: readonly Step[]
}

/** What is to be done to take a change back, or to do it again. */
export type Turn = z.output<typeof changeRow>

/** What the person did last, which they can take back, and what they took back, which they can do again. */
export class Journal {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  get history(): History {
    const [undo, redo] = [NEXT.undo, NEXT.redo].map(
      (next) => this.#database.get(labelRow, `SELECT label ${next}`)?.label,
    )
    return { undo: undo ?? null, redo: redo ?? null }
  }

  /** Notes a change; what was taken back before it cannot be done again. */
  add({ label, undo, redo }: Change): void {
    this.#database.run('DELETE FROM change WHERE undone = 1')
    const sql = 'INSERT INTO change (label, undo, redo, undone) VALUES (?, ?, ?, 0)'
    const { added } = this.#database.run(sql, label, JSON.stringify(undo), JSON.stringify(redo))
    this.#database.run('DELETE FROM change WHERE id <= ?', added - KEPT_CHANGES)
  }

  /** The change to take back, or to do again, next. */
  next(way: 'undo' | 'redo'): Turn | undefined {
    return this.#database.get(changeRow, `SELECT id, label, ${way} AS steps ${NEXT[way]}`)
  }

  /** Notes that it was taken back, or done again. */
  turned({ id }: Turn, way: 'undo' | 'redo'): void {
    this.#database.run('UPDATE change SET undone = ? WHERE id = ?', Number(way === 'undo'), id)
  }
}

const NEXT = {
  undo: 'FROM change WHERE undone = 0 ORDER BY id DESC LIMIT 1',
  redo: 'FROM change WHERE undone = 1 ORDER BY id LIMIT 1',
} as const
