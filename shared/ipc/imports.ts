import * as z from 'zod'
import { faultSchema } from './fault-schema.ts'
import { idSchema } from './list.ts'

/** One file or folder that could not be taken in, or a part of one. */
const problemSchema = z.strictObject({
  file: z.string(),
  fault: faultSchema,
  /** What to ask for the file by, to have it read again; those of its parts have the same. */
  retry: z.string(),
})

export const importReportSchema = z.strictObject({
  added: z.array(idSchema),
  /** Articles whose file has changed, and the article that holds the text which it had before. */
  updated: z.array(z.strictObject({ article: idSchema, before: idSchema })),
  /** Files of whose texts the library already held some or all: how many of how many, and the first article that it held. */
  duplicates: z.array(
    z.strictObject({ file: z.string(), of: idSchema, known: z.int().positive(), texts: z.int().positive() }),
  ),
  /** Of those added, the ones that are nearly the text of another, which it is, and how nearly. */
  copies: z.array(z.strictObject({ article: idSchema, of: idSchema, alike: z.number().min(0).max(1) })),
  problems: z.array(problemSchema),
  /** Files that were not read, or not to their end, since the import was stopped. */
  left: z.int().nonnegative(),
  /** The file in which it was stopped: how many of its articles are in, and of about how many, if that can be told. */
  partly: z
    .strictObject({ file: z.string(), taken: z.int().positive(), about: z.int().positive().nullable() })
    .nullable(),
})

/** A folder that is followed. */
export const followedFolderSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  /** Where it lies, to be shown. */
  path: z.string(),
  /** Why it is not followed, or not wholly; null where all is well. */
  fault: faultSchema.nullable(),
  /** How many articles in the list came out of it. */
  articles: z.int().nonnegative(),
})

/** Folders that were just chosen and read, and can be followed; the page knows them by this alone. */
export const offerSchema = z.strictObject({ id: z.uuid(), names: z.array(z.string()).min(1) })
