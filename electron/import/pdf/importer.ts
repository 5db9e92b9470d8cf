import { getDocumentProxy } from 'unpdf'
import { ENDINGS } from '../endings.ts'
import { FaultError } from '../../../shared/ipc/fault.ts'
import type { Extract, Importer } from '../importer.ts'
import { linesOf } from './lines.ts'
import type { Line } from './lines.ts'
import { fragmentsOf } from './fragments.ts'
import { paragraphsOf } from './paragraphs.ts'
import type { SetParagraph } from './paragraphs.ts'
import { statementsOf } from './properties.ts'
import { inReadingOrder } from './reading-order.ts'
import { withoutRunningHeads } from './running-heads.ts'

/** Where the marks of the format may stand, in bytes from the file’s beginning and end. */
const BEGINNING = 1024
const END = 65_536
/** A headline is set in type this much larger than most of the text, among the first paragraphs. */
const HEADLINE_SIZE = 1.2
const FIRST_PARAGRAPHS = 6

type Document = Awaited<ReturnType<typeof getDocumentProxy>>

/** PDF documents with text in them, as programs write it and as reading it off a scan adds it. Pictures of text are not read. */
export const pdf: Importer = {
  name: 'PDF document',
  extensions: ENDINGS.pdf,
  recognises: ({ bytes }) => Buffer.from(bytes.subarray(0, BEGINNING)).includes('%PDF-'),
  read: async function* ({ bytes }, { reached }) {
    if (!Buffer.from(bytes.subarray(-END)).includes('%%EOF')) throw damaged()
    const document = await opened(bytes)
    try {
      yield { place: null, ...(await articleOf(document, reached)) }
    } catch (thrown) {
      throw thrown instanceof FaultError ? thrown : damaged()
    } finally {
      await document.destroy()
    }
  },
}

/** Nothing is run or fetched: no scripts, no fonts, no code made from fonts or functions. */
async function opened(bytes: Uint8Array): Promise<Document> {
  try {
    // The reader takes the bytes for its own.
    return await getDocumentProxy(Uint8Array.from(bytes), {
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      useWorkerFetch: false,
      verbosity: 0,
    })
  } catch (thrown) {
    if (thrown instanceof Error && thrown.name === 'PasswordException') {
      throw new FaultError(
        'encrypted',
        'This PDF document is locked with a password.',
        'Open it with the password in another program, save it without one, and add that.',
      )
    }
    throw damaged()
  }
}

async function articleOf(document: Document, reached: (share: number) => void): Promise<Omit<Extract, 'place'>> {
  const pages: Line[][] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    pages.push(linesOf(fragmentsOf(await page.getTextContent())))
    page.cleanup()
    reached(number / document.numPages)
  }
  const paragraphs = paragraphsOf(withoutRunningHeads(pages).flatMap(inReadingOrder))
  if (paragraphs.length === 0) {
    throw new FaultError(
      'no-text',
      'There is no text in this PDF document: its pages are pictures, as of a scan.',
      'Have another program recognise the text (OCR), and add what it saves.',
    )
  }
  const { info } = await document.getMetadata()
  const stated = statementsOf(info, Reflect.get(info, 'Language'))
  return { text: withHeadline(paragraphs, stated.headline?.value ?? null).join('\n\n'), stated }
}

/** The paragraphs with the headline first: what is set in the largest type, else the title that the properties state. */
function withHeadline(paragraphs: readonly SetParagraph[], title: string | null): string[] {
  const texts = paragraphs.map(({ text }) => text)
  const usual = usualSize(paragraphs)
  const first = paragraphs.slice(0, FIRST_PARAGRAPHS)
  const largest = Math.max(...first.map(({ size }) => size))
  const at = largest > HEADLINE_SIZE * usual ? first.findIndex(({ size }) => size === largest) : -1
  const headline = texts[at]
  if (headline !== undefined) return [headline, ...texts.slice(0, at), ...texts.slice(at + 1)]
  return title === null || texts.slice(0, FIRST_PARAGRAPHS).some((text) => text.includes(title))
    ? texts
    : [title, ...texts]
}

/** The size of the type that most of the text is set in. */
function usualSize(paragraphs: readonly SetParagraph[]): number {
  const lengths = new Map<number, number>()
  for (const { text, size } of paragraphs) lengths.set(size, (lengths.get(size) ?? 0) + text.length)
  return [...lengths].reduce((most, next) => (next[1] > most[1] ? next : most), [0, 0])[0]
}

function damaged(): FaultError {
  return new FaultError(
    'damaged',
    'This PDF document is damaged or was not saved whole.',
    'Download or save it again; where it opens in another program, save it anew from there.',
  )
}
