// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { TYPE_RANGES, USUAL_TYPE } from '../../shared/appearance.ts'
import type { Settings } from '../../shared/ipc.ts'
import { useNotice } from './notice.ts'
import { useSaid } from './said.ts'
import { cycleTheme, saveSettings, setType, stepSize, useSettings, writeType } from './settings.ts'

const FIRST: Settings = {
  theme: 'system',
  hintsSeen: false,
  singleKeys: true,
  searches: [],
  commands: [],
  type: USUAL_TYPE,
}
const fault = { code: 'not-saved', message: 'It could not be kept.', recovery: 'Try again.' } as const

describe('settings', () => {
  beforeEach(() => {
    useSettings.setState(FIRST)
  })
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  it('walk through the themes and come round', async () => {
    vi.stubGlobal('crossread', {
      saveSettings: (change: Partial<Settings>) => Promise.resolve({ ok: true, value: { ...FIRST, ...change } }),
    })
    const themes: string[] = []
    for (let step = 0; step < 5; step++) {
      await cycleTheme()
      themes.push(useSettings.getState().theme)
    }
    expect(themes).toEqual(['light', 'sepia', 'dark', 'contrast', 'system'])
  })

  it('of type stand at once and are written once they rest', async () => {
    const saved: Partial<Settings>[] = []
    vi.stubGlobal('crossread', {
      saveSettings: (change: Partial<Settings>) => {
        saved.push(change)
        return Promise.resolve({ ok: true, value: { ...FIRST, ...change } })
      },
    })
    for (let key = 0; key < 40; key++) stepSize(1)
    const { size } = useSettings.getState().type
    const words = useSaid.getState().words
    await writeType()
    await writeType()
    expect([size, words, saved]).toEqual([
      TYPE_RANGES.size.most,
      `Text size: ${String(TYPE_RANGES.size.most)}`,
      [{ type: { ...USUAL_TYPE, size: TYPE_RANGES.size.most } }],
    ])
  })

  it('of type go back to what was kept, however many were not', async () => {
    vi.stubGlobal('crossread', { saveSettings: () => Promise.resolve({ ok: false, fault }) })
    setType({ size: 20 })
    setType({ leading: 2 })
    await writeType()
    expect(useSettings.getState().type).toEqual(USUAL_TYPE)
  })

  it('go back where they could not be kept, and say so', async () => {
    vi.stubGlobal('crossread', { saveSettings: () => Promise.resolve({ ok: false, fault }) })
    const saving = saveSettings({ singleKeys: false })
    const meanwhile = useSettings.getState().singleKeys
    await saving
    expect([meanwhile, useSettings.getState().singleKeys, useNotice.getState().fault]).toEqual([false, true, fault])
  })
})
