// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { foldText, foldTyped } from '../../shared/text/find.ts'
import { atMarkIn, wordsIn } from './hits.ts'
import type { PageText } from './page-texts.ts'

function pageText(html: readonly (string | { readonly mark: string })[]): PageText {
  const element = document.createElement('p')
  for (const part of html) {
    if (typeof part === 'string') element.append(part)
    else {
      const mark = document.createElement('mark')
      mark.append(part.mark)
      element.append(mark)
    }
  }
  const pieces: { node: Text; start: number }[] = []
  let text = ''
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    pieces.push({ node, start: text.length })
    text += node.data
  }
  return { element, window: element, text, folded: foldText(text), pieces }
}

it('finds what a search found as whole words, in the order of the page, the longer of two that overlap', () => {
  const texts = [pageText(['The oil price: he met ', { mark: 'the minister' }, ' there']), pageText(['He met Lavrov'])]
  const { found } = wordsIn(texts, ['he', 'met', 'he met', 'lavrov', 'the minister'].map(foldTyped))
  expect(found.map(({ text, start, end }) => text.text.slice(start, end))).toEqual([
    'he met',
    'the minister',
    'He met',
    'Lavrov',
  ])
  expect([atMarkIn(found), atMarkIn(found.slice(2))]).toEqual([1, null])
})
