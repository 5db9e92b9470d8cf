import MarkdownIt from 'markdown-it'
import { ENDINGS } from '../endings.ts'
import { parseDocument } from '../html/document.ts'
import { paragraphsOf } from '../html/paragraphs.ts'
import type { Extracted, Importer, Source } from '../importer.ts'
import { headed, statedIn, tagsIn } from '../stated.ts'
import { decode } from '../text/decode.ts'
import { splitFrontMatter } from './front-matter.ts'

/** Longer than any program wraps a line, in characters: a line of this length is a paragraph, though no empty line follows. */
const LONGER_THAN_WRAPPED = 150

/** Raw HTML is kept, so that it is read as what it shows: tags and comments are no words of the report. */
const reader = new MarkdownIt({ html: true })
reader.renderer.rules['softbreak'] = (tokens, at) =>
  (tokens[at - 1]?.content.length ?? 0) > LONGER_THAN_WRAPPED ? '<br>' : '\n'
/** The number of an item was written into the text, and may be no number of an item at all: "1986. It was a wet year." */
reader.core.ruler.push('numbers of items', ({ tokens, Token }) => {
  for (const [at, { type, info, markup }] of tokens.entries()) {
    const words = tokens[at + 2]?.children
    if (type !== 'list_item_open' || info === '' || !words) continue
    const number = new Token('text', '', 0)
    number.content = `${info}${markup} `
    words.unshift(number)
  }
})

export const markdown: Importer = {
  name: 'Markdown',
  extensions: ENDINGS.markdown,
  recognises: ({ name }) => /\.(?:md|markdown)$/i.test(name),
  read,
}

/** The words of a Markdown text as it shows them, without marks, addresses, pictures and comments. */
async function* read({ bytes }: Source): AsyncGenerator<Extracted> {
  const { values, tags, body } = splitFrontMatter(decode(bytes))
  const stated = statedIn('the front matter', values)
  const text = paragraphsOf(parseDocument(reader.render(body)).documentElement).join('\n\n')
  const whole = text === '' ? '' : headed(stated.headline?.value, text)
  yield await Promise.resolve({ place: null, text: whole, stated, ...tagsIn(tags) })
}
