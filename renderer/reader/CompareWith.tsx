import { Menu } from '@base-ui/react/menu'
import { Columns2 } from 'lucide-react'
import type { ArticleCard } from '../../shared/ipc.ts'
import { useStoryOf } from '../state/cards.ts'
import { go, pairRoute } from '../state/route.ts'
import { Button } from '../ui/Button.tsx'
import { PARTNERS } from '../story/Partners.tsx'
import { ToolbarSlot } from '../ui/ToolbarSlot.tsx'
import { outletName } from '../ui/words.ts'
import { classNames } from '../ui/class-names.ts'
import floating from '../ui/Floating.module.css'
import menu from '../ui/Menu.module.css'
import styles from './CompareWith.module.css'

/** In the toolbar: the other reports of the article's story, to compare it with, or the way to its likely partners. */
export function CompareWith({ id }: { readonly id: string }) {
  const cards = useStoryOf(id)?.cards
  const others = cards?.filter((card) => card.id !== id) ?? []
  const [only] = others
  if (cards === undefined) return null
  if (only === undefined) {
    return (
      <ToolbarSlot>
        <Button look="plain" icon={Columns2} onClick={showPartners}>
          Compare with…
        </Button>
      </ToolbarSlot>
    )
  }
  const compare = (other: ArticleCard) => {
    go(pairRoute(id, other.id))
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
          <Menu.Positioner sideOffset={6} align="end" collisionPadding={12} className={menu['positioner']}>
            <Menu.Popup className={classNames(floating['floating'], menu['menu'], styles['menu'])}>
              {others.map((card) => (
                <Menu.Item
                  key={card.id}
                  className={menu['item']}
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

/** Nothing is in its story: below the article stands what it may be compared with. */
function showPartners(): void {
  const partners = document.getElementById(PARTNERS)
  partners?.scrollIntoView({ block: 'center' })
  ;(partners?.querySelector('button') ?? partners)?.focus({ preventScroll: true })
}
