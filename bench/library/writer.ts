import { mkdirSync, writeFileSync, writeSync } from 'node:fs'
import path from 'node:path'
import { extractHere } from '../../electron/library/extract-here.ts'
import { Library } from '../../electron/library/library.ts'

// Writes into a library without end, and says on standard output what is done: it runs in a process that is killed at any moment.
// What it has said is acknowledged, and must be there ever after. `FOLDER`: the folder. It begins when a line comes on standard
// input, which is the number of the first article, so that it can have been started while another still writes.

const [folder = ''] = process.argv.slice(2)
const files = path.join(folder, 'files')
mkdirSync(files, { recursive: true })

/** At once, so that what was said before the process is killed has been said. */
const say = (line: string): void => {
  writeSync(1, `${line}\n`)
}

say('ready')
const first = await new Promise<number>((resolve) => {
  process.stdin.once('data', (line: Buffer) => {
    resolve(Number(line.toString()))
  })
})
const library = await Library.open(path.join(folder, 'library'), extractHere, () => undefined)
say('open')
for (let number = first; ; number++) {
  const some = Array.from({ length: 1 + (number % 4) }, (_, at) => path.join(files, `${number}-${at}.txt`))
  for (const file of some) writeFileSync(file, textOf(path.basename(file)))
  const { added } = await library.add(some, new AbortController().signal, () => undefined)
  for (const id of added) say(`added ${id}`)
  for (const read of [true, number % 2 === 0]) {
    for (const id of added) say(`reading ${id}`)
    await library.edits.markRead({ articles: added, read })
    for (const id of added) say(`${read ? 'read' : 'unread'} ${id}`)
  }
  const [restoring] = added
  const piece = restoring === undefined ? undefined : library.article(restoring).furniture[0]
  if (restoring !== undefined && piece !== undefined) {
    await library.restore(restoring, { start: piece.start, end: piece.end }, true)
    say(`restored ${restoring}`)
  }
  library.saveSettings({ hintsSeen: number % 2 === 0 })
  const [gone] = added
  if (gone !== undefined && number % 3 === 0) {
    say(`removing ${gone}`)
    await library.edits.remove({ articles: [gone], removed: true })
    say(`removed ${gone}`)
  }
}

/** With a line that is set aside, and can be put back. */
function textOf(name: string): string {
  return [
    `Report ${name} of the harbour master`,
    'The ferry ran aground again before dawn, the harbour master said on Friday, and nobody was hurt.',
    'Sign up to our newsletter to get the news in your inbox.',
  ].join('\n\n')
}
