// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  addFiles,
  openFiles,
  retryImport,
  showFollowed,
  showImported,
  showProgress,
  useImporting,
} from './importing.ts'

const report = { added: ['a1'], updated: [], duplicates: [], copies: [], problems: [], left: 0, partly: null }
const fault = { code: 'worker-lost', message: 'The reader ended.', recovery: 'Try again.' } as const

const verbs = { openFiles: vi.fn(), addFiles: vi.fn(), retryImport: vi.fn() }
const outcome = () => useImporting.getState().outcome

describe('an import', () => {
  beforeEach(() => {
    vi.stubGlobal('crossread', verbs)
    useImporting.setState(useImporting.getInitialState())
  })
  afterEach(() => {
    vi.resetAllMocks()
    vi.unstubAllGlobals()
  })

  it('leaves its report, and no progress behind it', async () => {
    verbs.openFiles.mockResolvedValue({ ok: true, value: report })
    showProgress({ done: 1, total: 2, file: 'a.txt', share: 0, articles: 0 })
    await openFiles()
    expect(useImporting.getState()).toMatchObject({ progress: null, outcome: { kind: 'report', report } })
  })

  it('says nothing where the person chose no file', async () => {
    verbs.openFiles.mockResolvedValue({ ok: true, value: null })
    await openFiles()
    expect(outcome()).toBeNull()
  })

  it('that failed can be asked for again with the same files', async () => {
    const files = [new File(['x'], 'a.txt')]
    verbs.addFiles.mockResolvedValueOnce({ ok: false, fault }).mockResolvedValueOnce({ ok: true, value: report })
    await addFiles(files)
    const failed = outcome()
    if (failed?.kind === 'failed') await failed.again()
    expect([failed?.kind, outcome()?.kind, verbs.addFiles.mock.calls]).toEqual(['failed', 'report', [[files], [files]]])
  })

  it('whose failures are tried again says in one report what came of them, and keeps it where the trying failed', async () => {
    const problems = ['b', 'c'].map((retry) => ({ file: `${retry}.txt`, fault, retry }))
    showImported({ ...report, problems })
    verbs.retryImport.mockResolvedValueOnce({ ok: true, value: { ...report, added: ['a2'] } })
    await retryImport(['b'])
    const mended = outcome()
    verbs.retryImport.mockResolvedValueOnce({ ok: false, fault })
    await retryImport(['c'])
    expect([mended, outcome(), useImporting.getState().retrying, verbs.retryImport.mock.calls]).toEqual([
      { kind: 'report', report: { ...report, added: ['a1', 'a2'], problems: problems.slice(1) } },
      mended,
      [],
      [[['b']], [['c']]],
    ])
  })

  it('from outside the window is told where something came of it', () => {
    const there = { file: 'a.txt', of: 'a1', known: 1, texts: 1 }
    const nothing = { ...report, added: [], duplicates: [there] }
    const problem = { ...nothing, problems: [{ file: 'b.txt', fault, retry: 'b' }] }
    const shown = [nothing, report, problem].map((each) => {
      useImporting.setState({ outcome: null })
      showImported(each)
      return outcome()
    })
    expect(shown).toEqual([null, { kind: 'report', report }, { kind: 'report', report: problem }])
  })

  it('of followed folders is told together with what is shown of them, and takes nothing else away', () => {
    const of = (added: string[], updated: [string, string][]) => ({
      ...report,
      added,
      updated: updated.map(([before, article]) => ({ article, before })),
    })
    for (const each of [
      of(['a1'], [['b1', 'b2']]),
      of([], []),
      of(
        ['c1'],
        [
          ['a1', 'a2'],
          ['b2', 'b3'],
        ],
      ),
    ])
      showFollowed(each)
    const together = outcome()
    showImported(report)
    showFollowed(of(['d1'], []))
    expect([together, outcome()]).toEqual([
      { kind: 'report', report: of(['a2', 'c1'], [['b1', 'b3']]), isFollowed: true },
      { kind: 'report', report },
    ])
  })

  it('that breaks off without an answer is a failure with a way out', async () => {
    verbs.openFiles.mockRejectedValue(new Error('gone'))
    await openFiles()
    expect(outcome()).toMatchObject({ kind: 'failed', fault: { code: 'internal' } })
  })
})
