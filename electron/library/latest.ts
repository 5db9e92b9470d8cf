import type { WorkerClient } from '../worker/client.ts'
import type { Tasks } from '../worker/protocol.ts'

/** What a person asks again before it is answered. */
export type LatestTask = 'search' | 'findPassage'

/** Asks what is asked again before it is answered: only the last of each kind is waited for, and what was before it is ended. */
export class Latest {
  readonly #client: Pick<WorkerClient, 'ask' | 'abort'>
  readonly #asked = new Map<LatestTask, number>()

  constructor(client: Pick<WorkerClient, 'ask' | 'abort'>) {
    this.#client = client
  }

  async ask<T extends LatestTask>(task: T, request: Tasks[T]['request']): Promise<Tasks[T]['reply']> {
    this.#stop(task)
    const { id, answer } = this.#client.ask(task, request)
    this.#asked.set(task, id)
    try {
      return await answer
    } finally {
      if (this.#asked.get(task) === id) this.#asked.delete(task)
    }
  }

  /** Ends what is under way, of each kind. */
  stop(): void {
    for (const task of this.#asked.keys()) this.#stop(task)
  }

  #stop(task: LatestTask): void {
    const id = this.#asked.get(task)
    if (id !== undefined) this.#client.abort(id)
  }
}
