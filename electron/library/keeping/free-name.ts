import { existsSync } from 'node:fs'
import path from 'node:path'

/** The first of `name`, `name (2)` and so on that nothing in a folder has, as a path. `ending` has its dot. */
export function freeIn(folder: string, name: string, ending = ''): string {
  for (let number = 1; ; number++) {
    const file = path.join(folder, `${name}${number === 1 ? '' : ` (${String(number)})`}${ending}`)
    if (!existsSync(file)) return file
  }
}
