import type { ArticleId } from '../../shared/article/article.ts'
import type { Extraction } from './extraction.ts'

/** What is known of a file before it is read. */
export interface Found {
  readonly file: string
  /** How it looked on the disk, by which it is known to be the same; null for what is in no file. */
  readonly seen: { readonly size: number; readonly modified: number } | null
  /** Files that the library knows to have held the same, and that are no longer there. */
  readonly missing: readonly string[]
  /** Which of them this one is, at another place; null where it is none. */
  readonly movedFrom: string | null
  /** Whether it lies in a followed folder: there, what the person removed stays removed. */
  readonly isFollowed: boolean
}

/** A file that is read, and how far that is. */
export interface Reading extends Found {
  readonly extraction: Extraction
  /** How many texts it gave so far, and how much of it that is, from 0 to 1. */
  texts: number
  share: number
  /** The articles that the library held already. */
  readonly known: ArticleId[]
  /** What stood at each place of it before it changed, by place; empty where it has not. */
  former: ReadonlyMap<string | null, number>
  /** The keys of all the texts of one that has. */
  readonly keys: Set<ArticleId>
}

/** A file of which nothing has been taken yet. */
export function readingOf(found: Found, extraction: Extraction): Reading {
  return { ...found, extraction, texts: 0, share: 0, known: [], former: new Map(), keys: new Set() }
}
