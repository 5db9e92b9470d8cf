import * as z from 'zod'
import { FaultError } from '../../../shared/ipc/fault.ts'

/** What a backup's file holds, in this order and nothing else. */
export const MEMBERS = { manifest: 'manifest.json', library: 'library.sqlite' } as const
/** Far more than a manifest has, in bytes. */
export const LONGEST_MANIFEST = 65_536
const FORMAT = 'crossread-library'
const VERSION = 1

const beginning = z.object({ format: z.literal(FORMAT), version: z.int().positive() })
const manifestSchema = z.strictObject({
  ...beginning.shape,
  made: z.iso.datetime(),
  /** Of the library's schema. */
  schema: z.int().positive(),
  /** Those that the list shows. */
  articles: z.int().nonnegative(),
  library: z.strictObject({ bytes: z.int().positive(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
})

/** What a backup says of itself. */
export type Manifest = z.output<typeof manifestSchema>

export function manifestOf(library: Omit<Manifest, 'format' | 'version'>): Buffer {
  const manifest: Manifest = { format: FORMAT, version: VERSION, ...library }
  return Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)
}

/** Throws a FaultError where it is none, or one of a later kind. */
export function parseManifest(bytes: Uint8Array): Manifest {
  let value: unknown
  try {
    value = JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    throw notABackup()
  }
  const known = beginning.safeParse(value)
  if (!known.success) throw notABackup()
  if (known.data.version > VERSION) throw newerBackup()
  const manifest = manifestSchema.safeParse(value)
  if (!manifest.success) throw damagedBackup()
  return manifest.data
}

export function notABackup(): FaultError {
  return new FaultError(
    'other-format',
    'This file is not a backup of a Crossread library.',
    'Choose a file that Crossread made; its name ends in “.crossread”. Nothing has been changed.',
  )
}

export function newerBackup(): FaultError {
  return new FaultError(
    'library-newer',
    'This backup was made by a newer Crossread.',
    'Install the newest version of Crossread, and restore it with that. Nothing has been changed.',
  )
}

export function damagedBackup(): FaultError {
  return new FaultError(
    'damaged',
    'This backup is damaged, or was not copied whole.',
    'Copy it again from where it was kept, or choose an older one. Nothing has been changed.',
  )
}
