import type { ReactNode } from 'react'
import { PASSAGE_KINDS } from '../../shared/align/passage.ts'
import type { PassageKind } from '../../shared/align/passage.ts'
import { useSettings } from '../state/settings.ts'
import { CommandKeys } from '../ui/CommandKeys.tsx'
import { Tooltip } from '../ui/Tooltip.tsx'
import { HiddenCount } from './filters/HiddenCount.tsx'
import { activeKeys } from '../ui/keys.ts'
import styles from './Legend.module.css'
import { Swatch } from '../ui/Swatch.tsx'
import { shownPlaces } from './model/compare-model.ts'
import type { CompareModel } from './model/compare-model.ts'
import { onlyHereIn } from './model/share-line.ts'
import { useSession } from './state/session-context.ts'

const MEANINGS: Readonly<Record<PassageKind, string>> = {
  verbatim: 'The same words. Capitals, quotation marks and British or American spelling do not count.',
  edited: 'Most of the words are the same, in the same order. Those that differ are bold.',
  reworded: 'The same statement in other words.',
}

const BY_HAND = 'You aligned these yourself. A bracket stands beside them in the margin.'

const KEYS = [
  { words: 'next, previous', commands: ['passage.next', 'passage.previous'] },
  { words: 'in step', commands: ['view.lock'] },
  { words: 'all keys', commands: ['view.keys'] },
] as const

/** The bar under the columns: what the marks mean, how many there are, and the keys. */
export function Legend() {
  const { model } = useSession()
  const byHand = shownPlaces(model, ({ state }) => state === 'aligned')
  const singleKeys = useSettings((state) => state.singleKeys)
  return (
    <footer className={styles['bar']}>
      <ul className={styles['kinds']}>
        {PASSAGE_KINDS.map((kind) => {
          const number = shownPlaces(model, (passage) => passage.kind === kind && !passage.formula)
          return number === 0 ? null : (
            <li key={kind}>
              <Meaning words={MEANINGS[kind]}>
                <Swatch kind={kind} />
                {kind} <span className={styles['number']}>{number}</span>
              </Meaning>
            </li>
          )
        })}
        {byHand === 0 ? null : (
          <li>
            <Meaning words={BY_HAND}>
              <span aria-hidden className={styles['byHand']} />
              by hand <span className={styles['number']}>{byHand}</span>
            </Meaning>
          </li>
        )}
        {unshared(model).map(({ words, meaning, number }) => (
          <li key={words}>
            <Meaning words={meaning}>
              <span aria-hidden className={styles['onlyHere']} />
              <span dir="auto" className={styles['words']}>
                paragraph {words}
              </span>{' '}
              <span className={styles['number']}>{number}</span>
            </Meaning>
          </li>
        ))}
      </ul>
      <HiddenCount />
      {model.passages.length > 0 ? (
        <ul aria-label="Keys" className={styles['keys']}>
          {KEYS.filter(({ commands }) => commands.every((id) => activeKeys(id, singleKeys).length > 0)).map(
            ({ words, commands }) => (
              <li key={words} className={styles['key']}>
                {commands.map((id) => (
                  <CommandKeys key={id} command={id} />
                ))}
                {words}
              </li>
            ),
          )}
        </ul>
      ) : null}
    </footer>
  )
}

/** What the bar beside a paragraph means and how many there are; of several reports another thing beside the base than in it. */
function unshared(model: CompareModel): { words: string; meaning: string; number: number }[] {
  const [base, ...others] = model.reports.map(({ share, name }, column) => ({
    words: onlyHereIn(model, column),
    number: share.onlyHere,
    name,
  }))
  if (base === undefined) return []
  const beside = others.reduce((sum, { number }) => sum + number, 0)
  const [{ words: besideWords } = base] = others
  const those = model.several
    ? [
        { ...base, meaning: `A paragraph of ${base.name} of which no passage is in a report beside it.` },
        {
          words: besideWords,
          meaning: `A paragraph of a report beside ${base.name} of which no passage is in that.`,
          number: beside,
        },
      ]
    : [
        {
          ...base,
          meaning: 'A paragraph of which no passage is in the other report.',
          number: base.number + beside,
        },
      ]
  return those.filter(({ number }) => number > 0)
}

/** One mark of the bar; what it means shows while it is pointed at or has the focus. */
function Meaning({ words, children }: { readonly words: string; readonly children: ReactNode }) {
  return (
    <Tooltip text={words}>
      <button type="button" aria-description={words} className={styles['kind']}>
        {children}
      </button>
    </Tooltip>
  )
}
