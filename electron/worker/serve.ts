import { assertNever } from '../../shared/assert-never.ts'
import { toFault } from '../../shared/ipc/fault.ts'
import { Library } from '../library/library.ts'
import type { FromWorker, Port, ToWorker } from './protocol.ts'

type Asked = Extract<ToWorker, { type: 'request' }>

/** Answers the main process over `port` until the process ends; the same in Electron's utility process and in a test. */
export function serve(port: Port<ToWorker, FromWorker>): void {
  const library = new Library()
  const running = new Map<number, AbortController>()

  async function run(asked: Asked): Promise<void> {
    const abort = new AbortController()
    running.set(asked.id, abort)
    try {
      port.send({ type: 'reply', id: asked.id, reply: { ok: true, value: await perform(asked, abort.signal) } })
    } catch (thrown) {
      const fault = toFault(thrown)
      if (fault.code === 'internal') console.error(thrown)
      port.send({ type: 'reply', id: asked.id, reply: { ok: false, fault } })
    } finally {
      running.delete(asked.id)
      // The person looks at the list now, and the worker has nothing else to do.
      if (asked.task === 'list')
        setImmediate(() => {
          library.warmUp()
        })
    }
  }

  function perform(asked: Asked, signal: AbortSignal): unknown {
    switch (asked.task) {
      case 'add':
        return library.add(asked.request, signal, (progress) => {
          port.send({ type: 'progress', id: asked.id, ...progress })
        })
      case 'size':
        return library.catalog.size()
      case 'list':
        return library.catalog.list(asked.request)
      case 'cards':
        return library.catalog.cards(asked.request)
      case 'stories':
        return library.catalog.storyCards(asked.request)
      case 'storyOf':
        return library.catalog.storyOf(asked.request)
      case 'quickOpen':
        return library.catalog.quickOpen(asked.request)
      case 'markRead':
        return library.catalog.markRead(asked.request)
      case 'article':
        return library.article(asked.request)
      case 'pair':
        return library.pair(asked.request.a, asked.request.b)
      case 'restore':
        return library.restore(asked.request.article, asked.request.span, asked.request.restored)
      case 'apart':
        return library.setApart(asked.request.file, asked.request.apart)
      default:
        return assertNever(asked)
    }
  }

  port.receive((message) => {
    switch (message.type) {
      case 'start':
        library.remember(message.remembered)
        return
      case 'request':
        void run(message)
        return
      case 'abort':
        running.get(message.id)?.abort()
        return
      default:
        assertNever(message)
    }
  })
}
