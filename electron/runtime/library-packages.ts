/** Shared libraries that Electron links, and the Debian and Ubuntu packages that hold them. */
const packages: Readonly<Record<string, string>> = {
  'libasound.so.2': 'libasound2',
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libcairo.so.2': 'libcairo2',
  'libcups.so.2': 'libcups2',
  'libdbus-1.so.3': 'libdbus-1-3',
  'libdrm.so.2': 'libdrm2',
  'libexpat.so.1': 'libexpat1',
  'libgbm.so.1': 'libgbm1',
  'libgio-2.0.so.0': 'libglib2.0-0',
  'libglib-2.0.so.0': 'libglib2.0-0',
  'libgobject-2.0.so.0': 'libglib2.0-0',
  'libgtk-3.so.0': 'libgtk-3-0',
  'libnspr4.so': 'libnspr4',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libpango-1.0.so.0': 'libpango-1.0-0',
  'libsmime3.so': 'libnss3',
  'libudev.so.1': 'libudev1',
  'libX11.so.6': 'libx11-6',
  'libxcb.so.1': 'libxcb1',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXdamage.so.1': 'libxdamage1',
  'libXext.so.6': 'libxext6',
  'libXfixes.so.3': 'libxfixes3',
  'libxkbcommon.so.0': 'libxkbcommon0',
  'libXrandr.so.2': 'libxrandr2',
  'libXss.so.1': 'libxss1',
  'libXtst.so.6': 'libxtst6',
}

// Renamed with the move to 64-bit time, in Ubuntu 24.04 and Debian 13: https://wiki.debian.org/ReleaseGoals/64bit-time
const renamed = new Set([
  'libasound2',
  'libatk1.0-0',
  'libatk-bridge2.0-0',
  'libatspi2.0-0',
  'libcups2',
  'libglib2.0-0',
  'libgtk-3-0',
])

/** The C library that came with Ubuntu 24.04, the first release with the new names; derivatives carry it too. */
const firstRenamedGlibc: readonly [number, number] = [2, 39]

/**
 * The packages that hold `libraries` on a Debian or Ubuntu with C library `glibc` ('2.36'), sorted, each once.
 * A library that is not in the table is left out: the packages that are usually bring it along.
 */
export function packagesFor(libraries: readonly string[], glibc: string): string[] {
  const hasNewNames = isAtLeast(glibc, firstRenamedGlibc)
  const names = libraries.flatMap((library) => packages[library] ?? [])
  const current = names.map((name) => (hasNewNames && renamed.has(name) ? `${name}t64` : name))
  return [...new Set(current)].sort()
}

function isAtLeast(version: string, [major, minor]: readonly [number, number]): boolean {
  const [foundMajor = 0, foundMinor = 0] = version.split('.').map(Number)
  return foundMajor > major || (foundMajor === major && foundMinor >= minor)
}
