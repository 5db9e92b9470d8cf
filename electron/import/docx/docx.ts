import mammoth from 'mammoth'
import { ENDINGS } from '../endings.ts'
import { FaultError } from '../../../shared/ipc/fault.ts'
import { parseDocument } from '../html/document.ts'
import { paragraphsOf } from '../html/paragraphs.ts'
import type { Extract, Extracted, Importer, Importing, Source } from '../importer.ts'
import { headed, statedIn } from '../stated.ts'
import { firstPackedName } from '../zip/beginning.ts'
import { documentParts, firstText, xmlElements } from '../zip/document-parts.ts'
import type { XmlElement } from '../zip/document-parts.ts'

const FIRST_PART = /^(?:\[Content_Types\]\.xml$|_rels\/|docProps\/|word\/)/
const MAIN_PART = 'word/document'
/** Marks what stands for the headline, and the references to notes, in the markup that the document becomes. */
const MARK = 'crossread-'
const TITLE = `h1.${MARK}title`
const NOTE_LINK = new RegExp(`<a href="#${MARK}(?:foot|end)note-[^"]*"[^>]*>[^<]*</a>`, 'g')
/** What programs write for a title and an author when nobody gave one. */
const NO_TITLE =
  /^(?:microsoft word\b|word document$|(?:document|dokument|untitled|template|normal)[\s\d]*$)|\.(?:docx?|rtf|dotx?)$/i
const NO_AUTHOR = /^(?:microsoft office user|(?:windows )?user|admin(?:istrator)?|author|owner|unknown|python-docx)$/i

export const docx: Importer = {
  name: 'Word document',
  extensions: ENDINGS.docx,
  // Spreadsheets and slides begin alike, and have no such part.
  recognises: ({ bytes }) => FIRST_PART.test(firstPackedName(bytes) ?? '') && Buffer.from(bytes).includes(MAIN_PART),
  read,
}

/** A Word document as it reads with all changes accepted: tables cell by cell, notes at the end, no comments and no pictures. */
async function* read({ bytes }: Source, { allowance }: Importing): AsyncGenerator<Extracted> {
  // The library below unpacks without a limit: what is too large, or not what its sums say, does not come that far.
  const parts = await documentParts(bytes, allowance, () => true)
  const document = parseDocument(await markupIn(bytes))
  const paragraphs = paragraphsOf(document.documentElement)
  if (paragraphs.length === 0) {
    throw new FaultError(
      'no-text',
      'There is no text in this Word document.',
      'It may hold only pictures: open it in Word and see.',
    )
  }
  const properties = xmlElements(parts.get('docProps/core.xml'))
  const title = document.querySelector(TITLE)
  const stated = {
    ...propertiesIn(properties),
    ...statedIn('the document’s title', { headline: title === null ? null : paragraphsOf(title).join(' ') }),
  }
  const text = paragraphs.join('\n\n')
  const begins = paragraphs.slice(0, 3).includes(stated.headline?.value ?? '')
  yield { place: null, text: begins ? text : headed(stated.headline?.value, text), stated }
}

async function markupIn(bytes: Uint8Array): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      {
        styleMap: [`p[style-name='Title'] => ${TITLE}:fresh`],
        includeEmbeddedStyleMap: false,
        idPrefix: MARK,
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      },
    )
    return value.replace(NOTE_LINK, '')
  } catch {
    throw new FaultError(
      'damaged',
      'This Word document is damaged or was not saved whole.',
      'Open it in Word, save it again or as plain text, and open that.',
    )
  }
}

function propertiesIn(properties: readonly XmlElement[]): Extract['stated'] {
  const [title, creator] = [firstText(properties, 'title') ?? '', firstText(properties, 'creator') ?? '']
  return {
    ...statedIn('the document’s properties', {
      headline: NO_TITLE.test(title) ? null : title,
      byline: NO_AUTHOR.test(creator) ? null : creator,
      language: firstText(properties, 'language'),
    }),
    ...statedIn('the document’s properties: when it was made', { published: firstText(properties, 'created') }),
  }
}
