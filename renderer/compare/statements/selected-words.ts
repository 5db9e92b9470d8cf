import type { ArticleView } from '../../../shared/ipc.ts'
import type { Span } from '../../../shared/text/span.ts'
import type { Handlers } from '../../state/commands.ts'
import { go } from '../../state/route.ts'

/** Said to screen readers, drawn beside the words, or struck as what a report lacks: none of its own words. */
const BESIDE = '.unseen, [aria-hidden], del'
const BLOCKS = 'p, blockquote, li, div'

type Report = Pick<ArticleView, 'id' | 'text'>

/** Finds in the library who else has the words that are selected, in a page that shows several reports in parts. */
export function findSelected(reports: readonly Report[]): Handlers {
  return {
    'passage.findInLibrary': {
      run: () => {
        const sought = selectedWords(reports)
        if (sought !== null) go({ view: 'passage', ...sought })
      },
      when: () => selectedWords(reports) !== null,
    },
  }
}

/** Where the selected words stand in the first of the reports that has them in a row; null where none has. */
export function selectedWords(reports: readonly Report[]): { readonly of: string; readonly span: Span } | null {
  const selection = document.getSelection()
  if (selection === null || selection.isCollapsed) return null
  const words = wordsOf(selection.getRangeAt(0))
  if (words.length === 0) return null
  // A report breaks its lines where the page does not.
  const inRow = new RegExp(words.map(literally).join('\\s+'))
  for (const { id, text } of reports) {
    const found = inRow.exec(text)
    if (found !== null) return { of: id, span: { start: found.index, end: found.index + found[0].length } }
  }
  return null
}

function wordsOf(range: Range): string[] {
  const shown = range.cloneContents()
  for (const element of shown.querySelectorAll(BESIDE)) element.remove()
  for (const block of shown.querySelectorAll(BLOCKS)) block.append(' ')
  return shown.textContent.split(/\s+/).filter((word) => word !== '')
}

function literally(word: string): string {
  return word.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
