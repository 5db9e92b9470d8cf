import { app } from 'electron'
import { FaultError } from '../../shared/ipc/fault.ts'
import { freeIn } from '../library/keeping/free-name.ts'
import { keepPlace } from '../library/keeping/library-place.ts'
import { copyLibrary, removeLibrary } from '../library/keeping/move-library.ts'
import type { LibraryService } from '../library/service.ts'
import { chooseFolder } from './choose-folder.ts'
import type { Handlers } from './main-wire.ts'

/** Moves the library where the person says: at every moment one of the two folders holds all of it, and the app knows which. */
export function movingHandlers(library: LibraryService): Pick<Handlers, 'moveLibrary'> {
  return {
    moveLibrary: async () => {
      const chosen = await chooseFolder('Move the library', 'Move here')
      if (chosen === null) return null
      const userData = app.getPath('userData')
      const to = freeIn(chosen, 'Crossread library')
      let from = library.folder
      try {
        await library.relocate(async (present) => {
          from = present
          await copyLibrary(from, to)
          try {
            await keepPlace(userData, { folder: to, former: from })
          } catch {
            await removeLibrary(to)
            throw unkept()
          }
          return to
        })
      } catch (thrown) {
        if (library.folder === to) {
          // It does not open there: it is still where it was.
          await keepPlace(userData, { folder: from, former: null })
          await library.relocate(() => Promise.resolve(from))
        }
        throw thrown
      }
      await removeLibrary(from)
      await keepPlace(userData, { folder: to, former: null })
      return { folder: to }
    },
  }
}

function unkept(): FaultError {
  return new FaultError(
    'not-saved',
    'The new place of the library could not be written down.',
    'It is where it was. Make room on the disk that Crossread keeps its settings on, and try again.',
  )
}
