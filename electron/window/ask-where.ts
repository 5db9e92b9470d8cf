import { dialog } from 'electron'
import { holdsLibrary } from '../library/keeping/library-place.ts'
import type { Whereabouts } from '../library/keeping/library-place.ts'

const BUTTONS = ['Look again', 'Choose its folder…', 'Begin a new library', 'Quit']
const [AGAIN, CHOOSE, NEW] = [0, 1, 2]

/** Asks the person where the library is, which is not in its place; `missing`: that place, where it is known. */
export async function askWhere(missing: string | null): Promise<Whereabouts> {
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    title: 'Crossread',
    message: missing === null ? 'Crossread does not know where your library is.' : 'Your library is not in its place.',
    detail:
      `${missing === null ? '' : `It was in ${missing}.\n\n`}If it is on another disk, plug that in and look again. ` +
      'Beginning a new library leaves the other one as it is, wherever it may be.',
    buttons: BUTTONS,
    defaultId: AGAIN,
    cancelId: BUTTONS.length - 1,
    noLink: true,
  })
  if (response === AGAIN) return 'again'
  if (response === NEW) return 'new'
  if (response !== CHOOSE) return 'quit'
  const { canceled, filePaths } = await dialog.showOpenDialog({
    title: 'Where is the library?',
    properties: ['openDirectory'],
  })
  const [folder] = filePaths
  // Where there is none, it is asked again.
  return canceled || folder === undefined || !holdsLibrary(folder) ? 'again' : { folder }
}
