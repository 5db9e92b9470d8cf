import { spawn } from 'node:child_process'
import type { ChildProcessByStdio } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import path from 'node:path'
import { extractHere } from '../../electron/library/extract-here.ts'
import { Library } from '../../electron/library/library.ts'
import { bundle } from './bundle.ts'

/** How much is acknowledged before the kill at most, and how long after that it comes at most, in milliseconds. */
const MOST_SAID = 30
const LONGEST_WAIT = 15
/** How many kills one library lives through: one that grows without end would measure how large libraries open. */
const KILLS_A_LIBRARY = 50

/** What a writer that was killed has said that it did. */
interface Acknowledged {
  readonly added: Set<string>
  /** Whether each is read; undefined for one that it was about to mark. */
  readonly read: Map<string, boolean | undefined>
  /** Those in which it put something back. */
  readonly restored: Set<string>
  /** Those it had begun to remove, and may have removed or not. */
  readonly removing: Set<string>
  readonly removed: Set<string>
}

/** What came of a number of kills. */
export interface Outcome {
  readonly kills: number
  /** Articles that were acknowledged, and marks and edits of them. */
  readonly acknowledged: number
  readonly edits: number
  /** Kills before which something was acknowledged that the kill could have undone. */
  readonly telling: number
  /** What is not as it was acknowledged, in words. */
  readonly lost: readonly string[]
}

/**
 * Kills a process that writes into a library, at a random moment, again and again, and holds what it had acknowledged against what the
 * library holds in the end. Rejects where the library cannot be opened. `folder`: an empty one; `random`: 0 to 1;
 * `onLibrary` hears what has come of it whenever one library has been looked through.
 */
export async function killAgainAndAgain(
  folder: string,
  kills: number,
  random: () => number,
  onLibrary: (soFar: Outcome) => void = () => undefined,
): Promise<Outcome> {
  const script = path.join(folder, 'writer.mjs')
  await bundle('bench/library/writer.ts', script)
  const outcome = { kills: 0, acknowledged: 0, edits: 0, telling: 0, lost: [] as string[] }
  for (let done = 0; done < kills; done += KILLS_A_LIBRARY) {
    const place = path.join(folder, String(done))
    const acknowledged: Acknowledged = {
      added: new Set(),
      read: new Map(),
      restored: new Set(),
      removing: new Set(),
      removed: new Set(),
    }
    // The next one is started while one writes, so that no kill waits for a program to be read.
    let next = writerIn(script, place)
    for (let kill = done; kill < Math.min(kills, done + KILLS_A_LIBRARY); kill++) {
      const writer = next
      next = writerIn(script, place)
      const when = { said: 1 + Math.floor(random() * MOST_SAID), wait: random() * LONGEST_WAIT }
      const said = await writeUntilKilled(writer, kill * 1000, when, acknowledged)
      if (said > 0) outcome.telling++
      outcome.kills++
      outcome.edits += said
    }
    next.kill('SIGKILL')
    outcome.acknowledged += acknowledged.added.size
    outcome.edits -= acknowledged.added.size
    outcome.lost.push(...(await lostIn(place, acknowledged)))
    onLibrary(outcome)
  }
  return outcome
}

type Writer = ChildProcessByStdio<Writable, Readable, Readable>

function writerIn(script: string, place: string): Writer {
  return spawn(process.execPath, [script, place], { stdio: ['pipe', 'pipe', 'pipe'] })
}

/** `when`: after how much was acknowledged the kill comes, and how many milliseconds later. Gives how much was acknowledged. */
function writeUntilKilled(
  writer: Writer,
  first: number,
  when: { readonly said: number; readonly wait: number },
  { added, read, restored, removing, removed }: Acknowledged,
): Promise<number> {
  return new Promise((resolve, reject) => {
    let wasOpen = false
    let count = 0
    let errors = ''
    writer.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
    // It is killed while it reads, perhaps.
    writer.stdin.on('error', () => undefined)
    writer.stdin.write(`${first}\n`)
    createInterface(writer.stdout).on('line', (line) => {
      const [what, id = ''] = line.split(' ')
      if (what === 'open') wasOpen = true
      else if (what === 'reading') read.set(id, undefined)
      else if (what === 'removing') removing.add(id)
      else if (what !== 'ready') {
        if (++count === when.said) setTimeout(() => writer.kill('SIGKILL'), when.wait)
        if (what === 'added') added.add(id)
        else if (what === 'restored') restored.add(id)
        else if (what === 'removed') removed.add(id)
        else read.set(id, what === 'read')
      }
    })
    writer.on('error', reject)
    writer.on('close', () => {
      if (wasOpen) resolve(count)
      else reject(new Error(`the library did not open: ${errors}`))
    })
  })
}

async function lostIn(folder: string, { added, read, restored, removing, removed }: Acknowledged): Promise<string[]> {
  const library = await Library.open(path.join(folder, 'library'), extractHere, () => undefined)
  try {
    const lost = library.recovery === null ? [] : ['the library had to be recovered']
    const cards = new Map(library.catalog.cards([...added]).map((card) => [card.id, card]))
    for (const id of added) {
      const card = cards.get(id)
      if (removed.has(id) ? card !== undefined : card === undefined && !removing.has(id)) lost.push(`article ${id}`)
      if (card === undefined) continue
      const isRead = read.get(id)
      if (isRead !== undefined && isRead !== card.read) lost.push(`whether ${id} was read`)
      const { text, furniture } = library.article(id)
      if (text === '') lost.push(`the text of ${id}`)
      if (restored.has(id) && !furniture.some((piece) => piece.restored)) lost.push(`what was put back in ${id}`)
    }
    return lost
  } finally {
    await library.close()
  }
}
