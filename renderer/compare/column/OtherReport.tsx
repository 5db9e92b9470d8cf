import { go } from '../../state/route.ts'
import { storyOf, useLibrary } from '../../state/library.ts'
import { outletName } from '../../ui/words.ts'
import { otherSide } from '../model/side.ts'
import type { Side } from '../model/side.ts'
import { useSession } from '../state/session-context.ts'
import styles from './OtherReport.module.css'

/** Puts another report of the story in this column; nothing where the story has no third. */
export function OtherReport({ side }: { readonly side: Side }) {
  const { model } = useSession()
  const view = useLibrary((state) => state.view)
  const cards = useLibrary((state) => state.cards)
  const shown = model[side].article.id
  const beside = model[otherSide(side)].article.id
  const story = storyOf({ view }, shown)
  if (!story?.articles.includes(beside) || story.articles.length < 3) return null
  return (
    <select
      aria-label="Report in this column"
      value={shown}
      className={styles['choice']}
      onChange={({ target: { value } }) => {
        go({ view: 'pair', ...(side === 'a' ? { a: value, b: beside } : { a: beside, b: value }) })
      }}
    >
      {story.articles
        .filter((id) => id !== beside)
        .map((id) => {
          const card = cards.get(id)
          return card === undefined ? null : (
            <option key={id} value={id}>
              {`${outletName(card.outlet)} – ${card.headline.value}`}
            </option>
          )
        })}
    </select>
  )
}
