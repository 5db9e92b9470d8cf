import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SAID_OF_PASSAGES } from '../../../shared/align/said.ts'
import type { CorrectedField, Said } from '../../../shared/article/corrections.ts'
import { FaultError } from '../../../shared/ipc/fault.ts'
import type { Place, PlaceKind } from '../../../shared/ipc/placing.ts'
import { add, Place as Folder, SEEDS } from '../library.fixture.ts'
import type { Library } from '../library.ts'
import { all, idsOf, madeLibrary, said } from './editor.fixture.ts'

const folder = new Folder()

/** Something that a person may do; articles go by their number, and may not be there. */
type Act = (library: Library, ids: readonly string[]) => Promise<unknown>

/** The last three are a file of two reports, and these. */
const some = fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 4 })
const of = (ids: readonly string[], numbers: readonly number[]) => numbers.flatMap((at) => ids[at] ?? [])
const VALUES: Readonly<Record<Exclude<CorrectedField, 'headline'>, readonly string[]>> = {
  outlet: ['BBC', 'Reuters'],
  byline: ['Jane Doe', 'John Roe'],
  published: ['2020-01-01', '2022-03-30T10:00:00Z'],
  language: ['en', 'de'],
  url: ['https://bbc.example/1', 'https://courier.example/9'],
}
const correct = fc
  .constantFrom(...(Object.keys(VALUES) as (keyof typeof VALUES)[]))
  .chain((field) => fc.tuple(fc.constant(field), fc.constantFrom(...VALUES[field], null, undefined), some))
  .map(([field, value, numbers]): Act => {
    const given: Said | null = value === undefined ? null : { given: value }
    return (library, ids) => library.edits.correct(said(of(ids, numbers), { [field]: given }))
  })
const rename = fc.tuple(fc.constantFrom('One', 'Two'), some).map(
  ([given, numbers]): Act =>
    (library, ids) =>
      library.edits.correct(said(of(ids, numbers), { headline: { given } })),
)
const tag = fc
  .tuple(fc.constantFrom('x', 'ferry'), fc.boolean(), some)
  .map(([name, add, numbers]): Act => (library, ids) => {
    const tags = add ? { add: [name], remove: [] } : { add: [], remove: [name] }
    return library.edits.correct(said(of(ids, numbers), {}, tags))
  })
const remove = fc.tuple(fc.boolean(), some).map(
  ([removed, numbers]): Act =>
    (library, ids) =>
      library.edits.remove({ articles: of(ids, numbers), removed }),
)
const read = fc.tuple(fc.boolean(), some).map(
  ([read, numbers]): Act =>
    (library, ids) =>
      library.edits.markRead({ articles: of(ids, numbers), read, byHand: true }),
)
const place = fc
  .tuple(fc.constantFrom<PlaceKind>('own', 'with', 'one', 'pin', 'unpin', 'free'), some, fc.integer({ min: 0, max: 3 }))
  .map(([kind, numbers, at]): Act => async (library, ids) => {
    const to: Place = kind === 'with' ? { kind, article: ids[at] ?? '' } : { kind }
    // There may be nothing to do.
    await library.edits.place({ articles: of(ids, numbers), place: to }).catch(isFault)
  })
const judge = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 0, max: 3 }), { minLength: 2, maxLength: 2 }),
    fc.constantFrom(...SAID_OF_PASSAGES, 'none' as const),
    fc.constantFrom(0, 4, 12),
  )
  .map(([numbers, said, start]): Act => async (library, ids) => {
    const [a = '', b = ''] = of(ids, numbers)
    const [spanA, spanB] = [
      { start, end: start + 8 },
      { start: 0, end: 12 },
    ]
    // They may have been removed.
    await library.edits.judge({ a, b, spanA, spanB, said }).catch(isFault)
  })
const apart = fc.tuple(fc.boolean(), fc.constantFrom(0, 4)).map(([apart, at]): Act => async (library, ids) => {
  // It may have been removed, or hold one report.
  await library.setApart(ids[at] ?? '', apart).catch(isFault)
})
const learn = fc
  .tuple(fc.constantFrom('site', 'folder'), fc.constantFrom('Courier', 'Post', null), fc.integer({ min: 0, max: 1 }))
  .map(([kind, outlet, at]): Act => async (library, ids) => {
    // One that is no longer of a site has nothing to learn.
    await library.edits.learn({ article: ids[at] ?? '', kind, outlet }).catch(() => undefined)
  })

function isFault(thrown: unknown): void {
  if (!(thrown instanceof FaultError)) throw thrown
}

describe('any number of changes', () => {
  it('are all taken back, and all done again', { timeout: 60_000 }, async () => {
    const library = await madeLibrary(folder)
    const file = path.join(folder.folder, 'two.txt')
    await writeFile(file, await readFile(path.join(SEEDS, '002_16fbe56af909fff0.txt')))
    const [two = ''] = (await add(library, file)).added
    const ids = [...idsOf(library).filter((id) => id !== two), two, ...(await library.setApart(two, true))]
    await library.setApart(two, false)
    expect(ids).toHaveLength(7)
    const acts = fc.array(
      fc.oneof(
        correct,
        rename,
        tag,
        remove,
        read,
        learn,
        { weight: 2, arbitrary: place },
        { weight: 2, arbitrary: judge },
        { weight: 2, arbitrary: apart },
      ),
      {
        maxLength: 12,
      },
    )
    await fc.assert(
      fc.asyncProperty(acts, async (acts) => {
        const before = all(library)
        // What an earlier run left to be done again ends here.
        await library.edits.correct(said(ids, {}, { add: ['begun'], remove: [] }))
        for (const act of acts) await act(library, ids)
        const after = all(library)
        while ((await library.edits.turn('undo')).done !== null) continue
        expect(all(library)).toEqual(before)
        while ((await library.edits.turn('redo')).done !== null) continue
        expect(all(library)).toEqual(after)
        while ((await library.edits.turn('undo')).done !== null) continue
      }),
      { numRuns: 40 },
    )
  })
})
