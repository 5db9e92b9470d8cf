import type { Extract, Statement } from '../importer.ts'
import { isoDate } from '../../../shared/article/iso-date.ts'
import { languageTag } from '../html/statements.ts'

/** What programs put for a title or an author that nobody gave. */
const NO_TITLE =
  /^(?:microsoft (?:word|powerpoint|excel)\b|untitled|unbenannt|sans titre|sin título|document ?\d*$|print|layout ?\d|slide ?\d|about:|https?:|file:)|\.(?:docx?|rtf|odt|indd|qxp?d?|pdf|txt|html?|tex|pages|pptx?)$|^\S*[_\d]\S*$/i
const NO_AUTHOR =
  /^(?:user|admin(?:istrator)?|owner|author|unknown|anonymous|microsoft(?: office)? user|root|guest|pc|hp|dell)$|@/i
/** Programs that print a page to a file: its date is the day on which it was saved. */
const PRINTERS = /skia|chrom|firefox|mozilla|quartz|cairo|wkhtmltopdf|weasyprint|print to pdf/i
/** Dates as in ISO 32000-1, 7.9.4. */
const DATE = /^(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:(Z)|([+-]\d\d)'?(\d\d)?'?)?/

/** What the properties of a document state, where they were filled in by a person; dates of print-outs are left out. */
export function statementsOf(info: object, language: unknown): Extract['stated'] {
  const field = (name: string): string => {
    const value: unknown = Reflect.get(info, name)
    return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : ''
  }
  const title = field('Title')
  const author = field('Author')
  const isPrinted = PRINTERS.test(`${field('Producer')} ${field('Creator')}`)
  const stated = {
    headline: NO_TITLE.test(title) || !/\p{L}{2}/u.test(title) ? null : title,
    byline: NO_AUTHOR.test(author) || !/\p{L}{2}/u.test(author) ? null : author,
    published: isPrinted ? null : pdfDate(field('CreationDate')),
    language: typeof language === 'string' ? languageTag(language) : null,
  }
  return Object.fromEntries(
    Object.entries(stated).flatMap(([name, value]): [string, Statement][] =>
      value === null ? [] : [[name, { value, from: 'the document’s properties' }]],
    ),
  )
}

function pdfDate(stated: string): string | null {
  const [, year, month, day, hour, minute, second, utc, zone, zoneMinutes] = DATE.exec(stated) ?? []
  const date = [year, month, day].filter((part) => part !== undefined).join('-')
  if (hour === undefined || minute === undefined) return isoDate(date)
  const offset = utc ?? (zone === undefined ? '' : `${zone}:${zoneMinutes ?? '00'}`)
  return isoDate(`${date}T${hour}:${minute}${second === undefined ? '' : `:${second}`}${offset}`)
}
