import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Correction } from '../../shared/ipc/corrections.ts'
import { FaultError } from '../../shared/ipc/fault.ts'
import type { Place, PlaceKind } from '../../shared/ipc/placing.ts'
import { ENGINE } from './engine.ts'
import { extractHere } from './extract-here.ts'
import { readKept } from './knowledge-kept.ts'
import type { KeptKnowledge } from './knowledge-kept.ts'
import { toldBy } from './knowledge-told.fixture.ts'
import { Library } from './library.ts'
import { add, SEEDS } from './library.fixture.ts'
import { Database } from './store/database.ts'
import { clearIncoming, orderIncoming } from './store/incoming.ts'
import { unseal } from './store/sums.ts'
import { KeptFile } from './store/kept-file.ts'

/** Each run opens, fills and closes a library several times. */
const TIMEOUT = 240_000

const EVENTS = [
  'The ferry Astrid ran aground on the Skarv reef before dawn and 140 passengers climbed into the boats of two trawlers.',
  'Voters in Hamnavoe threw out Mayor Knut Halcro after his quarrel with the Viking Slate and Stove Quarries of Brough.',
  'Laureate Ingrid Sinclair was buried in Kirkwall with a peat spade while Actor Magnus Leask read her Ballad of Eynhallow.',
  'The Raasay distillery burned down after lightning struck the chimney that Hector Munro of Aberdeen had built in 1831.',
]
const DETAILS = [
  'Captain Ilse Brandvold of Tarnholm told the harbour board that the beacon had been dark since the storm of Tuesday.',
  'Judge Rhona Tulloch ordered that all be counted again in Quoyloo on 12 May, and Bishop Andrew Corrigall agreed with her.',
  'Piper Callum Gillies played Amazing Grace to calm the Aberdeen Angus herd when Lloyds of London sent Priya Nair north.',
]
const FOLLOW =
  'Follow the Northern Courier for the news of all the islands, and send us what you have seen yourself today.'

/** What is done to a library, one after the other. */
type Deed =
  | { readonly what: 'add'; readonly event: number; readonly details: readonly number[]; readonly follow: boolean }
  | { readonly what: 'remove' | 'putBack' | 'putBackFurniture' | 'learn'; readonly which: number }
  | { readonly what: 'correct'; readonly which: number; readonly fields: Correction['fields'] }
  | { readonly what: 'place'; readonly which: number; readonly with: number; readonly kind: PlaceKind }
  | { readonly what: 'undo' | 'close' | 'kill' }

const which = fc.nat(9)
const adding: fc.Arbitrary<Deed> = fc.record({
  what: fc.constant('add'),
  event: fc.nat(EVENTS.length - 1),
  details: fc.subarray(DETAILS.map((_, at) => at)),
  follow: fc.boolean(),
})
const correcting: fc.Arbitrary<Deed> = fc.record({
  what: fc.constant('correct'),
  which,
  fields: fc.constantFrom<Correction['fields']>(
    { published: { given: '2001-02-03' } },
    { language: { given: 'de' } },
    { outlet: { given: 'Harbour Post' } },
    { headline: { given: 'Another name' }, published: null },
  ),
})
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 6, arbitrary: adding },
  { weight: 2, arbitrary: correcting },
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constant('place'),
      which,
      with: which,
      kind: fc.constantFrom<PlaceKind>('own', 'with', 'one', 'pin', 'unpin', 'free'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ what: fc.constantFrom('remove', 'putBack', 'putBackFurniture', 'learn'), which }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constantFrom('undo', 'close', 'kill') }) },
)

it(
  'what is known after any number of starts and kills is what is learned anew from the texts',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 8, maxLength: 18 }), async (deeds) => {
        const folder = await mkdtemp(path.join(os.tmpdir(), 'crossread-knowledge-'))
        try {
          const place = await doAll(folder, deeds)
          const known = keptIn(place)
          await rm(path.join(place, 'knowledge'))
          const anew = await Library.open(place, extractHere, () => undefined)
          // Waits until all is learned.
          await add(anew)
          await anew.close()
          expect(toldBy(known)).toEqual(toldBy(keptIn(place)))
        } finally {
          await rm(folder, { recursive: true, force: true })
        }
      }),
      { numRuns: 5 },
    )
  },
  TIMEOUT,
)

it('a file that is of another engine or has a changed byte is as none', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'crossread-knowledge-'))
  const file = path.join(folder, 'knowledge')
  const kept = new KeptFile(file)
  kept.write({ engine: ENGINE, phrases: new Uint8Array(9) })
  const before = kept.read()
  const bytes = await readFile(file)
  const changed = await Promise.all(
    [0, 40, bytes.length - 1].map(async (at) => {
      const other = Uint8Array.from(bytes)
      other[at] = (other[at] ?? 0) ^ 1
      await writeFile(`${file}-${at}`, other)
      return new KeptFile(`${file}-${at}`).read()
    }),
  )
  expect([before, changed, readKept(kept, ENGINE)]).toEqual([
    { engine: ENGINE, phrases: new Uint8Array(9) },
    [undefined, undefined, undefined],
    null,
  ])
  await rm(folder, { recursive: true })
})

it(
  'beside a library that another took the place of is not believed',
  async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'crossread-knowledge-'))
    const [here, there] = [path.join(folder, 'here'), path.join(folder, 'there')]
    for (const [place, event] of [
      [here, 0],
      [there, 1],
    ] as const) {
      const library = await Library.open(place, extractHere, () => undefined)
      const file = path.join(folder, `${event}.txt`)
      await writeFile(file, textOf({ what: 'add', event, details: [0, 1], follow: true }, 1))
      await add(library, file)
      await library.close()
    }
    const old = await readFile(path.join(here, 'knowledge'))
    await clearIncoming(here)
    for (const ending of ['', '.sha256'])
      await cp(path.join(there, `library.sqlite${ending}`), path.join(here, 'incoming', `library.sqlite${ending}`))
    await orderIncoming(here)
    const taken = await Library.open(here, extractHere, () => undefined)
    const beside = await readFile(path.join(here, 'knowledge'))
    await add(taken)
    await taken.close()
    expect(beside.equals(old)).toBe(true)
    expect(toldBy(keptIn(here))).toEqual(toldBy(keptIn(there)))
    await rm(folder, { recursive: true })
  },
  TIMEOUT,
)

it(
  'a story is called by its corrected headlines, also after a start and where the process ended before that followed',
  async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'crossread-knowledge-'))
    const place = path.join(folder, 'library')
    let library = await Library.open(place, extractHere, () => undefined)
    const { added } = await library.add([SEEDS], new AbortController().signal, () => undefined)
    const titles = () => [...new Set(added.map((id) => library.catalog.storyOf(id).story.title))]
    const correct = (given: string) =>
      library.edits.correct({ articles: added, fields: { headline: { given } }, tags: { add: [], remove: [] } })
    const again = async () => {
      await library.close()
      library = await Library.open(place, extractHere, () => undefined)
    }
    await again()
    await correct('First name')
    const called = titles()
    await again()
    const after = titles()
    await library.close()
    const database = new Database(path.join(place, 'library.sqlite'))
    // As a process leaves it that was killed between the person's word and what follows it.
    database.script("UPDATE corrected SET value = 'Second name'; INSERT INTO stale SELECT id, 0 FROM article")
    database.close()
    await unseal(path.join(place, 'library.sqlite'))
    library = await Library.open(place, extractHere, () => undefined)
    await add(library)
    expect([called, after, titles()]).toEqual([['First name'], ['First name'], ['Second name']])
    await library.close()
    await rm(folder, { recursive: true })
  },
  TIMEOUT,
)

/** Does it all, closes the library, and gives where it lies then. */
async function doAll(folder: string, deeds: readonly Deed[]): Promise<string> {
  let place = path.join(folder, 'library')
  let library = await Library.open(place, extractHere, () => undefined)
  const ids: string[] = []
  for (const [at, deed] of deeds.entries()) {
    if (deed.what === 'add') {
      const file = path.join(folder, `${at}.txt`)
      await writeFile(file, textOf(deed, at))
      ids.push(...(await add(library, file)).added)
    } else if (deed.what === 'close') {
      await library.close()
      library = await Library.open(place, extractHere, () => undefined)
    } else if (deed.what === 'kill') {
      // What another process would find on the disk now.
      const left = path.join(folder, `left-${at}`)
      await mkdir(left)
      await cp(place, left, { recursive: true })
      await library.close()
      place = left
      library = await Library.open(place, extractHere, () => undefined)
    } else if (deed.what === 'undo') await library.edits.turn('undo')
    else if (deed.what === 'place') await put(library, deed, ids)
    else if ('which' in deed) await change(library, deed, ids[deed.which])
  }
  // Waits until it knows all; one that is closed at once keeps a file that tells of less, and does not believe it.
  await add(library)
  await library.close()
  return place
}

async function put(library: Library, deed: Extract<Deed, { what: 'place' }>, ids: readonly string[]): Promise<void> {
  const { kind } = deed
  const [id, other] = [ids[deed.which], ids[deed.with]]
  if (id === undefined || other === undefined) return
  const place: Place = kind === 'with' ? { kind, article: other } : { kind }
  // There may be nothing to do.
  await library.edits.place({ articles: kind === 'one' ? [id, other] : [id], place }).catch((thrown: unknown) => {
    if (!(thrown instanceof FaultError)) throw thrown
  })
}

async function change(library: Library, deed: Deed, id: string | undefined): Promise<void> {
  if (id === undefined) return
  const isShown = library.catalog.lines([id]).length > 0
  if (deed.what === 'remove' || deed.what === 'putBack') {
    await library.edits.remove({ articles: [id], removed: deed.what === 'remove' })
  } else if (deed.what === 'correct') {
    await library.edits.correct({ articles: [id], fields: deed.fields, tags: { add: [], remove: [] } })
  } else if (deed.what === 'learn') {
    await library.edits.learn({ article: id, kind: 'folder', outlet: 'Harbour Post' })
  } else if (isShown) {
    const piece = library.article(id).furniture[0]
    if (piece !== undefined) await library.restore(id, { start: piece.start, end: piece.end }, true)
  }
}

function textOf(deed: Extract<Deed, { what: 'add' }>, at: number): string {
  const { event, details, follow } = deed
  const told = [EVENTS[event], ...details.map((detail) => DETAILS[detail]), `Nobody has said why, in report ${at}.`]
  return [...told, ...(follow ? [FOLLOW] : []), ...(at % 3 === 0 ? ['Source: Northern Courier'] : [])].join('\n\n')
}

function keptIn(place: string): KeptKnowledge {
  const kept = readKept(new KeptFile(path.join(place, 'knowledge')), ENGINE)
  if (kept === null) throw new Error('nothing is kept')
  return kept
}
