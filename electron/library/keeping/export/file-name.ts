import { shownAs } from '../../../../shared/text/display.ts'

/** What Windows keeps for its devices, whatever the ending. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)$/i
/** What one system or another does not have in a name, or reads as more than a name. */
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}\p{Surrogate}]+/gu
/** The longest that a name may be, in bytes of UTF-8: room is left for a date, a number and an ending within 255. */
const LONGEST = 120

/** A text as the name of a file or folder on any system; `otherwise` where nothing is left of it. */
export function nameFrom(text: string, otherwise: string): string {
  const plain = shownAs(text).normalize('NFC').replace(FORBIDDEN, ' ').replace(/\s+/gu, ' ')
  // Some systems hide what begins with a dot, and some drop dots and spaces at the end.
  const name = trimmed(cut(trimmed(plain)))
  if (name === '') return otherwise
  return RESERVED.test(name.split('.', 1)[0]?.trim() ?? '') ? `_${name}` : name
}

function trimmed(name: string): string {
  return name.replace(/^[\s.~-]+|[\s.]+$/gu, '')
}

/** Cut between characters as a person sees them. */
function cut(name: string): string {
  let [kept, bytes] = ['', 0]
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(name)) {
    bytes += Buffer.byteLength(segment)
    if (bytes > LONGEST) return kept
    kept += segment
  }
  return kept
}

/** Gives each file a name of its own, also where a disk takes capitals and small letters, or two spellings, for one. */
export class Names {
  readonly #taken = new Set<string>()

  /** `folder` has no separator at its end; `ending` has its dot. */
  free(folder: string, name: string, ending: string): string {
    for (let number = 1; ; number++) {
      const file = `${folder}/${name}${number === 1 ? '' : ` (${String(number)})`}${ending}`
      const key = sameOnDisk(file)
      if (this.#taken.has(key)) continue
      this.#taken.add(key)
      return file
    }
  }
}

/** What two names have in common that some disk takes for one. */
export function sameOnDisk(name: string): string {
  return name.normalize('NFKD').toUpperCase().toLowerCase()
}
