import { describe, expect, it, vi } from 'vitest'
import { WorkerClient } from './client.ts'
import type { FromWorker, ToWorker } from './protocol.ts'

/** A worker whose answers and whose end the test decides. */
function stage() {
  const workers: { sent: ToWorker[]; say: (message: FromWorker) => void; exit: () => void }[] = []
  let restarts = 0
  const client = new WorkerClient({
    spawn: () => {
      const sent: ToWorker[] = []
      const hearers: ((message: FromWorker) => void)[] = []
      const exits: (() => void)[] = []
      const exit = (): void => {
        for (const hear of exits) hear()
      }
      workers.push({
        sent,
        say: (message) => {
          for (const hear of hearers) hear(message)
        },
        exit,
      })
      return {
        postMessage: (message) => sent.push(message),
        onMessage: (listener) => hearers.push(listener),
        onExit: (listener) => exits.push(listener),
        kill: exit,
      }
    },
    onRestart: () => restarts++,
    onChange: () => undefined,
    onDue: () => undefined,
    onFolders: () => undefined,
    log: () => undefined,
    patience: { every: 5, longest: 20 },
  })
  const last = () => {
    const worker = workers.at(-1)
    if (worker === undefined) throw new Error('no worker')
    return worker
  }
  return { client, last, started: () => workers.length, restarts: () => restarts }
}

describe('WorkerClient', () => {
  it('gives each question its own answer, with progress on the way', async () => {
    const { client, last } = stage()
    const seen: string[] = []
    const slow = client.ask('add', ['/x'], (progress) => seen.push(progress.file))
    const quick = client.ask('size', null)
    last().say({ type: 'reply', id: quick.id, reply: { ok: true, value: { articles: [], stories: [] } } })
    last().say({ type: 'progress', id: slow.id, done: 0, total: 1, file: 'x', share: 0, articles: 0 })
    last().say({
      type: 'reply',
      id: slow.id,
      reply: {
        ok: true,
        value: { added: ['1'], updated: [], duplicates: [], copies: [], problems: [], left: 0, partly: null },
      },
    })
    expect([await quick.answer, await slow.answer, seen]).toEqual([
      { articles: [], stories: [] },
      { added: ['1'], updated: [], duplicates: [], copies: [], problems: [], left: 0, partly: null },
      ['x'],
    ])
  })

  it('hands a fault on with its code and way out', async () => {
    const { client, last } = stage()
    const { id, answer } = client.ask('article', 'nope')
    const fault = { code: 'unknown-article', message: 'gone', recovery: 'choose another' } as const
    last().say({ type: 'reply', id, reply: { ok: false, fault } })
    await expect(answer).rejects.toMatchObject({ fault })
  })

  it('fails what was under way when the worker is lost, and starts another', async () => {
    const { client, last, started, restarts } = stage()
    const { answer } = client.ask('size', null)
    last().exit()
    await expect(answer).rejects.toMatchObject({ fault: { code: 'worker-lost' } })
    const again = client.ask('size', null)
    last().say({ type: 'reply', id: again.id, reply: { ok: true, value: { articles: [], stories: [] } } })
    expect([await again.answer, started(), restarts()]).toEqual([{ articles: [], stories: [] }, 2, 1])
  })

  it('leaves a worker alone that is lost again and again', async () => {
    const { client, last, started } = stage()
    for (let i = 0; i < 4; i++) last().exit()
    await expect(client.ask('size', null).answer).rejects.toMatchObject({ fault: { code: 'worker-lost' } })
    expect(started()).toBe(4)
  })

  it('ends a worker that says nothing while it is waited for, and asks the next one', async () => {
    const { client, last, started } = stage()
    await expect(client.ask('size', null).answer).rejects.toMatchObject({ fault: { code: 'worker-lost' } })
    expect([started(), last().sent]).toEqual([2, []])
  })

  it('waits as long as it takes for a worker that gives signs of life', async () => {
    const { client, last, started } = stage()
    const { id, answer } = client.ask('size', null)
    const worker = last()
    let signs = 0
    await vi.waitFor(
      () => {
        for (const { type } of worker.sent.splice(0)) if (type === 'ping') worker.say({ type: 'pong' })
        expect(++signs).toBeGreaterThan(3)
      },
      { interval: 10 },
    )
    worker.say({ type: 'reply', id, reply: { ok: true, value: { articles: [], stories: [] } } })
    await answer
    expect(started()).toBe(1)
  })

  it('does not start another when it is closed', () => {
    const { client, started } = stage()
    void client.close()
    expect(started()).toBe(1)
  })
})
