import { Button } from '../ui/Button.tsx'
import { Tooltip } from '../ui/Tooltip.tsx'
import { count } from '../ui/words.ts'
import styles from './FormulaeSwitch.module.css'
import { useSession } from './state/session-context.ts'

/** Marks the switch, which is another element after it was used and takes the focus again. */
export const FORMULAE_SWITCH = 'data-formulae-switch'

const DEFINITION =
  'Names with titles, who said so and when: words that two reports share by chance. They are not counted.'

/** `6 stock phrases hidden · Show`; nothing where the reports share none. */
export function FormulaeSwitch({ onSwitch }: { readonly onSwitch: () => void }) {
  const { number, shown } = useSession().model.formulae
  if (number === 0) return null
  const phrases = count(number, 'stock phrase')
  return (
    <li className={styles['formulae']}>
      <span aria-hidden>
        {phrases} {shown ? 'shown' : 'hidden'}
      </span>
      <Tooltip text={DEFINITION}>
        <Button
          {...{ [FORMULAE_SWITCH]: '' }}
          aria-label={`${phrases} ${shown ? 'shown: hide' : 'hidden: show'}`}
          aria-description={DEFINITION}
          className={styles['switch']}
          onClick={onSwitch}
        >
          {shown ? 'Hide' : 'Show'}
        </Button>
      </Tooltip>
    </li>
  )
}
