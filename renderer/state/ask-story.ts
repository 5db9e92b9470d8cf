import type { Reply } from '../../shared/ipc/fault.ts'
import type { Request, StoryComparison } from '../../shared/ipc.ts'

/** What several reports say alike; once the signal is aborted, the worker ends the work, and the answer is a fault. */
export async function askStory(
  request: Omit<Request<'compareStory'>, 'asked'>,
  signal: AbortSignal,
): Promise<Reply<StoryComparison>> {
  const asked = crypto.randomUUID()
  const stop = (): void => {
    void window.crossread.stopComparing(asked)
  }
  signal.addEventListener('abort', stop)
  try {
    return await window.crossread.compareStory({ ...request, asked })
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
