import { Menu } from '@base-ui/react/menu'
import { Check, ChevronDown } from 'lucide-react'
import { Button } from './Button.tsx'
import { classNames } from './class-names.ts'
import styles from './ChoiceMenu.module.css'
import floating from './Floating.module.css'
import menu from './Menu.module.css'

interface ChoiceMenuProps<T extends string> {
  /** What is chosen between. */
  readonly label: string
  readonly value: T
  /** In the order to show them, with their words. */
  readonly options: readonly (readonly [T, string])[]
  readonly onChange: (value: T) => void
  /** Whether the choice is another than the ordinary one. */
  readonly set?: boolean
  /** Of the button, as where its words may be long. */
  readonly className?: string | undefined
  /** -1 where the tab key passes the button over. */
  readonly tabIndex?: number
}

/** A quiet button that says what is chosen, and opens a menu of what could be. */
export function ChoiceMenu<T extends string>(props: ChoiceMenuProps<T>) {
  const { label, value, options, onChange, set = false, className, tabIndex } = props
  const words = options.find(([option]) => option === value)?.[1] ?? value
  return (
    <Menu.Root>
      <Menu.Trigger
        render={
          <Button
            aria-label={`${label}: ${words}`}
            data-set={set || undefined}
            tabIndex={tabIndex}
            className={classNames(styles['trigger'], className)}
          >
            <span dir="auto" className={styles['chosen']}>
              {words}
            </span>
            <ChevronDown size={13} strokeWidth={2} aria-hidden />
          </Button>
        }
      />
      <Menu.Portal>
        <Menu.Positioner sideOffset={6} align="start" collisionPadding={12} className={menu['positioner']}>
          <Menu.Popup className={classNames(floating['floating'], menu['menu'])}>
            <Menu.RadioGroup value={value} onValueChange={onChange} aria-label={label}>
              {options.map(([option, words]) => (
                <Menu.RadioItem
                  key={option}
                  value={option}
                  closeOnClick
                  className={classNames(menu['item'], styles['item'])}
                >
                  <span className={styles['mark']}>
                    <Menu.RadioItemIndicator>
                      <Check size={14} strokeWidth={2} aria-hidden />
                    </Menu.RadioItemIndicator>
                  </span>
                  <span dir="auto">{words}</span>
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
