import { FolderPlus } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { FollowedFolderView } from '../../shared/ipc.ts'
import { closeDialog, useDialog } from '../state/dialog.ts'
import { followFolder, readFolders, unfollowFolder, useFolders } from '../state/folders.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { count } from '../ui/words.ts'
import styles from './FoldersDialog.module.css'

/** The folders that the person follows, how each of them is, and the way to follow another. */
export function FoldersDialog() {
  const open = useDialog((state) => state.open === 'folders')
  return (
    <Dialog title="Followed folders" open={open} onClose={closeDialog}>
      <Folders />
    </Dialog>
  )
}

function Folders() {
  const { folders, fault } = useFolders()
  const add = useRef<HTMLButtonElement>(null)

  useEffect(() => {
    void readFolders()
  }, [])

  return (
    <div className={styles['folders']}>
      <p className={styles['note']}>
        What is new or changed in these folders comes into the library by itself. Files are only read; when one is
        deleted, its article stays.
      </p>
      <Button ref={add} look="plain" icon={FolderPlus} onClick={() => void followFolder(null)}>
        Follow a folder…
      </Button>
      {fault === null ? null : (
        <p role="alert">
          {fault.message} {fault.recovery}
        </p>
      )}
      {folders === null || folders.length === 0 ? null : (
        <ul aria-label="Followed folders" className={styles['list']}>
          {folders.map((folder) => (
            <Folder
              key={folder.id}
              folder={folder}
              onStop={async () => {
                await unfollowFolder(folder.id)
                // The button that was pressed is gone with its folder.
                add.current?.focus()
              }}
            />
          ))}
        </ul>
      )}
    </div>
  )
}

interface FolderProps {
  readonly folder: FollowedFolderView
  readonly onStop: () => Promise<void>
}

function Folder({ folder: { name, path, fault, articles }, onStop }: FolderProps) {
  return (
    <li className={styles['folder']}>
      <div className={styles['about']}>
        <p className={styles['name']}>
          <bdi>{name}</bdi>
          <span className={styles['articles']}>{count(articles, 'article')}</span>
        </p>
        <p className={styles['path']}>
          <bdi>{path}</bdi>
        </p>
        {fault === null ? (
          <p className={styles['state']}>Following</p>
        ) : (
          <p className={styles['fault']}>
            <strong>{fault.message}</strong> {fault.recovery}
          </p>
        )}
      </div>
      <Button look="plain" aria-label={`Stop following ${name}`} onClick={() => void onStop()}>
        Stop following
      </Button>
    </li>
  )
}
