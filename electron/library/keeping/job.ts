import { stopped } from './faults.ts'

/** How far a piece of work is: of so many bytes or articles, how many. */
export interface Done {
  readonly done: number
  readonly total: number
}

/** What long work is given to be stopped by, and to say how far it is. */
export interface Job {
  readonly signal: AbortSignal
  readonly tell: (done: Done) => void
}

/** Throws `stopped` where the person has said so. */
export function goOn({ signal }: Pick<Job, 'signal'>): void {
  if (signal.aborted) throw stopped()
}

/** Counts bytes that go by, tells of them, and ends the work where it is stopped. */
export async function* counted(
  chunks: AsyncIterable<Buffer>,
  total: number,
  { signal, tell }: Job,
): AsyncGenerator<Buffer> {
  let done = 0
  for await (const chunk of chunks) {
    goOn({ signal })
    done += chunk.length
    tell({ done, total })
    yield chunk
  }
  goOn({ signal })
}
