import { mkdirSync, writeFileSync, writeSync } from 'node:fs'
import path from 'node:path'
import { extractHere } from '../../electron/library/extraction.ts'
import { Library } from '../../electron/library/library.ts'

// Writes into a library without end, and says on standard output what is done: it runs in a process that is killed at any moment.
// What it has said is acknowledged, and must be there ever after. `FOLDER FIRST`: the folder, and the number of the first article.

const [folder = '', first = '0'] = process.argv.slice(2)
const files = path.join(folder, 'files')
mkdirSync(files, { recursive: true })

/** At once, so that what was said before the process is killed has been said. */
const say = (line: string): void => {
  writeSync(1, `${line}\n`)
}

const library = await Library.open(path.join(folder, 'library'), extractHere, () => undefined)
say('open')
for (let number = Number(first); ; number++) {
  const some = Array.from({ length: 1 + (number % 4) }, (_, at) => path.join(files, `${number}-${at}.txt`))
  for (const file of some)
    writeFileSync(file, `Report ${path.basename(file)} of the harbour master.\n\nThe ferry ran aground again.`)
  const { added } = await library.add(some, new AbortController().signal, () => undefined)
  for (const id of added) say(`added ${id}`)
  await library.edits.markRead({ articles: added, read: true })
  for (const id of added) say(`read ${id}`)
  library.saveSettings({ hintsSeen: number % 2 === 0 })
  say(`hints ${String(number % 2 === 0)}`)
  const [gone] = added
  if (gone !== undefined && number % 3 === 0) {
    say(`removing ${gone}`)
    await library.edits.remove({ articles: [gone], removed: true })
    say(`removed ${gone}`)
  }
}
