import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { count } from '../../ui/words.ts'
import { Sources } from '../texts/Sources.tsx'
import { Card } from '../texts/Card.tsx'
import { Statement } from '../texts/Statement.tsx'
import styles from './AddedCard.module.css'
import type { Added } from './reading-model.ts'

/** So many statements are shown at once; a story of twenty reports can add hundreds at one place. */
const AT_FIRST = 12

interface AddedCardProps {
  readonly id: string
  readonly title: string
  readonly added: Added
}

/** The statements that others add at a place, each with the reports that carry it. */
export function AddedCard({ id, title, added }: AddedCardProps) {
  const [all, setAll] = useState(false)
  const shown = all ? added.statements : added.statements.slice(0, AT_FIRST)
  return (
    <Card id={id} title={title} below>
      <ul>
        {shown.map(({ id: statement, lead, members }) => (
          <li key={statement} className={styles['statement']}>
            <Statement member={lead} />
            <Sources members={[...members.values()]} paragraph={added.paragraph} />
          </li>
        ))}
      </ul>
      {shown.length === added.statements.length ? null : (
        <Button
          look="plain"
          className={styles['more']}
          onClick={() => {
            setAll(true)
          }}
        >
          Show all {count(added.statements.length, 'statement')}
        </Button>
      )}
    </Card>
  )
}
