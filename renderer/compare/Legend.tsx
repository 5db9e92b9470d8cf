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
import { useSession } from './state/session-context.ts'

const MEANINGS: Readonly<Record<PassageKind, string>> = {
  verbatim: 'The same words. Capitals, quotation marks and British or American spelling do not count.',
  edited: 'Most of the words are the same, in the same order. Those that differ are bold.',
  reworded: 'The same statement in other words.',
}

const BY_HAND = 'You aligned these yourself. A bracket stands beside them in the margin.'
const ONLY_HERE = 'A paragraph of which no passage is in the other report.'

const KEYS = [
  { words: 'next, previous', commands: ['passage.next', 'passage.previous'] },
  { words: 'in step', commands: ['view.lock'] },
  { words: 'all keys', commands: ['view.keys'] },
] as const

/** The bar under the columns: what the marks mean, how many there are, and the keys. */
export function Legend() {
  const { passages, reports } = useSession().model
  const byHand = passages.filter(({ state }) => state === 'aligned').length
  const onlyHere = reports.reduce((sum, { share }) => sum + share.onlyHere, 0)
  const singleKeys = useSettings((state) => state.singleKeys)
  return (
    <footer className={styles['bar']}>
      <ul className={styles['kinds']}>
        {PASSAGE_KINDS.map((kind) => {
          const number = passages.filter((passage) => passage.kind === kind && !passage.formula).length
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
        {onlyHere === 0 ? null : (
          <li>
            <Meaning words={ONLY_HERE}>
              <span aria-hidden className={styles['onlyHere']} />
              paragraph only here <span className={styles['number']}>{onlyHere}</span>
            </Meaning>
          </li>
        )}
      </ul>
      <HiddenCount />
      {passages.length > 0 ? (
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
