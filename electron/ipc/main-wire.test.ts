import { describe, expect, it, vi } from 'vitest'
import { FaultError } from '../../shared/ipc/fault.ts'
import { APP_ORIGIN } from './guard.ts'
import type { Handlers } from './main-wire.ts'

// Only the type of Electron's ipcMain exists outside Electron; the boundary spec drives the real one.
vi.mock('electron', () => ({ ipcMain: { handle: () => undefined } }))
const { answer } = await import('./main-wire.ts')

const sender = { id: 1, copy: vi.fn(), paste: vi.fn() }
const OURS = { senderFrame: { parent: null, origin: APP_ORIGIN }, sender }

function optionsWith(stop: Handlers['stop']) {
  const lines: string[] = []
  const unused = (): never => {
    throw new Error('not asked in this test')
  }
  const handlers: Handlers = {
    listLibrary: unused,
    readCards: unused,
    readStories: unused,
    readStoryOf: unused,
    quickOpen: unused,
    search: unused,
    completeQuery: unused,
    readFoundWords: unused,
    findPassage: unused,
    stopSearch: unused,
    markRead: unused,
    removeArticles: unused,
    placeArticles: unused,
    readDetails: unused,
    readCommonDetails: unused,
    correctArticles: unused,
    learnOutlet: unused,
    undo: unused,
    redo: unused,
    readHistory: unused,
    openFiles: unused,
    openFolder: unused,
    addFiles: unused,
    retryImport: unused,
    pasteHere: unused,
    preparePaste: unused,
    readPaste: unused,
    keepPaste: unused,
    copyText: unused,
    copyHere: unused,
    readArticle: unused,
    comparePair: unused,
    judgePassage: unused,
    compareStory: unused,
    stopComparing: unused,
    readOverlaps: unused,
    readPartners: unused,
    readPlace: unused,
    keepPlace: unused,
    readVersions: unused,
    readFolders: unused,
    followFolder: unused,
    unfollowFolder: unused,
    restoreFurniture: unused,
    setReportsApart: unused,
    readOpening: unused,
    readNotice: unused,
    readView: unused,
    keepView: unused,
    readSettings: unused,
    saveSettings: unused,
    stop,
    backUpLibrary: unused,
    chooseBackup: unused,
    restoreLibrary: unused,
    dropBackup: unused,
    exportArticles: unused,
    moveLibrary: unused,
    stopKeeping: unused,
    readLibraryPlace: unused,
    showInFolder: unused,
  }
  return {
    options: { handlers, windows: new Set([1]), log: (line: string) => lines.push(line), checkReplies: true },
    lines,
  }
}

describe('answer', () => {
  it('gives the value of the verb', async () => {
    const { options } = optionsWith(() => null)
    expect(await answer('stop', OURS, undefined, options)).toEqual({ ok: true, value: null })
  })

  it('tells the verb which page asks', async () => {
    const run = vi.fn(() => null)
    const { options } = optionsWith(run)
    await answer('stop', OURS, undefined, options)
    expect(run).toHaveBeenCalledWith(undefined, sender)
  })

  it('hands a foreseen fault on as data', async () => {
    const { options } = optionsWith(() => {
      throw new FaultError('missing', 'It is gone.', 'Look elsewhere.')
    })
    expect(await answer('stop', OURS, undefined, options)).toEqual({
      ok: false,
      fault: { code: 'missing', message: 'It is gone.', recovery: 'Look elsewhere.' },
    })
  })

  it('keeps the details of anything else to the log', async () => {
    const { options, lines } = optionsWith(() => {
      throw new Error('secret of the person')
    })
    const reply = await answer('stop', OURS, undefined, options)
    expect(reply).toMatchObject({ ok: false, fault: { code: 'internal' } })
    expect(JSON.stringify(reply)).not.toContain('secret')
    expect(lines.join()).toContain('secret')
  })

  it('refuses a stranger without running the verb, and writes it down', async () => {
    const run = vi.fn(() => null)
    const { options, lines } = optionsWith(run)
    const reply = await answer('stop', { ...OURS, senderFrame: null }, undefined, options)
    expect(reply).toMatchObject({ ok: false, fault: { code: 'refused' } })
    expect([run.mock.calls.length, lines]).toEqual([0, ['stop: refused: "the frame has gone"']])
  })

  it('finds a reply that does not keep the contract', async () => {
    const { options } = optionsWith(() => 'unexpected' as unknown as null)
    expect(await answer('stop', OURS, undefined, options)).toMatchObject({ ok: false, fault: { code: 'internal' } })
  })
})
