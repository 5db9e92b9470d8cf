import { ChevronRight, Columns2, Columns3 } from 'lucide-react'
import { MOST_SIDE_BY_SIDE } from '../../shared/ipc/most.ts'
import type { ListedStory } from '../../shared/ipc/list.ts'
import { useStory } from '../state/cards.ts'
import { compareArticles } from '../compare/open.ts'
import { go } from '../state/route.ts'
import { Button } from '../ui/Button.tsx'
import { whyTogether, whyWords } from '../ui/story-words.ts'
import { keep, keptOf, useKept } from './kept.ts'
import { Opener } from './Opener.tsx'
import { reach, usePlace } from './place.ts'
import { BESIDE, storyPlace } from './places.ts'
import { chosenToCompare, useSelection } from './selection.ts'
import { StoryMeta } from './StoryMeta.tsx'
import styles from './StoryTitle.module.css'

/** The title of a story: it opens its page. The button beside it compares those of its reports that are chosen, or two. */
export function StoryTitle({ story: { id, articles } }: { readonly story: ListedStory }) {
  const story = useStory(id)
  const { whyOpen } = useKept((stories) => keptOf(stories, id))
  const place = storyPlace(id)
  const inHere = usePlace(({ reached }) => reached === place)
  const chosenHere = useSelection(({ chosen }) => chosenToCompare(chosen, articles)?.length ?? 0)
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
    void compareArticles(chosenToCompare(useSelection.getState().chosen, articles) ?? articles.slice(0, 2))
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
          {articles.length > 2 && articles.length <= MOST_SIDE_BY_SIDE && chosenHere < 2 ? (
            <Button {...beside} icon={Columns3} onClick={() => void compareArticles(articles)}>
              Compare all
            </Button>
          ) : null}
          <Button {...beside} look="plain" icon={Columns2} onClick={compare}>
            {chosenHere > 1 ? `Compare ${String(chosenHere)} chosen` : 'Compare'}
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
