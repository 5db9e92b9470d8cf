import { go } from '../../state/route.ts'
import { useStoryOf } from '../../state/cards.ts'
import { outletName } from '../../ui/words.ts'
import { otherSide } from '../model/side.ts'
import type { Side } from '../model/side.ts'
import { useSession } from '../state/session-context.ts'
import styles from './OtherReport.module.css'

/** Puts another report of the story in this column; nothing where the story has no third. */
export function OtherReport({ side }: { readonly side: Side }) {
  const { model } = useSession()
  const shown = model[side].article.id
  const beside = model[otherSide(side)].article.id
  const cards = useStoryOf(shown)?.cards ?? []
  if (cards.length < 3 || !cards.some(({ id }) => id === beside)) return null
  return (
    <select
      aria-label="Report in this column"
      value={shown}
      className={styles['choice']}
      onChange={({ target: { value } }) => {
        go({ view: 'pair', ...(side === 'a' ? { a: value, b: beside } : { a: beside, b: value }) })
      }}
    >
      {cards
        .filter(({ id }) => id !== beside)
        .map(({ id, outlet, headline }) => (
          <option key={id} value={id}>
            {`${outletName(outlet)} – ${headline.value}`}
          </option>
        ))}
    </select>
  )
}
