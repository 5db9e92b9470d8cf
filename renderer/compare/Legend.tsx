import { PASSAGE_KINDS } from '../../shared/align/passage.ts'
import { useSettings } from '../state/settings.ts'
import { CommandKeys } from '../ui/CommandKeys.tsx'
import { FormulaeSwitch } from './FormulaeSwitch.tsx'
import { activeKeys } from '../ui/keys.ts'
import styles from './Legend.module.css'
import { Swatch } from './passages/Swatch.tsx'
import { useSession } from './state/session-context.ts'

const KEYS = [
  { words: 'next, previous', commands: ['passage.next', 'passage.previous'] },
  { words: 'in step', commands: ['view.lock'] },
  { words: 'all keys', commands: ['view.keys'] },
] as const

/** The bar under the columns: what the marks mean, how many there are, and the keys. */
export function Legend({ onFormulae }: { readonly onFormulae: () => void }) {
  const { passages, a, b } = useSession().model
  const onlyHere = a.share.onlyHere + b.share.onlyHere
  const singleKeys = useSettings((state) => state.singleKeys)
  return (
    <footer className={styles['bar']}>
      <ul className={styles['kinds']}>
        {PASSAGE_KINDS.map((kind) => {
          const number = passages.filter((passage) => passage.kind === kind && !passage.formula).length
          return number === 0 ? null : (
            <li key={kind} className={styles['kind']}>
              <Swatch kind={kind} />
              {kind} <span className={styles['number']}>{number}</span>
            </li>
          )
        })}
        <FormulaeSwitch onSwitch={onFormulae} />
        {onlyHere === 0 ? null : (
          <li className={styles['kind']}>
            <span aria-hidden className={styles['onlyHere']} />
            paragraph only here <span className={styles['number']}>{onlyHere}</span>
          </li>
        )}
      </ul>
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
