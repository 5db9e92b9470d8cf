import type { Reply } from '../../shared/ipc/fault.ts'
import type { Request, Response, StoryComparison } from '../../shared/ipc.ts'

/** What several reports say alike; once the signal is aborted, the worker ends the work, and the answer is a fault. */
export function askStory(
  request: Omit<Request<'compareStory'>, 'asked'>,
  signal: AbortSignal,
): Promise<Reply<StoryComparison>> {
  return askStoppably((asked) => window.crossread.compareStory({ ...request, asked }), signal)
}

/** Which articles may be of the same event as one; ended as `askStory` is. */
export function askPartners(article: string, signal: AbortSignal): Promise<Reply<Response<'readPartners'>>> {
  return askStoppably((asked) => window.crossread.readPartners({ article, asked }), signal)
}

/** Asks under a name, by which the question is ended in the worker when nobody wants the answer any more. */
async function askStoppably<T>(ask: (asked: string) => Promise<Reply<T>>, signal: AbortSignal): Promise<Reply<T>> {
  const asked = crypto.randomUUID()
  const stop = (): void => {
    void window.crossread.stopComparing(asked)
  }
  signal.addEventListener('abort', stop)
  try {
    return await ask(asked)
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
