import * as z from 'zod'
import { FaultError } from '../../shared/ipc/fault.ts'
import { findArticles } from '../library/find-articles.ts'
import { readText } from '../library/read-text.ts'

/** One article as the command line names it, or what went wrong with it. */
export type NamedText =
  { readonly name: string; readonly text: string } | { readonly name: string; readonly thrown: unknown }

const rowSchema = z.object({ id: z.string().min(1), text: z.string() })

/** Every article that a path stands for: one file, the files of a folder, or the lines of a .jsonl file. Never throws. */
export async function* textsIn(given: string): AsyncGenerator<NamedText> {
  if (given.endsWith('.jsonl')) {
    yield* rowsOf(given)
    return
  }
  let files: string[]
  try {
    files = await findArticles(given)
  } catch (thrown) {
    yield { name: given, thrown }
    return
  }
  for (const file of files) yield await readNamed(file)
}

async function readNamed(file: string): Promise<NamedText> {
  try {
    return { name: file, text: await readText(file) }
  } catch (thrown) {
    return { name: file, thrown }
  }
}

async function* rowsOf(file: string): AsyncGenerator<NamedText> {
  const whole = await readNamed(file)
  if ('thrown' in whole) {
    yield whole
    return
  }
  const names = new Set<string>()
  for (const [index, row] of whole.text
    .replace(/^\ufeff/, '')
    .split('\n')
    .entries()) {
    if (row.trim() === '') continue
    const place = `${file}, line ${String(index + 1)}`
    const found = parseRow(place, row)
    if (names.has(found.name)) yield { name: place, thrown: sameId(found.name) }
    else yield found
    names.add(found.name)
  }
}

function sameId(id: string): FaultError {
  return new FaultError('unreadable', `Another line has the id "${id}".`, 'Give each article an id of its own.')
}

function parseRow(place: string, row: string): NamedText {
  try {
    const { id, text } = rowSchema.parse(JSON.parse(row))
    return { name: id, text }
  } catch {
    return {
      name: place,
      thrown: new FaultError('unreadable', 'This line is not an article.', 'Each line is {"id": …, "text": …}.'),
    }
  }
}
