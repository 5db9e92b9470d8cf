import { FaultError, toFault } from '../../shared/ipc/fault.ts'
import { isBlank } from '../../shared/text/display.ts'
import { Allowance } from './allowance.ts'
import type { Extracted, Importer, Importing, Source } from './importer.ts'
import { IMPORTERS } from './importers.ts'
import { DEEPEST } from './limits.ts'
import { unreadFormat } from './other-formats.ts'
import { plainText } from './text/plain.ts'

/** Between the place of an archive in another and a place within it. */
const WITHIN = ' › '

/**
 * The articles in a file, by whichever importer knows it; a file that none knows is read as plain text. A part that gives
 * none is a refusal among them. Throws a FaultError, and nothing else, where the file as a whole gives none, or no more.
 * `reached` is told how much of the file is read, from 0 to 1.
 */
export async function* readSource(
  source: Source,
  reached: (share: number) => void = () => undefined,
): AsyncGenerator<Extracted> {
  if (source.bytes.length === 0) throw empty()
  const importer = importerOf(source) ?? lastResort(source)
  yield* readBy(importer, source, { allowance: new Allowance(), reached }, 0)
}

/** Null where no importer knows it. Throws a FaultError where it is called what it is not. */
function importerOf(source: Source): Importer | null {
  const known = IMPORTERS.find(({ recognises }) => recognises(source))
  if (known !== undefined) return known
  const ending = source.name.slice(source.name.lastIndexOf('.') + 1).toLowerCase()
  const named = IMPORTERS.find(({ extensions }) => extensions.includes(ending))
  if (named !== undefined && unreadFormat(source.bytes) === null) throw unreadable(named)
  return null
}

/** What the person names is tried as a text whatever it is called, unless its beginning says that it is something else. */
function lastResort({ bytes }: Source): Importer {
  const format = unreadFormat(bytes)
  if (format === null) return plainText
  throw new FaultError(
    'other-format',
    `This is ${format}, which Crossread does not read.`,
    'Save the article in another format, such as plain text, PDF or a Word document (.docx), and open that.',
  )
}

async function* readBy(
  importer: Importer,
  source: Source,
  { allowance, reached }: Pick<Importing, 'allowance' | 'reached'>,
  depth: number,
): AsyncGenerator<Extracted> {
  const importing: Importing = {
    allowance,
    reached,
    readPart: (part, place) => readPart(part, place, allowance, depth + 1),
  }
  let found = 0
  try {
    for await (const extracted of importer.read(source, importing)) {
      found++
      if ('fault' in extracted || !isBlank(extracted.text)) yield extracted
      else if (extracted.place === null) throw empty()
      else yield { place: extracted.place, fault: empty().fault }
    }
  } catch (thrown) {
    throw thrown instanceof FaultError ? thrown : unreadable(importer)
  }
  if (found === 0) throw empty()
}

/** The same for a part of a file, named by its place; nothing where no importer knows it. */
async function* readPart(part: Source, place: string, allowance: Allowance, depth: number): AsyncGenerator<Extracted> {
  try {
    const importer = importerOf(part)
    if (importer === null) return
    if (depth > DEEPEST) throw tooDeep()
    for await (const extracted of readBy(importer, part, { allowance, reached: () => undefined }, depth)) {
      yield { ...extracted, place: extracted.place === null ? place : `${place}${WITHIN}${extracted.place}` }
    }
  } catch (thrown) {
    yield { place, fault: toFault(thrown) }
  }
}

function empty(): FaultError {
  return new FaultError('empty', 'This file is empty.', 'Check that it was saved whole.')
}

function tooDeep(): FaultError {
  return new FaultError(
    'unsafe',
    'Archives lie too deep in one another here.',
    'If you trust where it is from, unpack it with another program and open that.',
  )
}

/** For what a format's library did not foresee: its own words are no help to the person. */
function unreadable({ name }: Importer): FaultError {
  return new FaultError(
    'damaged',
    `This file could not be read (${name}): it is damaged, or not what its beginning says.`,
    'Get it again from where it came from, or open it in its own program and save it as plain text.',
  )
}
