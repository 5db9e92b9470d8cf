import * as z from 'zod'
import { COMMAND_IDS } from './commands.ts'
import { articleCardSchema, articleVersionsSchema, articleViewSchema, storyCardSchema } from './ipc/articles.ts'
import {
  overlapSchema,
  pairSchema,
  partnersRequestSchema,
  partnersSchema,
  storyComparisonSchema,
  storyRequestSchema,
} from './ipc/comparisons.ts'
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
import { spanSchema } from './ipc/field.ts'
import { followedFolderSchema, importReportSchema, offerSchema } from './ipc/imports.ts'
import { KEEPING_WORK, keepingVerbs } from './ipc/keeping.ts'
import { judgedSchema, judgingSchema } from './ipc/judging.ts'
import { idSchema, libraryListSchema, libraryQuerySchema, storyIdSchema } from './ipc/list.ts'
import { MOST_COMPARED, MOST_DROPPED } from './ipc/most.ts'
import { keepPasteSchema, pasteDraftSchema, pastedFieldsSchema, pastedSchema, readPasteSchema } from './ipc/paste.ts'
import { placedSchema, placingSchema } from './ipc/placing.ts'
import { readingPlaceSchema } from './ipc/reading-place.ts'
import {
  completionRequestSchema,
  completionsSchema,
  foundPassagesSchema,
  foundWordsSchema,
  foundWordsRequestSchema,
  passageRequestSchema,
  searchReplySchema,
  searchRequestSchema,
} from './ipc/searching.ts'
import { openingSchema } from './ipc/opening.ts'
import { settingsSchema } from './ipc/settings.ts'
import type { EventName, Verb } from './ipc/names.ts'

/**
 * The contract between the renderer and the main process: each verb with the schema of its request and of its reply,
 * each event with the schema of its payload. Main parses every request; replies are parsed in development.
 */

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

const nothing = z.undefined()

/** As many cards as any view shows at a time, several times over. */
const MANY = 500

export const contract = {
  /** What the window shows until the library is open; null where that is not known. */
  readOpening: { request: nothing, reply: openingSchema.nullable() },
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
  /** What the library has that a query asks for, a page at a time; ends the search before it, which answers with `stopped`. */
  search: { request: searchRequestSchema, reply: searchReplySchema },
  /** Fields, and the outlets, tags and other names that may be meant, for what stands before a place in the query. */
  completeQuery: { request: completionRequestSchema, reply: completionsSchema },
  /** The words by which a query finds articles, to be looked for where they are shown. */
  readFoundWords: { request: foundWordsRequestSchema, reply: foundWordsSchema },
  /** Who else has a passage, in the same words or others; ends the one before it, which answers with `stopped`. */
  findPassage: { request: passageRequestSchema, reply: foundPassagesSchema },
  /** Ends a search and a `findPassage` that are under way. */
  stopSearch: { request: nothing, reply: z.null() },
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
  /** Puts articles in a story of their own or in another; answers with how many. */
  placeArticles: { request: placingSchema, reply: placedSchema },
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
  addFiles: { request: z.array(z.string().min(1).max(4096)).min(1).max(MOST_DROPPED), reply: importReportSchema },
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
  /** What the person says of a passage, to be laid over what is found from then on. */
  judgePassage: { request: judgingSchema, reply: judgedSchema },
  /** What several reports say alike, by statements, and what a base shares with each of the others. */
  compareStory: { request: storyRequestSchema, reply: storyComparisonSchema },
  /** Ends a comparison that nobody waits for any more, by its `asked`; one that is answered by now is none. */
  stopComparing: { request: z.uuid(), reply: z.null() },
  /** What an article shares with each of others, in their order. */
  readOverlaps: {
    request: z.strictObject({ article: idSchema, others: z.array(idSchema).min(1).max(MOST_COMPARED) }),
    reply: z.array(overlapSchema),
  },
  /** Which articles of the whole library an article that has none beside it may be compared with. */
  readPartners: { request: partnersRequestSchema, reply: partnersSchema },
  restoreFurniture: {
    request: z.strictObject({ article: idSchema, span: spanSchema, restored: z.boolean() }),
    reply: articleViewSchema,
  },
  /** Shows a file's reports each as an article, or all as one; answers with the articles that now stand for the file. */
  setReportsApart: {
    request: z.strictObject({ file: idSchema, apart: z.boolean() }),
    reply: z.array(idSchema).min(1),
  },
  /** Where the person was in an article; null where they have not read in it. */
  readPlace: { request: idSchema, reply: readingPlaceSchema.nullable() },
  /** Keeps that. It is no change of the library: nobody is told, and it is not taken back. */
  keepPlace: { request: z.strictObject({ article: idSchema, place: readingPlaceSchema }), reply: z.null() },
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
  /** Where the person was when the page of this window was lost, as `keepView` had it last; null where the page is the first. */
  readView: { request: nothing, reply: z.string().nullable() },
  /** Keeps that until the window closes: in memory, in words of the page's own. */
  keepView: { request: z.string().min(2).max(1_000_000), reply: z.null() },
  readSettings: { request: nothing, reply: settingsSchema },
  saveSettings: { request: settingsSchema.partial(), reply: settingsSchema },
  /** Puts a text into the system's clipboard. */
  copyText: { request: z.string().min(1).max(1_000_000), reply: z.null() },
  /** Has the system copy from the page, which gives what to put into the clipboard in its own event, with how it looks. */
  copyHere: { request: nothing, reply: z.null() },
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
   * taken back; `passages` is another number whenever what the person says of passages is not as it was.
   */
  libraryChanged: z.strictObject({ version: z.int(), articles: z.int(), history: historySchema, passages: z.int() }),
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
export type SeveralReports = NonNullable<ArticleCard['several']>
export type StoryCard = z.output<typeof storyCardSchema>
export type StoryOf = Response<'readStoryOf'>
export type QuickOpenFound = z.output<typeof quickOpenSchema>
export type ImportReport = z.output<typeof importReportSchema>
export type ReadingPlace = z.output<typeof readingPlaceSchema>
export type Overlap = z.output<typeof overlapSchema>
export type FollowedFolderView = z.output<typeof followedFolderSchema>
export type FolderOffer = z.output<typeof offerSchema>
export type ArticleVersions = z.output<typeof articleVersionsSchema>
export type PassageView = PairView['passages'][number]
export type PassageSide = PassageView['a']
export type PairView = z.output<typeof pairSchema>
/** A pair without its articles. */
export type SharedView = Omit<PairView, 'a' | 'b'>
export type StoryComparison = z.output<typeof storyComparisonSchema>
export type Settings = z.output<typeof settingsSchema>
