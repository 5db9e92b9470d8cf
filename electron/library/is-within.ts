import path from 'node:path'

/** Whether a file or folder lies in a folder, at whatever depth, or is it. Goes by the paths alone, and follows no link. */
export function isWithin(folder: string, other: string): boolean {
  const way = path.relative(folder, other)
  return way === '' || (way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way))
}
