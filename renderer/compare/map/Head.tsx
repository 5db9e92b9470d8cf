import { classNames } from '../../ui/class-names.ts'
import { count, number } from '../../ui/words.ts'
import type { StoryModel } from '../statements/story-model.ts'
import styles from './Grid.module.css'

interface HeadProps {
  readonly model: StoryModel
  /** Whether names stand in a few letters. */
  readonly narrow: boolean
}

/** The reports over their columns: how many of the base's statements each has, and how many only it has. */
export function Head({ model, narrow }: HeadProps) {
  const { reports, ofBase } = model
  return (
    <div role="row" aria-rowindex={1} className={classNames(styles['row'], styles['head'])}>
      <div role="columnheader" aria-colindex={1} className={styles['corner']}>
        Statement
      </div>
      {reports.map(({ article, name, short, ofBase: has, onlyHere }, at) => {
        const shares = at === 0 ? count(has, 'statement') : `${number(has)} of ${number(ofBase)}`
        const said = at === 0 ? `base, ${shares}` : `${shares} of the base`
        return (
          <div
            key={article.id}
            role="columnheader"
            aria-colindex={at + 2}
            aria-label={`${name}, ${said}, ${number(onlyHere)} only here`}
            title={`${name}: ${said}, ${number(onlyHere)} only here`}
            className={styles['report']}
          >
            <span className={styles['name']} dir="auto">
              {narrow ? short : name}
            </span>
            <span className={styles['facts']}>{narrow && at === 0 ? number(has) : shares}</span>
            <span className={styles['facts']}>
              {number(onlyHere)} {narrow ? 'only' : 'only here'}
            </span>
          </div>
        )
      })}
    </div>
  )
}
