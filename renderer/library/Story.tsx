import { ChevronRight, Columns2 } from 'lucide-react'
import { useState } from 'react'
import type { ArticleCard, StoryCard } from '../../shared/ipc.ts'
import { go } from '../state/route.ts'
import { Button } from '../ui/Button.tsx'
import { count } from '../ui/words.ts'
import { ChooseReport } from './ChooseReport.tsx'
import { Opener } from './Opener.tsx'
import { placesIn, reportPlace, storyPlace } from './place.ts'
import { Report } from './Report.tsx'
import { StoryMeta, UNSURE } from './StoryMeta.tsx'
import styles from './Story.module.css'

interface StoryProps {
  readonly story: StoryCard
  /** Its reports, two or more, in its order. */
  readonly cards: readonly ArticleCard[]
  /** The name of the place in the library that Tab reaches. */
  readonly reached: string | undefined
}

/** Reports of one event, under the story's title; opening it compares two of them. */
export function Story({ story, cards, reached }: StoryProps) {
  const [why, setWhy] = useState(false)
  const [chosen, setChosen] = useState<readonly string[]>(() => story.articles.slice(0, 2))
  // One story's buttons at a time stand in the order of Tab, or a long library could not be tabbed through.
  const tabIndex = reached !== undefined && placesIn(story).includes(reached) ? 0 : -1
  const whyId = `why-${story.id}`

  const compare = () => {
    // The title opens the story whatever is checked.
    const [a, b] = chosen.length === 2 ? chosen : story.articles
    if (a !== undefined && b !== undefined) go({ view: 'pair', a, b })
  }
  const choose = (id: string) => {
    setChosen(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id].slice(-2))
  }
  const many = cards.length > 2

  return (
    <li className={styles['story']}>
      <div className={styles['head']}>
        <div className={styles['title']}>
          <h2 className={styles['words']}>
            <Opener place={storyPlace(story.id)} current={reached === storyPlace(story.id)} onOpen={compare}>
              {story.title}
            </Opener>
          </h2>
          <StoryMeta story={story} cards={cards} />
        </div>
        <div className={styles['actions']}>
          {story.reasons.length === 0 ? null : (
            <Button
              tabIndex={tabIndex}
              aria-expanded={why}
              aria-controls={whyId}
              className={styles['why']}
              icon={ChevronRight}
              onClick={() => {
                setWhy(!why)
              }}
            >
              Why together
            </Button>
          )}
          <Button look="plain" icon={Columns2} tabIndex={tabIndex} disabled={chosen.length < 2} onClick={compare}>
            {many ? `Compare ${count(chosen.length, 'chosen', 'chosen')}` : 'Compare'}
          </Button>
        </div>
      </div>
      <ul id={whyId} hidden={!why} className={styles['reasons']} aria-label="Why together">
        {story.sure ? null : <li>{UNSURE}</li>}
        {story.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <ul className={styles['reports']} aria-label={count(cards.length, 'report')}>
        {cards.map((card) => (
          <li key={card.id}>
            <Report card={card} level="h3" current={reached === reportPlace(card.id)}>
              {many ? (
                <ChooseReport
                  chosen={chosen.includes(card.id)}
                  tabIndex={tabIndex}
                  onChange={() => {
                    choose(card.id)
                  }}
                />
              ) : null}
            </Report>
          </li>
        ))}
      </ul>
    </li>
  )
}
