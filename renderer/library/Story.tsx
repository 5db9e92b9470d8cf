import { ChevronRight, Columns2 } from 'lucide-react'
import { useMemo } from 'react'
import type { ArticleCard, StoryCard } from '../../shared/ipc.ts'
import { go } from '../state/route.ts'
import { Button } from '../ui/Button.tsx'
import { BLOCK } from '../ui/depth.ts'
import { count } from '../ui/words.ts'
import { ChooseReport } from './ChooseReport.tsx'
import { keep, keptOf, useKept } from './kept.ts'
import { Opener } from './Opener.tsx'
import { placesIn, storyPlace, usePlace } from './place.ts'
import { Report } from './Report.tsx'
import { StoryMeta, UNSURE } from './StoryMeta.tsx'
import { classNames } from '../ui/class-names.ts'
import block from './Block.module.css'
import styles from './Story.module.css'

interface StoryProps {
  readonly story: StoryCard
  /** Its reports, two or more, in its order. */
  readonly cards: readonly ArticleCard[]
}

/** Reports of one event, under the story's title; opening it compares two of them. */
export function Story({ story, cards }: StoryProps) {
  const { checked, whyOpen } = useKept((stories) => keptOf(stories, story.id))
  const places = useMemo(() => new Set(placesIn(story)), [story])
  const inHere = usePlace(({ reached }) => reached !== null && places.has(reached))
  // One story's buttons at a time stand in the order of Tab, or a long library could not be tabbed through.
  const tabIndex = inHere ? 0 : -1
  const many = cards.length > 2
  // A report that was checked may tell another story by now; two reports have no boxes to check.
  const chosen =
    many && checked !== null ? checked.filter((id) => story.articles.includes(id)) : story.articles.slice(0, 2)
  const why = !story.sure || story.reasons.length > 0
  const whyId = `why-${story.id}`
  const whyWords = story.sure ? 'Why together' : 'Why maybe together'

  const compare = () => {
    // The title opens the story whatever is checked.
    const [a, b] = chosen.length === 2 ? chosen : story.articles
    if (a !== undefined && b !== undefined) go({ view: 'pair', a, b })
  }
  const choose = (id: string) => {
    const checked = chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id].slice(-2)
    keep(story.id, { checked })
  }

  return (
    <li {...{ [BLOCK]: story.id }} className={classNames(block['block'], styles['story'])}>
      <div className={styles['head']}>
        <div className={styles['title']}>
          <h2 className={styles['words']} dir="auto">
            <Opener place={storyPlace(story.id)} onOpen={compare}>
              {story.title}
            </Opener>
          </h2>
          <StoryMeta story={story} cards={cards} />
        </div>
        <div className={styles['actions']}>
          {why ? (
            <Button
              tabIndex={tabIndex}
              aria-expanded={whyOpen}
              aria-controls={whyId}
              className={styles['why']}
              icon={ChevronRight}
              onClick={() => {
                keep(story.id, { whyOpen: !whyOpen })
              }}
            >
              {whyWords}
            </Button>
          ) : null}
          <Button look="plain" icon={Columns2} tabIndex={tabIndex} disabled={chosen.length < 2} onClick={compare}>
            {!many ? 'Compare' : chosen.length === 2 ? 'Compare 2 chosen' : 'Choose two to compare'}
          </Button>
        </div>
      </div>
      <ul id={whyId} hidden={!whyOpen} className={styles['reasons']} aria-label={whyWords}>
        {story.sure ? null : <li>{UNSURE}</li>}
        {story.reasons.map((reason) => (
          <li key={reason} dir="auto">
            {reason}
          </li>
        ))}
      </ul>
      <ul className={styles['reports']} aria-label={count(cards.length, 'report')}>
        {cards.map((card) => (
          <li key={card.id}>
            <Report card={card} level="h3">
              {many ? (
                <ChooseReport
                  card={card}
                  chosen={chosen.includes(card.id)}
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
