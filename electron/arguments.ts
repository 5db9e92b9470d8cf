import path from 'node:path'

/**
 * The files and folders that a command line asks to open, as absolute paths. In development the first argument after the
 * executable is the app's own folder; switches, which Chromium reads, are not files.
 */
export function filesIn(argv: readonly string[], packaged: boolean, workingDirectory = process.cwd()): string[] {
  return argv
    .slice(1)
    .filter((argument) => !argument.startsWith('-'))
    .slice(packaged ? 0 : 1)
    .map((argument) => path.resolve(workingDirectory, argument))
}
