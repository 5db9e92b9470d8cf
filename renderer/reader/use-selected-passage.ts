import type { RefObject } from 'react'
import { wordsIn } from '../compare/by-hand/in-the-page.ts'
import type { ArticleView } from '../../shared/ipc.ts'
import type { Span } from '../../shared/text/span.ts'
import { useCommands } from '../state/commands.ts'
import { go } from '../state/route.ts'
import { numberOf, paragraphsIn } from './place.ts'

/** Finds in the library who else has the words that are selected in a text. */
export function useSelectedPassage(
  content: RefObject<HTMLElement | null>,
  { id, text, body }: Pick<ArticleView, 'id' | 'text' | 'body'>,
): void {
  const selected = (): Span | null => {
    const selection = document.getSelection()
    if (content.current === null || selection === null || selection.isCollapsed) return null
    const paragraphs = paragraphsIn(content.current).flatMap((element) => {
      const span = body[numberOf(element) - 1]
      return span === undefined ? [] : [{ span, element }]
    })
    return wordsIn(text, paragraphs, selection.getRangeAt(0))
  }
  useCommands({
    'passage.findInLibrary': {
      run: () => {
        const span = selected()
        if (span !== null) go({ view: 'passage', of: id, span })
      },
      when: () => selected() !== null,
    },
  })
}
