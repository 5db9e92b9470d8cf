import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

/** Writes texts, each as a report of its own, to a folder, and takes it away afterwards. */
export async function withReports(reports: readonly (readonly string[])[], use: (folder: string) => Promise<void>) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'crossread-edges-'))
  try {
    for (const [at, lines] of reports.entries())
      await writeFile(path.join(folder, `report${String(at)}.txt`), `${lines.join('\n\n')}\n`)
    await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Two reports that share nothing but a name and a number. */
export const HARBOUR = [
  'Lighthouse keeper leaves after forty winters',
  'Published: 2024-01-02',
  'The last keeper of the light at Tarnholm, Greta Anders, handed over her keys on Tuesday after forty winters.',
  'From now on a machine in the capital watches the lamp, and a mechanic comes by boat twice in each year.',
  'She keeps the cat, a box of 112 letters from sailors, and the habit of waking at four to look at the weather.',
  'Source: Island Mail',
]
export const BUDGET = [
  'Council votes on a loan for schools',
  'Published: 2024-05-09',
  'In Tarnholm the council argued until midnight about money for three schools whose roofs let in the rain.',
  'Mayor Olaf Brink wants to borrow 112 million, while his opponents would rather sell a car park by the station.',
  'A vote is expected next month, and parents have promised to fill the gallery with umbrellas.',
  'Source: Town Echo',
]
