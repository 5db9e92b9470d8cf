import * as z from 'zod'
import type { KeptBoilerplate } from '../../shared/article/boilerplate/boilerplate.ts'
import type { KeptStories } from '../../shared/story/stories.ts'
import type { KeptFile } from './store/kept-file.ts'

/** What is known of a library's articles, as it is kept from one start to the next. */
export interface KeptKnowledge {
  /** Which engine learned it. */
  readonly engine: string
  /** The articles that it was learned from, by their rows, and the stamp that each had. */
  readonly articles: Float64Array
  readonly stamps: Float64Array
  readonly phrases: Uint8Array
  readonly boilerplate: KeptBoilerplate
  readonly stories: KeptStories
}

const bytes = z.instanceof(Uint8Array)
const whole = z.instanceof(Uint32Array)
const float = z.instanceof(Float64Array)

const keptSchema: z.ZodType<KeptKnowledge> = z.object({
  engine: z.string(),
  articles: float,
  stamps: float,
  phrases: bytes,
  boilerplate: z.object({
    ages: float,
    names: whole,
    namesFrom: whole,
    lines: float,
    articles: float,
    articlesFrom: whole,
  }),
  stories: z.object({
    index: z.object({ keys: whole, places: whole, from: whole }),
    keys: whole,
    keysFrom: whole,
    pairs: whole,
    likeness: float,
    ids: z.array(z.string()),
    ages: float,
    groups: whole,
    standing: bytes,
    marks: float,
  }),
})

/** What an engine has kept; null where there is nothing of its own. */
export function readKept(file: KeptFile, engine: string): KeptKnowledge | null {
  const { success, data } = keptSchema.safeParse(file.read())
  return success && data.engine === engine ? data : null
}
