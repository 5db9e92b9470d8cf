import { create } from 'zustand'
import { toFault } from '../../shared/ipc/fault.ts'
import type { Fault } from '../../shared/ipc/fault.ts'
import { MOST_GROUPS } from '../../shared/ipc/most.ts'
import type { SearchGroup, SearchReply, SearchRequest } from '../../shared/ipc/searching.ts'
import { call } from '../state/call.ts'
import { notify } from '../state/notice.ts'

export type Question = Pick<SearchRequest, 'query' | 'order'>

/** What was found, as far as it was asked for. */
export interface Found extends SearchReply {
  readonly question: Question
  /** The version of the library that it was found in; null where none was told. */
  readonly version: number | null
}

interface SearchState {
  /** The last answer, which may be that to fewer letters; null until the first has come. */
  readonly found: Found | null
  /** Whether an answer, or more of one, is waited for. */
  readonly asking: boolean
  /** Why the last question has no answer. */
  readonly fault: Fault | null
}

/** It outlives the view: whoever comes back from an article finds what they left. */
export const useSearch = create<SearchState>()(() => ({ found: null, asking: false, fault: null }))

/** Stories of the first page: more than a window shows. */
const FIRST = 15

/** Only the last question is waited for: the worker ends the one before, and what still comes of it is dropped. */
let turn = 0

/** Looks for something; what was found before stands until the answer is there. */
export async function search(question: Question, version: number | null): Promise<void> {
  const before = useSearch.getState().found
  const again = before !== null && isSame(before.question, question) ? before : null
  // What was shown of the same answer before is asked for whole, or the list would shorten under the eye.
  const limit = Math.min(MOST_GROUPS, Math.max(FIRST, again?.groups.length ?? 0))
  await ask({ ...question, from: 0, limit, within: null }, (reply) => ({
    ...reply,
    groups: again === null ? reply.groups : reply.groups.map((group) => unfolded(group, again.groups)),
    question,
    version,
  }))
}

/** Takes more stories in. */
export async function showMore(): Promise<void> {
  const { found } = useSearch.getState()
  const from = found?.next ?? null
  if (found === null || from === null) return
  await ask({ ...found.question, from, limit: FIRST, within: null }, (reply) => {
    const known = new Set(found.groups.map(({ story }) => story))
    return {
      ...found,
      groups: [...found.groups, ...reply.groups.filter(({ story }) => !known.has(story))],
      next: reply.next,
    }
  })
}

/** Takes more of one story's articles in. */
export async function showMoreOf({ story, hits }: SearchGroup): Promise<void> {
  const { found } = useSearch.getState()
  if (found === null) return
  await ask({ ...found.question, from: hits.length, limit: MOST_GROUPS, within: story }, ({ groups: [more] }) => ({
    ...found,
    groups: found.groups.map((group) =>
      group.story === story ? { ...group, hits: [...group.hits, ...(more?.hits ?? [])], more: more?.more ?? 0 } : group,
    ),
  }))
}

/** Waits for nothing any more, and has the worker end what is under way. */
export function leaveSearch(): void {
  const { asking } = useSearch.getState()
  turn++
  useSearch.setState({ asking: false })
  if (asking) stopInWorker()
}

/** Has the worker end a search, of words or of a passage, that is under way. */
export function stopInWorker(): void {
  call(window.crossread.stopSearch).catch((thrown: unknown) => {
    notify(toFault(thrown))
  })
}

async function ask(request: SearchRequest, take: (reply: SearchReply) => Found): Promise<void> {
  const mine = ++turn
  useSearch.setState({ asking: true })
  try {
    const reply = await call(() => window.crossread.search(request))
    if (mine === turn) useSearch.setState({ found: take(reply), asking: false, fault: null })
  } catch (thrown) {
    if (mine === turn) useSearch.setState({ asking: false, fault: toFault(thrown) })
  }
}

export function isSame(a: Question, b: Question): boolean {
  return a.query === b.query && a.order === b.order
}

/** A story that was unfolded stays so, where it still has as many articles that answer. */
function unfolded(now: SearchGroup, before: readonly SearchGroup[]): SearchGroup {
  const was = before.find(({ story }) => story === now.story)
  if (was === undefined || was.hits.length <= now.hits.length) return now
  return was.hits.length + was.more === now.hits.length + now.more ? was : now
}
