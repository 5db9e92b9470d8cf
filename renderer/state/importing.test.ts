// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { addFiles, openFiles, showImported, showProgress, useImporting } from './importing.ts'

const report = { added: ['a1'], duplicates: [], copies: [], problems: [], left: 0 }
const fault = { code: 'worker-lost', message: 'The reader ended.', recovery: 'Try again.' } as const

const verbs = { openFiles: vi.fn(), addFiles: vi.fn() }
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
    showProgress({ done: 1, total: 2, file: 'a.txt' })
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
    await failed?.again?.()
    expect([failed?.kind, outcome()?.kind, verbs.addFiles.mock.calls]).toEqual(['failed', 'report', [[files], [files]]])
  })

  it('from outside the window is told where something came of it, and cannot be asked for again', () => {
    const nothing = { added: [], duplicates: ['a.txt'], copies: [], problems: [], left: 0 }
    const problem = { ...nothing, problems: [{ file: 'b.txt', fault }] }
    const shown = [nothing, report, problem].map((each) => {
      useImporting.setState({ outcome: null })
      showImported(each)
      return outcome()
    })
    expect(shown).toEqual([
      null,
      { kind: 'report', report, again: null },
      { kind: 'report', report: problem, again: null },
    ])
  })

  it('that breaks off without an answer is a failure with a way out', async () => {
    verbs.openFiles.mockRejectedValue(new Error('gone'))
    await openFiles()
    expect(outcome()).toMatchObject({ kind: 'failed', fault: { code: 'internal' } })
  })
})
