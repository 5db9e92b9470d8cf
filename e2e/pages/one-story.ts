import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

/** The outlets of the story that is told by five, in the order in which they published. */
export const FIVE = ['Northern Courier', 'Harbour Post', 'Valley Times', 'Evening Signal', 'Coast Herald'] as const

const AGROUND =
  'The ferry Aldora ran aground off Cape Merrow on Friday night with 212 passengers on board, the coast guard said.'
const BRANDVOLD =
  '“We felt a heavy blow and then the lights went out on all decks,” said Captain Ilse Brandvold, who ordered the boats out.'
const HELICOPTERS = 'Rescue helicopters from Tarnholm took 57 people off the Aldora before dawn, and nobody is missing.'
const REEF =
  'The reef at Cape Merrow has been marked on every chart since 1911, and two beacons stand on it, the harbour office added.'
const INQUIRY =
  'The transport ministry has opened an inquiry into why the ship was three miles north of its usual course.'
const OWNER =
  'The owner, Brandvold Lines, said that the Aldora had passed its yearly inspection in March without a remark.'

/** What only one report says. */
const OWN: Readonly<Record<(typeof FIVE)[number], readonly string[]>> = {
  'Northern Courier': [
    'In Merrow village the church hall was opened before midnight, and neighbours brought blankets, soup and dry shoes.',
    'Teacher Anna Foss counted her pupils four times on the beach before she believed that all nineteen were there.',
  ],
  'Harbour Post': [
    'Tugs wait for the spring tide on Tuesday, when salvage master Piet Aarden hopes to pull the hull free in one piece.',
    'Fishermen were told to keep a mile away, because a thin film of diesel drifts from the engine room to the south.',
  ],
  'Valley Times': [
    'Among the passengers were forty singers from the valley choir, who sang on the open deck while they waited.',
    'Their concert in the capital has been put off by a week, the choir said, and all tickets stay valid.',
  ],
  'Evening Signal': [
    'Shares of the ferry company lost nine percent on Monday, more than in any single session since the winter of 2014.',
    'Analysts expect insurers to pay, but bookings for the summer may suffer if the pictures stay in the news.',
  ],
  'Coast Herald': [
    'It is the fourth grounding on this coast in six years, and the lighthouse association asks for a pilot on every ship.',
    'A pilot costs some nine hundred crowns for each passage, which the small lines say they cannot pay in the quiet months.',
  ],
}

const SHARED: Readonly<Record<(typeof FIVE)[number], readonly string[]>> = {
  'Northern Courier': [AGROUND, BRANDVOLD, HELICOPTERS, REEF, INQUIRY, OWNER],
  'Harbour Post': [AGROUND, HELICOPTERS, REEF, BRANDVOLD],
  'Valley Times': [AGROUND.replace('212 passengers', 'more than 200 people'), BRANDVOLD, INQUIRY],
  'Evening Signal': [AGROUND, OWNER, INQUIRY],
  'Coast Herald': [HELICOPTERS.replace('57 people', '61 people'), REEF, BRANDVOLD],
}

/** The headline of one of the five. */
export const headlineBy = (outlet: (typeof FIVE)[number]): string => `Ferry Aldora runs aground, writes ${outlet}`

/** Writes the five reports of one story to a folder of its own, and takes it away afterwards. */
export async function withFive(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'crossread-five-'))
  try {
    for (const [at, outlet] of FIVE.entries()) {
      const [first = '', ...others] = SHARED[outlet]
      const paragraphs = [first, ...others.flatMap((words, i) => [OWN[outlet][i % 2] ?? '', words])]
      // Long enough that every column scrolls.
      const rest = Array.from({ length: 8 }, (_, i) => OWN[outlet][i % 2] ?? '')
      const lines = [
        headlineBy(outlet),
        `Published: 2023-05-0${String(at + 1)}`,
        ...paragraphs,
        ...rest,
        `Source: ${outlet}`,
      ]
      await writeFile(path.join(folder, `five${String(at)}.txt`), `${lines.join('\n\n')}\n`)
    }
    await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
