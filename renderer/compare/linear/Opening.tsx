import { memo, useMemo } from 'react'
import { ChoiceMenu } from '../../ui/ChoiceMenu.tsx'
import { CommandKeys } from '../../ui/CommandKeys.tsx'
import { count, inWords, number } from '../../ui/words.ts'
import { reportsAndTexts } from '../statements/labels.ts'
import type { StoryModel } from '../statements/story-model.ts'
import { textsOf } from '../statements/texts-of.ts'
import styles from './Opening.module.css'
import { isOn } from './steps.ts'
import type { Way } from './steps.ts'

const WAYS: readonly (readonly [Way, string])[] = [
  ['all', 'All statements'],
  ['verbatim', 'Verbatim'],
  ['edited', 'Edited'],
  ['reworded', 'Reworded'],
  ['alone', 'Only in one report'],
  ['added', 'Added by the others'],
]

interface OpeningProps {
  readonly model: StoryModel
  readonly way: Way
  readonly onWay: (way: Way) => void
}

/** What is compared with what, how much of it is shared, and which statements to step through. */
export const Opening = memo(function Opening({ model, way, onWay }: OpeningProps) {
  const texts = useMemo(() => textsOf(model), [model])
  const { reports, statements, ofBase } = model
  const [base, ...others] = reports
  const shared = statements.filter((statement) => statement.number !== null && statement.members.size > 1).length
  const options = WAYS.flatMap(([each, words]): (readonly [Way, string])[] => {
    const many = statements.filter((statement) => isOn(each, statement)).length
    return many === 0 ? [] : [[each, `${words} (${number(many)})`]]
  })
  return (
    <header className={styles['opening']}>
      <p className={styles['summary']}>
        <strong>{base.name}</strong> beside {inWords(others.map(({ name }) => name))}.{' '}
        {reportsAndTexts(reports.length, texts)}. {count(ofBase, 'statement')}, {number(shared)} of them in others too,{' '}
        {number(ofBase - shared)} only here; the others add {number(statements.length - ofBase)}.
      </p>
      <nav aria-label="Steps" className={styles['steps']}>
        <ChoiceMenu label="Step through" value={way} options={options} set={way !== 'all'} onChange={onWay} />
        <span className={styles['keys']}>
          <CommandKeys command="passage.next" /> next <CommandKeys command="passage.previous" /> previous
        </span>
      </nav>
    </header>
  )
})
