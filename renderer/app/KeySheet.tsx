import { COMMANDS } from '../../shared/commands.ts'
import type { CommandId } from '../../shared/commands.ts'
import { closeDialog, useDialog } from '../state/dialog.ts'
import { useSettings } from '../state/settings.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { activeKeys } from '../ui/keys.ts'
import { Keys } from '../ui/Keys.tsx'
import styles from './KeySheet.module.css'

const MENUS = ['Passage', 'Articles', 'Edit', 'View', 'Go', 'File'] as const

/** Pasting has its keys from the system. */
function keysOf(id: CommandId, singleKeys: boolean): readonly string[] {
  return id === 'file.paste' ? ['CmdOrCtrl+V'] : activeKeys(id, singleKeys)
}

/** Whether a command has keys, be they switched off. */
function hasKeys({ id }: { readonly id: CommandId }): boolean {
  return keysOf(id, true).length > 0
}

/** Every command and its keys. */
export function KeySheet() {
  const open = useDialog((state) => state.open === 'keys')
  const singleKeys = useSettings((state) => state.singleKeys)
  return (
    <Dialog title="Keys" isText open={open} onClose={closeDialog}>
      <div className={styles['sheet']}>
        {MENUS.map((menu) => (
          <section key={menu} aria-labelledby={`keys-${menu}`}>
            <h3 id={`keys-${menu}`} className={styles['heading']}>
              {menu}
            </h3>
            <dl>
              {COMMANDS.filter((command) => command.menu === menu && hasKeys(command)).map(({ id, label }) => (
                <div key={id} className={styles['row']}>
                  <dt>{label.replace('…', '')}</dt>
                  <dd className={styles['keys']}>
                    {keysOf(id, singleKeys).map((each) => (
                      <Keys key={each} keys={each} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className={styles['note']}>
        {singleKeys
          ? 'Single letters rest while you type. They can be switched off in Settings.'
          : 'Single letters are switched off in Settings.'}
      </p>
    </Dialog>
  )
}
