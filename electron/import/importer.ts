import type { Fault } from '../../shared/ipc/fault.ts'
import type { Allowance } from './allowance.ts'

/** The fields of an article that a format may state outside the text. */
export const STATED_FIELDS = ['headline', 'outlet', 'byline', 'published', 'language', 'url'] as const

export type StatedField = (typeof STATED_FIELDS)[number]

/** What a format states beside the text, and where it does, in words for the person: "the feed", "the page’s metadata". */
export interface Statement {
  /** `published`: ISO 8601, as precise as stated; `language`: a BCP 47 tag; `url`: absolute, http or https. */
  readonly value: string
  readonly from: string
}

/** One article as a file gives it. */
export interface Extract {
  /** Where in the file: a path in an archive, the id of an item of a feed, a line; null where the article is the whole file. */
  readonly place: string | null
  /** Its plain text: a headline first where one is known, a paragraph a line, an empty line between paragraphs. */
  readonly text: string
  readonly stated: Readonly<Partial<Record<StatedField, Statement>>>
  /** Tags that the format gives it, or that the person had given it in another library; each once. */
  readonly tags?: readonly string[]
}

/** A part of a file that gave no article; the rest of the file goes on. */
export interface Refusal {
  readonly place: string | null
  readonly fault: Fault
}

export type Extracted = Extract | Refusal

/** A file, or a part of an archive, as it comes to an importer. */
export interface Source {
  /** Its name without folders; never used as a path. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** What an importer may use of the rest. */
export interface Importing {
  /**
   * Reads a part of an archive by whichever importer knows it: nothing comes where none does, a refusal where it cannot be
   * read. The places of what it gives begin with the part's own.
   */
  readonly readPart: (part: Source, place: string) => AsyncIterable<Extracted>
  /** To be told of all that is unpacked, as it comes out. */
  readonly allowance: Allowance
  /** To be told how much of the file is read, from 0 to 1, where there may be much of it. */
  readonly reached: (share: number) => void
}

/** Knows one format. A new format is one file with one of these, and one line in the list of importers. */
export interface Importer {
  /** What the format is called, for the person: "PDF document". */
  readonly name: string
  /** Endings of file names, in lower case and without the dot, by which a folder is searched. */
  readonly extensions: readonly string[]
  /** Whether this is such a file: by how it begins, whatever it is called; by its name only where beginnings do not tell. */
  readonly recognises: (source: Source) => boolean
  /** The articles in it, in their order. Throws a FaultError where the file as a whole gives none. */
  readonly read: (source: Source, importing: Importing) => AsyncIterable<Extracted>
}
