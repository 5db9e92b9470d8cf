import { resolve } from 'node:path'
import { ESLint } from 'eslint'
import tseslint from 'typescript-eslint'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')

// The rules of the environments read the text alone: without the types of the whole project a snippet takes no time.
const eslint = new ESLint({ cwd: root, overrideConfig: [tseslint.configs.disableTypeChecked] })

/** The rules that a snippet breaks when it stands in `file`. */
async function broken(file: string, snippet: string): Promise<string[]> {
  const results = await eslint.lintText(snippet, { filePath: resolve(root, file) })
  return [...new Set(results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId ?? 'unreadable')))]
}

describe('the environments', () => {
  it.each([
    ['shared/a.ts', "export { readFileSync } from 'node:fs'", 'no-restricted-imports'],
    ['shared/a.ts', "export { join } from 'path'", 'no-restricted-imports'],
    ['shared/a.ts', "export { readFile } from 'fs/promises'", 'no-restricted-imports'],
    ['shared/a.ts', "export type { App } from 'electron'", 'no-restricted-imports'],
    ['shared/a.ts', "export { useState } from 'react'", 'no-restricted-imports'],
    ['shared/a.ts', 'export const title = () => document.title', 'no-restricted-globals'],
    ['shared/a.ts', 'export const home = () => process.env', 'no-restricted-globals'],
    ['shared/a.ts', 'export const bytes = Buffer.from([])', 'no-restricted-globals'],
    ['shared/a.ts', "export const log = () => { console.log('') }", 'no-restricted-globals'],
    ['renderer/a.tsx', "export { readFileSync } from 'node:fs'", 'no-restricted-imports'],
    ['renderer/a.tsx', "export { ipcRenderer } from 'electron'", 'no-restricted-imports'],
    ['renderer/a.tsx', 'export const home = process.platform', 'no-restricted-globals'],
  ])('%s may not hold %s', async (file, snippet, rule) => {
    expect(await broken(file, snippet)).toEqual([rule])
  })

  it.each([
    ['shared/a.ts', "import * as z from 'zod'\nexport const words = z.array(z.string())"],
    ['shared/a.test.ts', "export { readFileSync } from 'node:fs'"],
    ['renderer/a.tsx', 'export const title = () => document.title'],
    ['electron/a.ts', "export { readFileSync } from 'node:fs'"],
  ])('%s may hold %s', async (file, snippet) => {
    expect(await broken(file, snippet)).toEqual([])
  })
})

describe('the wire between the processes', () => {
  const raw = [
    ["import { ipcMain } from 'electron'\nipcMain.removeHandler('')", 'no-restricted-imports'],
    ["import { ipcRenderer } from 'electron'\nvoid ipcRenderer.invoke('')", 'no-restricted-imports'],
    ["import electron from 'electron'\nelectron.ipcMain.removeHandler('')", 'no-restricted-properties'],
    ["export const tell = (window: Window) => { window.webContents.send('') }", 'no-restricted-syntax'],
    ["export const tell = (webContents: Contents) => { webContents.send('') }", 'no-restricted-syntax'],
    ["export const tell = (event: Event) => { event.sender.send('') }", 'no-restricted-syntax'],
    [
      "export const tell = (window: Window) => { window.webContents.mainFrame.postMessage('') }",
      'no-restricted-syntax',
    ],
  ] as const

  it.each(raw)('is not touched raw: %s', async (snippet, rule) => {
    expect(await broken('electron/window/a.ts', snippet)).toEqual([rule])
  })

  it.each(['electron/ipc/main-wire.ts', 'electron/preload.ts'])('is touched in %s', async (file) => {
    const found = await Promise.all(raw.map(([snippet]) => broken(file, snippet)))
    expect(found.flat()).toEqual([])
  })
})

it('nobody gets around the types', async () => {
  expect(await broken('electron/a.ts', 'export const loose = (a: any) => a')).toEqual([
    '@typescript-eslint/no-explicit-any',
  ])
  expect(await broken('electron/a.ts', 'export const sure = (a?: string) => a!.length')).toEqual([
    '@typescript-eslint/no-non-null-assertion',
  ])
})
