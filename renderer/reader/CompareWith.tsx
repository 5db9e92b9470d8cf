import { Menu } from '@base-ui/react/menu'
import { Columns2 } from 'lucide-react'
import type { ArticleCard } from '../../shared/ipc.ts'
import { storyOf, useLibrary } from '../state/library.ts'
import { go } from '../state/route.ts'
import { Button } from '../ui/Button.tsx'
import { ToolbarSlot } from '../ui/ToolbarSlot.tsx'
import { outletName } from '../ui/words.ts'
import { classNames } from '../ui/class-names.ts'
import floating from '../ui/Floating.module.css'
import styles from './CompareWith.module.css'

/** In the toolbar: the other reports of the article's story, to compare it with. */
export function CompareWith({ id }: { readonly id: string }) {
  const view = useLibrary((state) => state.view)
  const cards = useLibrary((state) => state.cards)
  const others = (storyOf({ view }, id)?.articles ?? [])
    .filter((other) => other !== id)
    .map((other) => cards.get(other))
    .filter((card) => card !== undefined)
  const [only] = others
  if (only === undefined) return null
  const compare = (other: ArticleCard) => {
    go({ view: 'pair', a: id, b: other.id })
  }
  if (others.length === 1) {
    return (
      <ToolbarSlot>
        <Button
          look="plain"
          icon={Columns2}
          onClick={() => {
            compare(only)
          }}
        >
          Compare with {only.outlet?.value ?? 'the other report'}
        </Button>
      </ToolbarSlot>
    )
  }
  return (
    <ToolbarSlot>
      <Menu.Root>
        <Menu.Trigger
          render={
            <Button look="plain" icon={Columns2}>
              Compare with…
            </Button>
          }
        />
        <Menu.Portal>
          <Menu.Positioner sideOffset={6} align="end" collisionPadding={12} className={styles['positioner']}>
            <Menu.Popup className={classNames(floating['floating'], styles['menu'])}>
              {others.map((card) => (
                <Menu.Item
                  key={card.id}
                  className={styles['item']}
                  onClick={() => {
                    compare(card)
                  }}
                >
                  <span className={styles['outlet']}>
                    {outletName(card.outlet)}
                    {card.outlet === null ? <span className={styles['file']}>{card.file}</span> : null}
                  </span>
                  <span className={styles['headline']}>{card.headline.value}</span>
                </Menu.Item>
              ))}
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
    </ToolbarSlot>
  )
}
