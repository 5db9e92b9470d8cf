import { memo } from 'react'
import type { ReactNode } from 'react'
import type { ArticleCard } from '../../shared/ipc.ts'
import { go } from '../state/route.ts'
import { count, day, outletName } from '../ui/words.ts'
import { Headline } from './Headline.tsx'
import { ledeAfter } from './lede.ts'
import { Opener } from './Opener.tsx'
import { reportPlace } from './place.ts'
import { SeveralInLibrary } from './SeveralInLibrary.tsx'
import styles from './Report.module.css'

interface ReportProps {
  readonly card: ArticleCard
  /** The level of its headline: below a story's title, or by itself. */
  readonly level: 'h2' | 'h3'
  /** A control at its upper right. */
  readonly children?: ReactNode
}

/** One report: whose it is, its headline, and how it begins. */
export const Report = memo(function Report({ card, level: Level, children }: ReportProps) {
  const { id, outlet, published, words, file, headline, lede, several } = card
  return (
    <div className={styles['report']}>
      <div className={styles['meta']}>
        <span className={outlet === null ? styles['unknown'] : styles['outlet']}>{outletName(outlet)}</span>
        {outlet === null ? <span className={styles['file']}>{file}</span> : null}
        {published === null ? null : <span>{day(published.value)}</span>}
        <span>{count(words, 'word')}</span>
        {children}
      </div>
      <Level className={styles['headline']} dir="auto">
        <Opener
          place={reportPlace(id)}
          onOpen={() => {
            go({ view: 'article', id })
          }}
        >
          <Headline headline={headline} />
        </Opener>
      </Level>
      <p className={styles['lede']} dir="auto">
        {ledeAfter(headline.value, lede)}
      </p>
      {several === null ? null : <SeveralInLibrary id={id} several={several} />}
    </div>
  )
})
