import { Menu } from '@base-ui/react/menu'
import { Ellipsis } from 'lucide-react'
import { classNames } from '../../ui/class-names.ts'
import floating from '../../ui/Floating.module.css'
import { IconButton } from '../../ui/IconButton.tsx'
import menu from '../../ui/Menu.module.css'
import { BASE } from '../model/column.ts'
import type { Column } from '../model/column.ts'
import { useColumns } from '../state/columns-context.ts'
import { useSession } from '../state/session-context.ts'
import styles from './ColumnMenu.module.css'

interface ColumnMenuProps {
  readonly column: Column
  /** Whether the header shows: out of sight it would take the focus away from what is being read. */
  readonly inSight: boolean
}

/** At the head of a column: what can be done with it. The base, which has its place, is only named. */
export function ColumnMenu({ column, inSight }: ColumnMenuProps) {
  const columns = useColumns()
  const { reports, mirrored } = useSession().model
  const report = reports[column]
  if (columns === null || report === undefined) return null
  if (column === BASE) return <span className={styles['base']}>Base</span>
  const { id } = report.article
  const at = columns.shown.indexOf(id)
  const items = [
    {
      words: 'Make this the base',
      run: () => {
        columns.makeBase(id)
      },
      can: true,
    },
    {
      words: mirrored ? 'Move right' : 'Move left',
      run: () => {
        columns.move(id, -1)
      },
      can: at > 0,
    },
    {
      words: mirrored ? 'Move left' : 'Move right',
      run: () => {
        columns.move(id, 1)
      },
      can: at < columns.shown.length - 1,
    },
    {
      words: 'Put away',
      run: () => {
        columns.putAway(id)
      },
      can: columns.shown.length > 1,
    },
  ]
  return (
    <Menu.Root>
      <Menu.Trigger
        render={
          <IconButton
            label={`Column of ${report.name}`}
            icon={Ellipsis}
            tabIndex={inSight ? 0 : -1}
            className={styles['trigger']}
          />
        }
      />
      <Menu.Portal>
        <Menu.Positioner sideOffset={6} align="end" collisionPadding={12} className={menu['positioner']}>
          <Menu.Popup className={classNames(floating['floating'], menu['menu'])}>
            {items
              .filter(({ can }) => can)
              .map(({ words, run }) => (
                <Menu.Item key={words} className={menu['item']} onClick={run}>
                  {words}
                </Menu.Item>
              ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
