import { create } from 'zustand'
import { FaultError, toFault } from '../../shared/ipc/fault.ts'
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

/** Has what is found be what answers this question, and waits for no other: the answer may be there already. */
export function keepTo(question: Question, version: number | null): void {
  const { found } = useSearch.getState()
  const isThere = found !== null && isSame(found.question, question) && found.version === version
  if (isThere || question.query.trim() === '') leaveSearch()
  else void search(question, version)
}

/** Looks for something; what was found before stands until the answer is there. */
export async function search(question: Question, version: number | null): Promise<void> {
  const before = useSearch.getState().found
  const shown = before !== null && isSame(before.question, question) ? before.groups : []
  await ask(async (read) => {
    // What was shown of the same answer before is asked for whole, or the list would shorten under the eye.
    const limit = Math.min(MOST_GROUPS, Math.max(FIRST, shown.length))
    const reply = await read({ ...question, from: 0, limit, within: null })
    return { ...reply, groups: await unfoldedAs(shown, reply.groups, question, read), question, version }
  })
}

/** Takes more stories in. */
export async function showMore(): Promise<void> {
  const { found } = useSearch.getState()
  const from = found?.next ?? null
  if (found === null || from === null) return
  await ask(async (read) => {
    const reply = await read({ ...found.question, from, limit: FIRST, within: null })
    const known = new Set(found.groups.map(({ story }) => story))
    return {
      ...found,
      groups: [...found.groups, ...reply.groups.filter(({ story }) => !known.has(story))],
      next: reply.next,
    }
  })
}

/** Takes more of one story's articles in. */
export async function showMoreOf(story: SearchGroup): Promise<void> {
  const { found } = useSearch.getState()
  if (found === null) return
  await ask(async (read) => {
    const longer = await withMore(story, MOST_GROUPS, found.question, read)
    return { ...found, groups: found.groups.map((group) => (group.story === story.story ? longer : group)) }
  })
}

/** Waits for nothing any more, and has the worker end what is under way; why another question had no answer is of no interest. */
export function leaveSearch(): void {
  const { asking } = useSearch.getState()
  turn++
  useSearch.setState({ asking: false, fault: null })
  if (asking) stopInWorker()
}

/** Has the worker end a search, of words or of a passage, that is under way. */
export function stopInWorker(): void {
  call(window.crossread.stopSearch).catch((thrown: unknown) => {
    notify(toFault(thrown))
  })
}

type Read = (request: SearchRequest) => Promise<SearchReply>

/** Puts together what is found next; `read` asks nothing of the worker any more once another question is the last. */
async function ask(work: (read: Read) => Promise<Found>): Promise<void> {
  const mine = ++turn
  useSearch.setState({ asking: true })
  try {
    const found = await work((request) => {
      if (mine !== turn) throw new FaultError('stopped', 'Something else is looked for by now.', 'Search again.')
      return call(() => window.crossread.search(request))
    })
    if (mine === turn) useSearch.setState({ found, asking: false, fault: null })
  } catch (thrown) {
    if (mine === turn) useSearch.setState({ asking: false, fault: toFault(thrown) })
  }
}

export function isSame(a: Question, b: Question): boolean {
  return a.query === b.query && a.order === b.order
}

/** Stories of which more was shown show as much again, as it is now. */
async function unfoldedAs(
  shown: readonly SearchGroup[],
  now: readonly SearchGroup[],
  question: Question,
  read: Read,
): Promise<SearchGroup[]> {
  const before = new Map(shown.map(({ story, hits }) => [story, hits.length]))
  const groups: SearchGroup[] = []
  for (let group of now) {
    const wanted = before.get(group.story) ?? 0
    for (let had = -1; group.more > 0 && group.hits.length < wanted && group.hits.length > had;) {
      had = group.hits.length
      group = await withMore(group, Math.min(MOST_GROUPS, wanted - had), question, read)
    }
    groups.push(group)
  }
  return groups
}

/** A story with so many more of its articles. */
async function withMore(group: SearchGroup, limit: number, question: Question, read: Read): Promise<SearchGroup> {
  const { story, hits } = group
  const [more] = (await read({ ...question, from: hits.length, limit, within: story })).groups
  return { ...group, hits: [...hits, ...(more?.hits ?? [])], more: more?.more ?? 0 }
}
