import { memo } from 'react'
import type { ArticleCard } from '../../shared/ipc.ts'
import { useCard } from '../state/cards.ts'
import { go } from '../state/route.ts'
import { OutletName } from '../ui/OutletName.tsx'
import { count, day } from '../ui/words.ts'
import { Choose } from './Choose.tsx'
import { Headline } from './Headline.tsx'
import { ledeAfter } from './lede.ts'
import { Opener } from './Opener.tsx'
import { reportPlace } from './places.ts'
import { useSelection } from './selection.ts'
import { SeveralInLibrary } from './SeveralInLibrary.tsx'
import styles from './Report.module.css'

interface ReportProps {
  readonly id: string
  /** The level of its headline: below a story's title, or by itself. */
  readonly level: 'h2' | 'h3'
}

/** One report: whose it is, its headline, and how it begins; blank lines until its card has been read. */
export const Report = memo(function Report({ id, level: Level }: ReportProps) {
  const card = useCard(id)
  const chosen = useSelection((state) => state.chosen.has(id))
  return (
    <div
      className={styles['report']}
      data-chosen={chosen || undefined}
      data-read={card?.read === true || undefined}
      aria-busy={card === undefined || undefined}
    >
      <div className={styles['meta']}>
        {card === undefined ? <span className={styles['blankMeta']} /> : <Meta card={card} />}
        <Choose id={id} headline={card?.headline.value ?? ''} chosen={chosen} />
      </div>
      <Level className={styles['headline']} dir="auto">
        <Opener
          place={reportPlace(id)}
          onOpen={() => {
            go({ view: 'article', id })
          }}
        >
          {card === undefined ? (
            <span className={styles['blank']}>Reading</span>
          ) : (
            <Headline headline={card.headline} />
          )}
        </Opener>
      </Level>
      <p className={styles['lede']} dir="auto">
        {card === undefined ? <span className={styles['blankLede']} /> : ledeAfter(card.headline.value, card.lede)}
      </p>
      {card?.several ? <SeveralInLibrary id={id} several={card.several} /> : null}
    </div>
  )
})

function Meta({ card }: { readonly card: ArticleCard }) {
  const { outlet, file, published, words, tags } = card
  return (
    <div className={styles['facts']}>
      <OutletName card={card} />
      {outlet === null ? (
        <span className={styles['file']} title={file}>
          {file}
        </span>
      ) : null}
      {published === null ? null : <span>{day(published.value)}</span>}
      <span>{count(words, 'word')}</span>
      {tags.map((tag) => (
        <span key={tag} className={styles['tag']}>
          {tag}
        </span>
      ))}
    </div>
  )
}
