/** A piece of text to put on a page: where, in points from the lower left, in what size, and turned by how many quarters. */
export interface Placed {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
  readonly turned?: boolean
}

/** About the mean width of a letter of Helvetica, as a share of its size: what text is wrapped by. */
const LETTER = 0.5

/** A PDF document of pages with text in Helvetica, in Windows-1252, and with the given entries of its trailer. */
export function pdfOf(pages: readonly (readonly Placed[])[], info = '', trailer = ''): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R/Lang(en-GB)>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, i) => `${5 + 2 * i} 0 R`).join(' ')}]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    `<<${info}>>`,
  ]
  for (const page of pages) {
    const content = page.map(shown).join('\n')
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 3 0 R>>>>/Contents ${objects.length + 2} 0 R>>`,
      `<</Length ${content.length}>>stream\n${content}\nendstream`,
    )
  }
  let file = '%PDF-1.4\n'
  const places = objects.map((object, i) => {
    const place = file.length
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`
  const end = `trailer<</Size ${objects.length + 1}/Root 1 0 R/Info 4 0 R${trailer}>>\nstartxref\n${file.length}\n%%EOF\n`
  return Buffer.from(file + table + end, 'latin1')
}

function shown({ text, x, y, size = 10, turned = false }: Placed): string {
  const escaped = text
    .replace(/[\\()]/g, '\\$&')
    .replace(/’/g, '\\222')
    .replace(/“/g, '\\223')
    .replace(/”/g, '\\224')
  return `BT /F ${size} Tf ${turned ? '0 1 -1 0' : '1 0 0 1'} ${x} ${y} Tm (${escaped}) Tj ET`
}

/** Lines of a paragraph in a column, wrapped at its width, words longer than the rest of a line divided where a letter pair allows. */
function wrapped(text: string, width: number, size = 10, indent = 0): string[] {
  const lines: string[] = []
  let line = ''
  let room = Math.floor((width - indent) / (LETTER * size))
  for (const word of text.split(' ')) {
    if (line.length + 1 + word.length <= room || line === '') line += (line === '' ? '' : ' ') + word
    else {
      const rest = room - line.length - 2
      const isDivided = /^[a-z]{7,}$/.test(word) && rest >= 3 && word.length - rest >= 3
      lines.push(isDivided ? `${line} ${word.slice(0, rest)}-` : line)
      line = isDivided ? word.slice(rest) : word
      room = Math.floor(width / (LETTER * size))
    }
  }
  return [...lines, line]
}

/** Paragraphs set in a column from a height downwards, each with an indent or after a gap, and how far down they reach. */
export function column(
  paragraphs: readonly string[],
  {
    x,
    y,
    width,
    indent = 0,
    gap = 0,
    size = 10,
  }: { x: number; y: number; width: number; indent?: number; gap?: number; size?: number },
): Placed[] {
  const placed: Placed[] = []
  let at = y
  for (const text of paragraphs) {
    for (const [i, line] of wrapped(text, width, size, indent).entries()) {
      placed.push({ text: line, x: x + (i === 0 ? indent : 0), y: at, size })
      at -= 1.2 * size
    }
    at -= gap
  }
  return placed
}
