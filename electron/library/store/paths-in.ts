/**
 * The paths that lie in a folder, at whatever depth, stand between these two in the order of their code units, the second not among
 * them. The separator is that of the system on which the folder was read, which its own path tells.
 */
export function pathsIn(folder: string): [string, string] {
  const separator = folder.includes('/') ? '/' : '\\'
  const base = folder.endsWith(separator) ? folder.slice(0, -1) : folder
  return [base + separator, base + String.fromCharCode(separator.charCodeAt(0) + 1)]
}
