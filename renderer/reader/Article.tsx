import { useMemo, useRef } from 'react'
import { flushSync } from 'react-dom'
import { useSought } from '../find/use-sought.ts'
import { toFault } from '../../shared/ipc/fault.ts'
import type { ArticleView, ReadingPlace } from '../../shared/ipc.ts'
import type { Span } from '../../shared/text/span.ts'
import { call } from '../state/call.ts'
import { notify } from '../state/notice.ts'
import { Partners } from '../story/Partners.tsx'
import styles from './Article.module.css'
import { ArticleHeader } from './ArticleHeader.tsx'
import { Aside } from './Aside.tsx'
import { blocksOf } from './blocks.ts'
import type { Block, FurniturePiece } from './blocks.ts'
import { CompareWith } from './CompareWith.tsx'
import { useKnown } from './known.ts'
import { OlderVersion } from './OlderVersion.tsx'
import { OnlyNew } from './OnlyNew.tsx'
import { Paragraph } from './Paragraph.tsx'
import { ParagraphMode } from './ParagraphMode.tsx'
import { Restored } from './Restored.tsx'
import { SeveralInReader } from './SeveralInReader.tsx'
import { useParagraphMode } from './use-paragraph-mode.ts'
import { useSelectedPassage } from './use-selected-passage.ts'
import { useReadingPlace } from './use-reading-place.ts'

interface ArticleProps {
  readonly article: ArticleView
  /** Takes the article as it is after a change. */
  readonly onChange: (article: ArticleView) => void
  readonly mark: Span | undefined
  /** What it was found by. */
  readonly query: string | undefined
  /** Where the library says that the person was. */
  readonly place: ReadingPlace | null
}

/** An article's header, and below it everything that its text holds, in order. */
export function Article({ article, onChange, mark, query, place }: ArticleProps) {
  const element = useRef<HTMLElement>(null)
  const { id, text, body, language } = article
  const numbers = useMemo(() => new Map(body.map(({ start }, at) => [start, at + 1])), [body])
  const known = useKnown(article)
  const mode = useParagraphMode(element, body)
  useSought([id], query, true)
  useSelectedPassage(element, article)
  useReadingPlace({ id, body, content: element, kept: place, mark, layout: known.paragraphs })

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

  const paragraph = (span: Span) => {
    const number = numbers.get(span.start)
    return (
      <Paragraph
        key={span.start}
        text={text}
        span={span}
        number={number}
        mark={mark}
        current={number !== undefined && number === mode.current}
        known={number === undefined ? null : known.of(number)}
      />
    )
  }

  const shown = (block: Block) => {
    switch (block.kind) {
      case 'paragraph':
        return paragraph(block.span)
      case 'restored':
        return (
          <Restored
            key={block.piece.start}
            text={text}
            piece={block.piece}
            mark={mark}
            onSetAside={() => void restore(block.piece, false)}
          >
            {paragraph}
          </Restored>
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
      <ParagraphMode mode={mode} paragraphs={body.length} />
      <OnlyNew known={known} />
      <CompareWith id={article.id} />
      <OlderVersion id={article.id} />
      {article.several === null ? null : <SeveralInReader several={article.several} />}
      <div className={styles['text']}>{blocksOf(article).map(shown)}</div>
      <footer>
        <Partners of={article.id} />
      </footer>
    </article>
  )
}
