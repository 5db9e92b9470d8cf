import { ChevronRight, Columns2 } from 'lucide-react'
import type { ListedStory } from '../../shared/ipc/list.ts'
import { useStory } from '../state/cards.ts'
import { go } from '../state/route.ts'
import { Button } from '../ui/Button.tsx'
import { whyTogether, whyWords } from '../ui/story-words.ts'
import { keep, keptOf, useKept } from './kept.ts'
import { Opener } from './Opener.tsx'
import { reach, usePlace } from './place.ts'
import { BESIDE, storyPlace } from './places.ts'
import { chosenPair, useSelection } from './selection.ts'
import { StoryMeta } from './StoryMeta.tsx'
import styles from './StoryTitle.module.css'

/** The title of a story: it opens its page. The button beside it compares two of its reports, those that are chosen where they are two. */
export function StoryTitle({ story: { id, articles } }: { readonly story: ListedStory }) {
  const story = useStory(id)
  const { whyOpen } = useKept((stories) => keptOf(stories, id))
  const place = storyPlace(id)
  const inHere = usePlace(({ reached }) => reached === place)
  const twoChosen = useSelection(({ chosen }) => chosenPair(chosen, articles) !== null)
  // One story's buttons at a time stand in the order of Tab, or a long library could not be tabbed through.
  const beside = {
    [BESIDE]: place,
    tabIndex: inHere ? 0 : -1,
    onFocus: () => {
      reach(place)
    },
  }
  const why = story === undefined ? [] : whyTogether(story)
  const whyId = `why-${id}`
  const whyLabel = story === undefined ? undefined : whyWords(story)

  const compare = () => {
    const [a, b]: readonly string[] = chosenPair(useSelection.getState().chosen, articles) ?? articles
    if (a !== undefined && b !== undefined) go({ view: 'pair', a, b })
  }

  const open = () => {
    const [of] = articles
    if (of !== undefined) go({ view: 'story', of })
  }

  return (
    <>
      <div className={styles['head']}>
        <div className={styles['title']} aria-busy={story === undefined || undefined}>
          <h2 className={styles['words']} dir="auto">
            <Opener place={place} onOpen={open}>
              {story?.title ?? <span className={styles['blank']}>Reading</span>}
            </Opener>
          </h2>
          {story === undefined ? (
            <p className={styles['blankMeta']} aria-hidden />
          ) : (
            <StoryMeta story={story} matching={articles.length} />
          )}
        </div>
        <div className={styles['actions']}>
          {why.length > 0 ? (
            <Button
              {...beside}
              aria-expanded={whyOpen}
              aria-controls={whyId}
              className={styles['why']}
              icon={ChevronRight}
              onClick={() => {
                keep(id, { whyOpen: !whyOpen })
              }}
            >
              {whyLabel}
            </Button>
          ) : null}
          <Button {...beside} look="plain" icon={Columns2} onClick={compare}>
            {twoChosen ? 'Compare 2 chosen' : 'Compare'}
          </Button>
        </div>
      </div>
      {why.length > 0 ? (
        <ul id={whyId} hidden={!whyOpen} className={styles['reasons']} aria-label={whyLabel}>
          {why.map((reason) => (
            <li key={reason} dir="auto">
              {reason}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}
