import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const MAIN = `const { app, BrowserWindow } = require('electron')
app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 800 }).loadFile('index.html'))
app.on('window-all-closed', () => app.quit())`
/** One row, in the elements by which the app's own first row is known. */
const PAGE = '<!doctype html><title>Bare</title><main><div data-index="0"><h2>One row of a list</h2></div></main>'

/** Writes the least app that shows a row: what any start takes on this machine, with nothing of ours. Gives its folder. */
export function writeBareWindow(folder: string): string {
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'bare-window', main: 'main.js' }))
  writeFileSync(path.join(folder, 'main.js'), MAIN)
  writeFileSync(path.join(folder, 'index.html'), PAGE)
  return folder
}
