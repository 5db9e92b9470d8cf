// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Settings } from '../../shared/ipc.ts'
import { useNotice } from './notice.ts'
import { cycleTheme, saveSettings, useSettings } from './settings.ts'

const FIRST: Settings = { theme: 'system', hintsSeen: false, singleKeys: true }
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
    for (let step = 0; step < 3; step++) {
      await cycleTheme()
      themes.push(useSettings.getState().theme)
    }
    expect(themes).toEqual(['light', 'dark', 'system'])
  })

  it('go back where they could not be kept, and say so', async () => {
    vi.stubGlobal('crossread', { saveSettings: () => Promise.resolve({ ok: false, fault }) })
    const saving = saveSettings({ singleKeys: false })
    const meanwhile = useSettings.getState().singleKeys
    await saving
    expect([meanwhile, useSettings.getState().singleKeys, useNotice.getState().fault]).toEqual([false, true, fault])
  })
})
