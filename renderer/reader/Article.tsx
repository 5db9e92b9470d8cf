import { useLayoutEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import { toFault } from '../../shared/ipc/fault.ts'
import type { ArticleView } from '../../shared/ipc.ts'
import type { Span } from '../../shared/text/span.ts'
import { call } from '../state/call.ts'
import { notify } from '../state/notice.ts'
import styles from './Article.module.css'
import { ArticleHeader } from './ArticleHeader.tsx'
import { Aside } from './Aside.tsx'
import { blocksOf } from './blocks.ts'
import type { Block, FurniturePiece } from './blocks.ts'
import { CompareWith } from './CompareWith.tsx'
import { MarkedText } from './MarkedText.tsx'
import { classNames } from '../ui/class-names.ts'
import { isListLine } from '../ui/list-line.ts'
import list from '../ui/ListLine.module.css'
import { OlderVersion } from './OlderVersion.tsx'
import { Restored } from './Restored.tsx'
import { SeveralInReader } from './SeveralInReader.tsx'

interface ArticleProps {
  readonly article: ArticleView
  /** Takes the article as it is after a change. */
  readonly onChange: (article: ArticleView) => void
  readonly mark: Span | undefined
}

/** An article's header, and below it everything that its text holds, in order. */
export function Article({ article, onChange, mark }: ArticleProps) {
  const element = useRef<HTMLElement>(null)
  const { text, language } = article

  useLayoutEffect(() => {
    element.current?.querySelector('mark')?.scrollIntoView({ block: 'center' })
  }, [mark])

  const restore = async ({ start, end }: FurniturePiece, restored: boolean) => {
    try {
      const changed = await call(() =>
        window.crossread.restoreFurniture({ article: article.id, span: { start, end }, restored }),
      )
      flushSync(() => {
        onChange(changed)
      })
      // The button that was pressed is gone; its counterpart has the focus, or what it is folded away in.
      if (document.activeElement !== document.body) return
      const button = element.current?.querySelector<HTMLElement>(`[data-piece="${start}"]`)
      const folded = button?.closest('details:not([open])')?.querySelector('summary')
      ;(folded ?? button)?.focus({ preventScroll: true })
    } catch (thrown) {
      notify(toFault(thrown))
    }
  }

  const shown = (block: Block) => {
    switch (block.kind) {
      case 'paragraph':
        return (
          <p
            key={block.span.start}
            dir="auto"
            className={isListLine(text, block.span) ? classNames(list['line'], styles['item']) : undefined}
          >
            <MarkedText text={text} span={block.span} mark={mark} />
          </p>
        )
      case 'restored':
        return (
          <Restored
            key={block.piece.start}
            text={text}
            piece={block.piece}
            mark={mark}
            onSetAside={() => void restore(block.piece, false)}
          />
        )
      case 'aside':
        return (
          <Aside
            key={block.pieces[0]?.start}
            text={text}
            pieces={block.pieces}
            lines={block.lines}
            mark={mark}
            onRestore={(piece) => void restore(piece, true)}
          />
        )
    }
  }

  return (
    <article ref={element} className={styles['article']} lang={language?.value}>
      <ArticleHeader article={article} />
      <CompareWith id={article.id} />
      <OlderVersion id={article.id} />
      {article.several === null ? null : <SeveralInReader several={article.several} />}
      <div className={styles['text']}>{blocksOf(article).map(shown)}</div>
    </article>
  )
}
