import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import path from 'node:path'
import { extractHere } from '../../electron/library/extraction.ts'
import { Library } from '../../electron/library/library.ts'
import { bundle } from './bundle.ts'

/** Milliseconds from when the library is open to the kill, at most: a fresh process has written some dozens of articles by then. */
const LONGEST_WAIT = 800

/** What a writer that was killed has said that it did. */
interface Acknowledged {
  readonly added: Set<string>
  readonly read: Set<string>
  /** Those it had begun to remove, and may have removed or not. */
  readonly removing: Set<string>
  readonly removed: Set<string>
}

/** What came of a number of kills. */
export interface Outcome {
  readonly kills: number
  /** Articles that were acknowledged. */
  readonly acknowledged: number
  /** What is not as it was acknowledged, in words. */
  readonly lost: readonly string[]
}

/**
 * Kills a process that writes into a library, at a random moment, again and again, and holds what it had acknowledged against what the
 * library holds in the end. Rejects where the library cannot be opened. `folder`: an empty one; `random`: 0 to 1.
 */
export async function killAgainAndAgain(folder: string, kills: number, random: () => number): Promise<Outcome> {
  const script = path.join(folder, 'writer.mjs')
  await bundle('bench/library/writer.ts', script)
  const acknowledged: Acknowledged = { added: new Set(), read: new Set(), removing: new Set(), removed: new Set() }
  for (let kill = 0; kill < kills; kill++)
    await writeUntilKilled(script, folder, kill * 1000, random() * LONGEST_WAIT, acknowledged)
  return { kills, acknowledged: acknowledged.added.size, lost: await lostIn(folder, acknowledged) }
}

/** `wait`: milliseconds from when the library is open to the kill. */
function writeUntilKilled(
  script: string,
  folder: string,
  first: number,
  wait: number,
  { added, read, removing, removed }: Acknowledged,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const writer = spawn(process.execPath, [script, folder, String(first)], { stdio: ['ignore', 'pipe', 'pipe'] })
    let wasOpen = false
    let said = ''
    writer.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    createInterface(writer.stdout).on('line', (line) => {
      const [what, id = ''] = line.split(' ')
      if (what === 'open') {
        wasOpen = true
        setTimeout(() => writer.kill('SIGKILL'), wait)
      } else if (what === 'added') added.add(id)
      else if (what === 'read') read.add(id)
      else if (what === 'removing') removing.add(id)
      else if (what === 'removed') removed.add(id)
    })
    writer.on('error', reject)
    writer.on('close', () => {
      if (wasOpen) resolve()
      else reject(new Error(`the library did not open: ${said}`))
    })
  })
}

async function lostIn(folder: string, { added, read, removing, removed }: Acknowledged): Promise<string[]> {
  const library = await Library.open(path.join(folder, 'library'), extractHere, () => undefined)
  try {
    const lost = library.recovery === null ? [] : ['the library had to be recovered']
    const cards = new Map(library.catalog.cards([...added]).map((card) => [card.id, card]))
    for (const id of added) {
      const card = cards.get(id)
      if (removed.has(id) ? card !== undefined : card === undefined && !removing.has(id)) lost.push(`article ${id}`)
      if (card !== undefined && read.has(id) && !card.read) lost.push(`that ${id} was read`)
      if (card !== undefined && library.article(id).text === '') lost.push(`the text of ${id}`)
    }
    return lost
  } finally {
    await library.close()
  }
}
