import { z } from 'zod'
import { FURNITURE_KINDS } from './article/article.ts'
import { PASSAGE_KINDS } from './align/passage.ts'
import { COMMAND_IDS } from './commands.ts'
import { faultSchema } from './ipc/fault-schema.ts'
import {
  changedSchema,
  commonDetailsSchema,
  correctionSchema,
  detailsSchema,
  historySchema,
  manyIdsSchema,
  outletOfSchema,
} from './ipc/corrections.ts'
import { fieldSchema, spanSchema } from './ipc/field.ts'
import { KEEPING_WORK, keepingVerbs } from './ipc/keeping.ts'
import { idSchema, libraryListSchema, libraryQuerySchema, storyIdSchema } from './ipc/list.ts'
import { keepPasteSchema, pasteDraftSchema, pastedFieldsSchema, pastedSchema, readPasteSchema } from './ipc/paste.ts'
import type { EventName, Verb } from './ipc/names.ts'

/**
 * The contract between the renderer and the main process: each verb with the schema of its request and of its reply,
 * each event with the schema of its payload. Main parses every request; replies are parsed in development.
 */

/** How an article stands to the other reports that were run together with it in one file. */
const severalSchema = z.strictObject({
  /** The article that the whole file is. */
  file: idSchema,
  /** Which of the file's reports this article is, from 1; null where it is the whole file. */
  part: z.int().positive().nullable(),
  /** The file's reports in order: the headline of each, and why one begins there, which the first needs no reason for. */
  reports: z.array(z.strictObject({ headline: z.string(), reasons: z.array(z.string()) })).min(2),
})

/** What a list shows of an article, without its text. */
export const articleCardSchema = z.strictObject({
  id: idSchema,
  headline: fieldSchema,
  outlet: fieldSchema.nullable(),
  published: fieldSchema.nullable(),
  /** Words of the body. */
  words: z.int(),
  /** Name of the file it came from, without its folder. */
  file: z.string(),
  /** The beginning of the first paragraph of prose. */
  lede: z.string(),
  /** Null where the file holds this report alone, as nearly every file does. */
  several: severalSchema.nullable(),
  /** Whether the person has opened it, or said that it counts as read. */
  read: z.boolean(),
  tags: z.array(z.string()),
})

/** What a list shows of a story, beside the cards of its reports. */
const storyCardSchema = z.strictObject({
  id: storyIdSchema,
  title: z.string(),
  /** All of its reports, in the order in which they came. */
  articles: z.array(idSchema),
  reasons: z.array(z.string()),
  sure: z.boolean(),
  /** The outlets that its reports state, each once, and how many reports state none. */
  outlets: z.array(z.string()),
  unknownOutlets: z.int().nonnegative(),
  /** The first and the last date that its reports state; null where none states one. */
  published: z.strictObject({ first: z.string(), last: z.string() }).nullable(),
})

/** Where the words of a query stand in each field. */
const matchesSchema = z.strictObject({
  headline: z.array(spanSchema),
  outlet: z.array(spanSchema),
  lede: z.array(spanSchema),
})

/** The best first; of a story the title stands for the headline and the reasons, joined by ` · `, for the lede. */
const quickOpenSchema = z.strictObject({
  articles: z.array(z.strictObject({ card: articleCardSchema, matches: matchesSchema })),
  stories: z.array(z.strictObject({ story: storyCardSchema, matches: matchesSchema })),
})

/** One file or folder that could not be taken in, or a part of one. */
const problemSchema = z.strictObject({
  file: z.string(),
  fault: faultSchema,
  /** What to ask for the file by, to have it read again; those of its parts have the same. */
  retry: z.string(),
})

const importReportSchema = z.strictObject({
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
const followedFolderSchema = z.strictObject({
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
const offerSchema = z.strictObject({ id: z.uuid(), names: z.array(z.string()).min(1) })

/** Which texts an article had and has, and where its file lies. */
const articleVersionsSchema = z.strictObject({
  /** Where its file is, or was, to be shown. */
  path: z.string(),
  /** When its file was found to be gone, milliseconds since 1970; null where it is there, as far as is known. */
  gone: z.int().nullable(),
  /** In the order in which they came, this article among them; one that is not `shown` is an older version. */
  versions: z.array(z.strictObject({ id: idSchema, added: z.int(), shown: z.boolean() })).min(1),
})

const articleViewSchema = z.strictObject({
  ...articleCardSchema.shape,
  byline: fieldSchema.nullable(),
  dateline: fieldSchema.nullable(),
  language: fieldSchema.nullable(),
  text: z.string(),
  /** The paragraphs that are the report, restored furniture included. */
  body: z.array(spanSchema),
  furniture: z.array(
    z.strictObject({
      ...spanSchema.shape,
      kind: z.enum(FURNITURE_KINDS),
      /** True where the person said that it belongs to the report after all. */
      restored: z.boolean(),
    }),
  ),
})

const passageSideSchema = z.strictObject({
  ...spanSchema.shape,
  /** Number of the paragraph in the body in which it begins, from 1. */
  paragraph: z.int().positive(),
})

const passageViewSchema = z.strictObject({
  kind: z.enum(PASSAGE_KINDS),
  similarity: z.number().min(0).max(1),
  words: z.int().positive(),
  quote: z.boolean(),
  formula: z.boolean(),
  /** Whether it stands outside the main chain: said at another place in the order of the other report. */
  moved: z.boolean(),
  a: passageSideSchema,
  b: passageSideSchema,
  /** What differs inside an edited passage, in order; a side that has nothing there has an empty span at the place. */
  changes: z.array(z.strictObject({ a: spanSchema, b: spanSchema })),
})

const shareSchema = z.strictObject({
  /** Words of this side's body that stand in passages. */
  shared: z.int().nonnegative(),
  /** All words of this side's body. */
  words: z.int().nonnegative(),
  /** Paragraphs without a word in any passage. */
  onlyHere: z.int().nonnegative(),
})

const pairSchema = z.strictObject({
  a: articleViewSchema,
  b: articleViewSchema,
  passages: z.array(passageViewSchema),
  /** Stretches that one report has from the other as a whole, in the order of A; passages lie in them or stand alone. */
  runs: z.array(z.strictObject({ a: spanSchema, b: spanSchema })),
  shares: z.strictObject({ a: shareSchema, b: shareSchema }),
})

/** How much of two reports stands in both, formulae aside, in words of each. */
const overlapSchema = z.strictObject({
  /** The other report. */
  article: idSchema,
  /** Words that stand in passages of any kind, here and in the other. */
  shared: z.strictObject({ here: z.int().nonnegative(), there: z.int().nonnegative() }),
  /** Those of them that are the same words, or the same with edits. */
  copied: z.strictObject({ here: z.int().nonnegative(), there: z.int().nonnegative() }),
  /** The longest passage; null where there is none. */
  longest: z
    .strictObject({
      kind: z.enum(PASSAGE_KINDS),
      words: z.int().positive(),
      here: spanSchema,
      there: spanSchema,
      text: z.string(),
    })
    .nullable(),
})

export const settingsSchema = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  /** False until the person has put the first hints away. */
  hintsSeen: z.boolean(),
  singleKeys: z.boolean(),
})

const nothing = z.undefined()

/** As many cards as any view shows at a time, several times over. */
const MANY = 500
/** As many reports of one story as are compared with each other. */
export const MOST_COMPARED = 40

export const contract = {
  listLibrary: { request: libraryQuerySchema, reply: libraryListSchema },
  /** In the order asked for; what is not in the library is left out, here and in `readStories`. */
  readCards: { request: z.array(idSchema).min(1).max(MANY), reply: z.array(articleCardSchema) },
  readStories: { request: z.array(storyIdSchema).min(1).max(MANY), reply: z.array(storyCardSchema) },
  /** The story that an article belongs to, with the cards of all its reports in its order. */
  readStoryOf: {
    request: idSchema,
    reply: z.strictObject({ story: storyCardSchema, cards: z.array(articleCardSchema) }),
  },
  /** Articles and stories by a few letters of them; for an empty query the first stories of two and more. */
  quickOpen: { request: z.string().max(1000), reply: quickOpenSchema },
  markRead: {
    request: z.strictObject({
      articles: manyIdsSchema,
      read: z.boolean(),
      /** True where the person asked for it, and may take it back; else the article was opened. */
      byHand: z.boolean().optional(),
    }),
    reply: z.null(),
  },
  /** Takes articles out of the list, or puts them back; what the person said of them is kept. */
  removeArticles: {
    request: z.strictObject({ articles: manyIdsSchema, removed: z.boolean() }),
    reply: z.null(),
  },
  /** What is known of an article beside its text, to be seen and corrected. */
  readDetails: { request: idSchema, reply: detailsSchema },
  /** What these have in common; those that are not there are passed over, here and in `correctArticles`. */
  readCommonDetails: { request: manyIdsSchema, reply: commonDetailsSchema },
  correctArticles: { request: correctionSchema, reply: z.null() },
  learnOutlet: { request: outletOfSchema, reply: z.null() },
  /** What the person did last, taken back; what they took back last, done again. */
  undo: { request: nothing, reply: changedSchema },
  redo: { request: nothing, reply: changedSchema },
  readHistory: { request: nothing, reply: historySchema },
  /** Asks the person for files; null where they chose none. */
  openFiles: { request: nothing, reply: importReportSchema.nullable() },
  /** The same for folders, which can be followed from then on: see `followFolder`. */
  openFolder: {
    request: nothing,
    reply: z.strictObject({ ...importReportSchema.shape, offer: offerSchema.nullable() }).nullable(),
  },
  /** Paths of files that the person dropped: the preload reads them off File objects, which a page cannot forge. */
  addFiles: { request: z.array(z.string().min(1).max(4096)).min(1).max(10_000), reply: importReportSchema },
  /** Tries again what an earlier import could not read, by the `retry` of its problems. */
  retryImport: { request: z.array(z.string().min(1).max(64)).min(1).max(100_000), reply: importReportSchema },
  /** Has the system paste into the page, which gets what the clipboard holds by its own event and in no other way. */
  pasteHere: { request: nothing, reply: z.null() },
  /** Reads what was pasted or dragged in, to be looked at before it is kept. */
  preparePaste: { request: pastedSchema, reply: pasteDraftSchema },
  /** What is found in its text after the person has edited it. */
  readPaste: { request: readPasteSchema, reply: pastedFieldsSchema },
  keepPaste: { request: keepPasteSchema, reply: importReportSchema },
  readArticle: { request: idSchema, reply: articleViewSchema },
  comparePair: { request: z.strictObject({ a: idSchema, b: idSchema }), reply: pairSchema },
  /** What an article shares with each of others, in their order. */
  readOverlaps: {
    request: z.strictObject({ article: idSchema, others: z.array(idSchema).min(1).max(MOST_COMPARED) }),
    reply: z.array(overlapSchema),
  },
  restoreFurniture: {
    request: z.strictObject({ article: idSchema, span: spanSchema, restored: z.boolean() }),
    reply: articleViewSchema,
  },
  /** Shows a file's reports each as an article, or all as one; answers with the articles that now stand for the file. */
  setReportsApart: {
    request: z.strictObject({ file: idSchema, apart: z.boolean() }),
    reply: z.array(idSchema).min(1),
  },
  readVersions: { request: idSchema, reply: articleVersionsSchema },
  readFolders: { request: nothing, reply: z.array(followedFolderSchema) },
  /** Follows folders that were offered, or with null those that it asks the person for; null where they chose none. */
  followFolder: {
    request: z.strictObject({ offer: z.uuid().nullable() }),
    reply: z.array(followedFolderSchema).nullable(),
  },
  /** Follows a folder no longer; its articles stay. */
  unfollowFolder: { request: idSchema, reply: z.array(followedFolderSchema) },
  /** What had to be done to open the library, if anything. */
  readNotice: { request: nothing, reply: faultSchema.nullable() },
  readSettings: { request: nothing, reply: settingsSchema },
  saveSettings: { request: settingsSchema.partial(), reply: settingsSchema },
  /** Puts a text into the system's clipboard. */
  copyText: { request: z.string().min(1).max(1_000_000), reply: z.null() },
  /** Ends an import that is under way; what has come in stays. */
  stop: { request: nothing, reply: z.null() },
  ...keepingVerbs,
  /** Puts the library that was chosen in the place of the present one; gives the name under which that is kept. */
  restoreLibrary: {
    request: z.strictObject({ token: z.uuid() }),
    reply: z.strictObject({ aside: z.string(), settings: settingsSchema }),
  },
} as const satisfies Record<Verb, { request: z.ZodType; reply: z.ZodType }>

export const events = {
  /**
   * Something in the library is not as it was: how many articles it holds now, the version that lists will have, and what could be
   * taken back.
   */
  libraryChanged: z.strictObject({ version: z.int(), articles: z.int(), history: historySchema }),
  /** Files done of all, the one that is read, how much of that, from 0 to 1, and how many articles came out of it. */
  progress: z
    .strictObject({
      done: z.int(),
      total: z.int(),
      file: z.string(),
      share: z.number().min(0).max(1),
      articles: z.int().nonnegative(),
    })
    .nullable(),
  /** How far a backup, its check or an export is; a total of 0 where it has just begun. */
  keeping: z.strictObject({ work: z.enum(KEEPING_WORK), done: z.number(), total: z.number() }).nullable(),
  /** What came of files that were opened from outside the window: the command line, a second start, the system. */
  imported: importReportSchema,
  /** What came of files in followed folders. */
  followed: importReportSchema,
  /** The followed folders, or what is said of one, are not as they were. */
  foldersChanged: z.null(),
  command: z.enum(COMMAND_IDS),
} as const satisfies Record<EventName, z.ZodType>

export type Request<V extends Verb> = z.output<(typeof contract)[V]['request']>
export type Response<V extends Verb> = z.output<(typeof contract)[V]['reply']>
export type EventPayload<E extends EventName> = z.output<(typeof events)[E]>

export type ArticleCard = z.output<typeof articleCardSchema>
export type ArticleView = z.output<typeof articleViewSchema>
export type SeveralReports = z.output<typeof severalSchema>
export type StoryCard = z.output<typeof storyCardSchema>
export type StoryOf = Response<'readStoryOf'>
export type QuickOpenFound = z.output<typeof quickOpenSchema>
export type ImportReport = z.output<typeof importReportSchema>
export type Overlap = z.output<typeof overlapSchema>
export type FollowedFolderView = z.output<typeof followedFolderSchema>
export type FolderOffer = z.output<typeof offerSchema>
export type ArticleVersions = z.output<typeof articleVersionsSchema>
export type PassageView = z.output<typeof passageViewSchema>
export type PassageSide = z.output<typeof passageSideSchema>
export type PairView = z.output<typeof pairSchema>
export type Settings = z.output<typeof settingsSchema>
