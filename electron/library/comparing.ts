import type { Overlap, Request, Response, StoryComparison } from '../../shared/ipc.ts'
import { compareStory } from './compare-story.ts'
import { overlapsOf } from './overlaps.ts'
import { partnersOf } from './partners.ts'
import type { Parts } from './usual-beside.ts'

/** Lays reports beside several others, in slices, as others may ask. Those that are gone are left out. */
export class Comparing {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** How much an article shares with each of others. Rejects with `unknown-article` where it is gone itself. */
  overlaps({ article, others }: Request<'readOverlaps'>): Promise<Overlap[]> {
    return overlapsOf(article, others, this.#parts)
  }

  /** Articles that may be of the same event as one. Rejects with `unknown-article` where that is gone, and with `stopped` after an abort. */
  partners(
    { article }: Pick<Request<'readPartners'>, 'article'>,
    signal: AbortSignal,
  ): Promise<Response<'readPartners'>> {
    return partnersOf(article, this.#parts, signal)
  }

  /** What the reports of a story say alike. Rejects with `unknown-article` for the base, and with `stopped` after an abort. */
  story(request: Omit<Request<'compareStory'>, 'asked'>, signal: AbortSignal): Promise<StoryComparison> {
    return compareStory(request, this.#parts, signal)
  }
}
