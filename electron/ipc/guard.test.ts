import { describe, expect, it } from 'vitest'
import { VERBS } from '../../shared/ipc/names.ts'
import { APP_ORIGIN, guard } from './guard.ts'
import type { Caller } from './guard.ts'

const WINDOW = 7
const WINDOWS = new Set([WINDOW])
const OURS: Caller = { senderFrame: { parent: null, origin: APP_ORIGIN }, sender: { id: WINDOW } }

const STRANGERS: Record<string, Caller> = {
  'a sub-frame': { ...OURS, senderFrame: { parent: {}, origin: APP_ORIGIN } },
  'another origin': { ...OURS, senderFrame: { parent: null, origin: 'https://example.org' } },
  'an opaque origin': { ...OURS, senderFrame: { parent: null, origin: 'null' } },
  'a look-alike origin': { ...OURS, senderFrame: { parent: null, origin: `${APP_ORIGIN}.example.org` } },
  'a frame that has gone': { ...OURS, senderFrame: null },
  'a window we did not make': { ...OURS, sender: { id: WINDOW + 1 } },
}

/** A payload that each verb takes. */
const GOOD = {
  listLibrary: { order: 'added', grouped: true, outlets: [], read: 'all', since: '2022-03-01', until: null, tags: [] },
  readCards: ['a'.repeat(32)],
  readStories: [`story-${'a'.repeat(32)}`],
  readStoryOf: 'a'.repeat(32),
  quickOpen: 'lavrov',
  search: { query: 'lavrov outlet:bbc', order: 'relevance', from: 0, limit: 20, within: null },
  completeQuery: { query: 'outlet:b', at: 8 },
  readFoundWords: { query: 'lavrov', articles: ['a'.repeat(32)] },
  findPassage: { article: 'a'.repeat(32), span: { start: 0, end: 40 } },
  stopSearch: undefined,
  markRead: { articles: ['a'.repeat(32)], read: true },
  removeArticles: { articles: ['0'.repeat(32)], removed: true },
  placeArticles: { articles: ['0'.repeat(32)], place: { kind: 'with', article: 'b'.repeat(32) } },
  readDetails: 'a'.repeat(32),
  readCommonDetails: ['a'.repeat(32)],
  correctArticles: {
    articles: ['a'.repeat(32)],
    fields: { outlet: { given: 'BBC' }, byline: { given: null }, published: null },
    tags: { add: ['war'], remove: [] },
  },
  learnOutlet: { article: 'a'.repeat(32), kind: 'site', outlet: 'BBC' },
  undo: undefined,
  redo: undefined,
  readHistory: undefined,
  openFiles: undefined,
  openFolder: undefined,
  addFiles: ['/home/reader/report.txt'],
  retryImport: ['0b7c1d7e-6f0e-4b6e-9f62-1d2a3b4c5d6e'],
  pasteHere: undefined,
  preparePaste: { text: 'The ferry ran aground.', html: '' },
  readPaste: { draft: 'a', text: 'The ferry ran aground.' },
  keepPaste: { draft: 'a', text: 'The ferry ran aground.', entered: { published: '2022-03-30', outlet: '' } },
  copyText: 'bad.txt',
  copyHere: undefined,
  readArticle: 'a'.repeat(32),
  comparePair: { a: 'a'.repeat(32), b: 'b'.repeat(32) },
  judgePassage: {
    a: 'a'.repeat(32),
    b: 'b'.repeat(32),
    spanA: { start: 0, end: 4 },
    spanB: { start: 5, end: 9 },
    said: 'aligned',
  },
  compareStory: {
    base: 'a'.repeat(32),
    others: ['b'.repeat(32), 'c'.repeat(32)],
    pairs: 'all',
    asked: '0b7c1d7e-6f0e-4b6e-9f62-1d2a3b4c5d6e',
  },
  stopComparing: '0b7c1d7e-6f0e-4b6e-9f62-1d2a3b4c5d6e',
  readOverlaps: { article: 'a'.repeat(32), others: ['b'.repeat(32)] },
  readPartners: { article: 'a'.repeat(32), asked: '0b7c1d7e-6f0e-4b6e-9f62-1d2a3b4c5d6e' },
  restoreFurniture: { article: 'a'.repeat(32), span: { start: 0, end: 4 }, restored: true },
  setReportsApart: { file: 'a'.repeat(32), apart: true },
  readPlace: 'a'.repeat(32),
  keepPlace: { article: 'a'.repeat(32), place: { start: 120, heights: 0.5 } },
  readVersions: 'a'.repeat(32),
  readFolders: undefined,
  followFolder: { offer: '6f9619ff-8b86-4d11-b42d-00c04fc964ff' },
  unfollowFolder: 'a'.repeat(32),
  readOpening: undefined,
  readNotice: undefined,
  readView: undefined,
  keepView: '{"entries":[],"at":0}',
  readSettings: undefined,
  saveSettings: { theme: 'dark' },
  stop: undefined,
  backUpLibrary: undefined,
  chooseBackup: undefined,
  restoreLibrary: { token: '5b1e0b3c-6f1d-4a8e-9d7b-2f6a1c0e4d33' },
  dropBackup: undefined,
  exportArticles: { articles: null },
  moveLibrary: undefined,
  stopKeeping: undefined,
  readLibraryPlace: undefined,
  showInFolder: 'library',
} satisfies Record<(typeof VERBS)[number], unknown>

const BAD: readonly unknown[] = [null, 'x', 0, -1, [], [''], [7], {}, { theme: 'pink' }, { a: '../../etc', b: 1 }]

describe.each(VERBS)('the guard of %s', (verb) => {
  it('lets our own page through', () => {
    expect(guard(verb, OURS, GOOD[verb], WINDOWS)).toEqual({ ok: true, request: GOOD[verb] })
  })

  it.each(Object.entries(STRANGERS))('refuses %s', (_who, caller) => {
    expect(guard(verb, caller, GOOD[verb], WINDOWS)).toMatchObject({ ok: false, fault: { code: 'refused' } })
  })

  it('refuses payloads of another shape', () => {
    const accepted = BAD.filter((payload) => guard(verb, OURS, payload, WINDOWS).ok)
    // Settings are all optional, so that an empty object changes nothing and is no error; any words can be looked for or copied.
    expect(accepted).toEqual(verb === 'saveSettings' ? [{}] : ['quickOpen', 'copyText'].includes(verb) ? ['x'] : [])
  })

  it('refuses a payload past the size limit before it is parsed', () => {
    const flood = { ...(GOOD[verb] as object | undefined), flood: 'x'.repeat(5_000_000) }
    expect(guard(verb, OURS, flood, WINDOWS)).toMatchObject({ ok: false, reason: 'payload too large' })
  })

  it('refuses what cannot be serialised', () => {
    expect(guard(verb, OURS, () => 1, WINDOWS)).toMatchObject({ ok: false, reason: 'not serialisable' })
  })
})
