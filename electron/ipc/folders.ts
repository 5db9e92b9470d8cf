import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { dialog } from 'electron'
import { FaultError } from '../../shared/ipc/fault.ts'
import type { FolderOffer, FollowedFolderView, Response } from '../../shared/ipc.ts'
import { shownAs } from '../../shared/text/display.ts'
import type { LibraryService } from '../library/service.ts'

/** So many of the last choices can still be followed. */
const KEPT = 20

/** Folders that the person chose, by a name that means nothing elsewhere: the page can ask for these, and for no path. */
export class FolderOffers {
  readonly #offered = new Map<string, readonly string[]>()

  offer(folders: readonly string[]): FolderOffer {
    const id = randomUUID()
    this.#offered.set(id, folders)
    for (const oldest of this.#offered.keys()) {
      if (this.#offered.size <= KEPT) break
      this.#offered.delete(oldest)
    }
    return { id, names: folders.map((folder) => shownAs(path.basename(folder) || folder)) }
  }

  /** Throws a FaultError where nothing, or nothing any more, was offered under this name. */
  take(id: string): readonly string[] {
    const folders = this.#offered.get(id)
    if (folders === undefined) {
      throw new FaultError('bad-request', 'This folder can no longer be followed from here.', 'Choose it again.')
    }
    return folders
  }
}

/** Asks the person for folders and reads them in; those that are not followed yet can be from then on. */
export async function openFolders(library: LibraryService, offers: FolderOffers): Promise<Response<'openFolder'>> {
  const folders = await chosenFolders('Open')
  if (folders.length === 0) return null
  const report = await library.add(folders)
  const free: string[] = []
  for (const folder of folders) if (await isFree(library, folder)) free.push(folder)
  return { ...report, offer: free.length === 0 ? null : offers.offer(free) }
}

/** Follows folders that were offered, or with null those that the person chooses; null where they choose none. */
export async function followFolders(
  library: LibraryService,
  offers: FolderOffers,
  offer: string | null,
): Promise<FollowedFolderView[] | null> {
  const folders = offer === null ? await chosenFolders('Follow') : offers.take(offer)
  return folders.length === 0 ? null : library.ask('follow', folders)
}

async function chosenFolders(buttonLabel: string): Promise<readonly string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog({
    buttonLabel,
    properties: ['openDirectory', 'multiSelections'],
  })
  return canceled ? [] : filePaths
}

/** Whether a folder is there and not followed already. */
async function isFree(library: LibraryService, folder: string): Promise<boolean> {
  try {
    return (await library.ask('followed', folder)) === null
  } catch {
    return false
  }
}
