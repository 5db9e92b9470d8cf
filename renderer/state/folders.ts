import { create } from 'zustand'
import { toFault } from '../../shared/ipc/fault.ts'
import type { Fault } from '../../shared/ipc/fault.ts'
import type { FollowedFolderView, Response } from '../../shared/ipc.ts'
import { call } from './call.ts'
import { openDialog, useDialog } from './dialog.ts'
import { notify } from './notice.ts'

interface FoldersState {
  /** The followed folders; null until they have been read. */
  readonly folders: readonly FollowedFolderView[] | null
  /** Why they could not be read. */
  readonly fault: Fault | null
}

export const useFolders = create<FoldersState>()(() => ({ folders: null, fault: null }))

export async function readFolders(): Promise<void> {
  try {
    useFolders.setState({ folders: await call(window.crossread.readFolders), fault: null })
  } catch (thrown) {
    useFolders.setState({ fault: toFault(thrown) })
  }
}

/** Takes in that something of them is not as it was; nobody looks at them while their dialog is closed. */
export function foldersChanged(): void {
  if (useDialog.getState().open === 'folders') void readFolders()
}

/** Follows folders that were offered, or with null those that the person is asked for, and shows all that are followed. */
export async function followFolder(offer: string | null): Promise<void> {
  try {
    const folders = await call(() => window.crossread.followFolder({ offer }))
    if (folders === null) return
    useFolders.setState({ folders, fault: null })
    openDialog('folders')
  } catch (thrown) {
    notify(toFault(thrown))
  }
}

/** Follows a folder no longer; its articles stay. */
export async function unfollowFolder(id: string): Promise<void> {
  try {
    const folders: Response<'unfollowFolder'> = await call(() => window.crossread.unfollowFolder(id))
    useFolders.setState({ folders, fault: null })
  } catch (thrown) {
    notify(toFault(thrown))
  }
}
