import { useState } from 'react'
import type { Added } from '../../../shared/families/added.ts'
import { Button } from '../../ui/Button.tsx'
import { count } from '../../ui/words.ts'
import { Sources } from '../texts/Sources.tsx'
import { Card } from '../texts/Card.tsx'
import { useText } from '../texts/text-context.ts'
import { Statement } from '../texts/Statement.tsx'
import styles from './AddedCard.module.css'

/** So many statements are shown at once; a story of twenty reports can add hundreds at one place. */
const AT_FIRST = 12

interface AddedCardProps {
  readonly id: string
  readonly title: string
  readonly added: Added
}

/** The statements that others add at a place, each with the reports that carry it. */
export function AddedCard({ id, title, added }: AddedCardProps) {
  const { story } = useText()
  const [all, setAll] = useState(false)
  const shown = all ? added.families : added.families.slice(0, AT_FIRST)
  return (
    <Card id={id} title={title} below>
      <ul>
        {shown.map((index) => {
          const family = story.families[index]
          return family === undefined ? null : (
            <li key={index} className={styles['statement']}>
              <Statement member={family.members[0]} />
              <Sources members={family.members} paragraph={added.paragraph} />
            </li>
          )
        })}
      </ul>
      {shown.length === added.families.length ? null : (
        <Button
          look="plain"
          className={styles['more']}
          onClick={() => {
            setAll(true)
          }}
        >
          Show all {count(added.families.length, 'statement')}
        </Button>
      )}
    </Card>
  )
}
