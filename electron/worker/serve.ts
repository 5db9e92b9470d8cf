import { assertNever } from '../../shared/assert-never.ts'
import { FaultError, toFault } from '../../shared/ipc/fault.ts'
import type { Extractor } from '../library/extraction.ts'
import { Library } from '../library/library.ts'
import { isKeeping, Keeping } from './keeping.ts'
import type { KeepWork } from './keeping.ts'
import type { FromWorker, Opened, Port, Progress, Tasks, ToWorker } from './protocol.ts'
import { tellFault } from '../tell-fault.ts'

type Asked = Extract<ToWorker, { type: 'request' }>

/** Answers the main process over `port` until it is told to end; the same in Electron's utility process and in a test. */
export function serve(port: Port<ToWorker, FromWorker>, extract: Extractor, keep: KeepWork, end: () => void): void {
  let library: Library | null = null
  let keeping: Keeping | null = null
  /** Resolves when a new library has its samples. */
  let filled: Promise<void> = Promise.resolve()
  const running = new Map<number, AbortController>()

  async function run(asked: Asked): Promise<void> {
    const abort = new AbortController()
    running.set(asked.id, abort)
    try {
      port.send({ type: 'reply', id: asked.id, reply: { ok: true, value: await perform(asked, abort.signal) } })
    } catch (thrown) {
      const fault = toFault(thrown)
      if (fault.code === 'internal') tellFault(thrown)
      port.send({ type: 'reply', id: asked.id, reply: { ok: false, fault } })
    } finally {
      running.delete(asked.id)
      // The person looks at the first rows now, and the worker has nothing else to do.
      if (asked.task === 'cards')
        setImmediate(() => {
          library?.warmUp()
        })
    }
  }

  async function open({ folder, samples }: Tasks['open']['request']): Promise<Opened> {
    keeping = await Keeping.begin(folder, keep)
    const opened = await Library.open(
      folder,
      extract,
      () => {
        port.send({ type: 'changed' })
      },
      {
        onDue: () => {
          port.send({ type: 'due' })
        },
        onFolders: () => {
          port.send({ type: 'folders' })
        },
      },
    )
    library = opened
    filled = opened.addSamples(samples).catch((thrown: unknown) => {
      tellFault(thrown)
    })
    filled
      .then(() => opened.startFollowing())
      .catch((thrown: unknown) => {
        tellFault(thrown)
      })
    return { settings: library.settings, recovery: library.recovery }
  }

  async function perform(asked: Asked, signal: AbortSignal): Promise<unknown> {
    if (asked.task === 'open') return open(asked.request)
    if (library === null || keeping === null) throw notOpen()
    const tell = (progress: Progress): void => {
      port.send({ type: 'progress', id: asked.id, ...progress })
    }
    if (isKeeping(asked)) {
      return keeping.perform(asked, signal, ({ done, total }) => {
        tell({ done, total, file: '', share: 0, articles: 0 })
      })
    }
    if (asked.task === 'settings') return library.settings
    if (asked.task === 'saveSettings') return library.saveSettings(asked.request)
    await filled
    switch (asked.task) {
      case 'add':
        return library.add(asked.request, signal, tell)
      case 'retry':
        return library.retry(asked.request, signal, tell)
      case 'preparePaste':
        return library.preparePaste(asked.request)
      case 'readPaste':
        return library.readPaste(asked.request)
      case 'keepPaste':
        return library.keepPaste(asked.request)
      case 'takeDue':
        return library.takeDue(signal, tell)
      case 'size':
        return library.size()
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
      case 'search':
        return library.searching.search(asked.request, signal)
      case 'completeQuery':
        return library.searching.complete(asked.request)
      case 'readFoundWords':
        return library.searching.wordsIn(asked.request)
      case 'findPassage':
        return library.searching.passage(asked.request, signal)
      case 'markRead':
        return library.edits.markRead(asked.request)
      case 'remove':
        return library.edits.remove(asked.request)
      case 'placeArticles':
        return library.edits.place(asked.request)
      case 'details':
        return library.details(asked.request)
      case 'commonDetails':
        return library.commonDetails(asked.request)
      case 'correct':
        return library.edits.correct(asked.request)
      case 'learnOutlet':
        return library.edits.learn(asked.request)
      case 'turn':
        return library.edits.turn(asked.request)
      case 'history':
        return library.edits.history
      case 'article':
        return library.article(asked.request)
      case 'pair':
        return library.pair(asked.request.a, asked.request.b)
      case 'judgePassage':
        return library.edits.judge(asked.request)
      case 'beside':
        return library.comparing.story(asked.request, signal)
      case 'overlaps':
        return library.comparing.overlaps(asked.request)
      case 'partners':
        return library.comparing.partners(asked.request, signal)
      case 'place':
        return library.places.of(asked.request)
      case 'keepPlace':
        return library.places.keep(asked.request)
      case 'versions':
        return library.versions(asked.request)
      case 'folders':
        return library.follower.folders
      case 'followed':
        return library.follower.followed(asked.request)
      case 'follow':
        return library.follower.follow(asked.request)
      case 'unfollow':
        return library.follower.unfollow(asked.request)
      case 'restore':
        return library.restore(asked.request.article, asked.request.span, asked.request.restored)
      case 'apart':
        return library.setApart(asked.request.file, asked.request.apart)
      default:
        return assertNever(asked)
    }
  }

  async function close(): Promise<void> {
    for (const abort of running.values()) abort.abort()
    try {
      await keeping?.end()
      await library?.close()
    } catch (thrown) {
      // What was acknowledged is on the disk; the next start finds that the library was not closed, and looks it through.
      tellFault(thrown)
    }
    end()
  }

  port.receive((message) => {
    switch (message.type) {
      case 'request':
        void run(message)
        return
      case 'abort':
        running.get(message.id)?.abort()
        return
      case 'ping':
        port.send({ type: 'pong' })
        return
      case 'close':
        void close()
        return
      default:
        assertNever(message)
    }
  })
}

function notOpen(): FaultError {
  return new FaultError('internal', 'The library is not open.', 'Start Crossread again.')
}
