import { cardOf, readArticle, reportIn } from '../electron/library/derive.ts'
import { Entry } from '../electron/library/entry.ts'
import { NOTHING_SAID } from '../electron/library/with-said.ts'

/** A text as the worker holds an article that it compares; by an id, where several are. */
export function entryOf(text: string, key = '0'.repeat(32)): Entry {
  const stored = { id: 1, key, path: 'a.txt', text, part: null, stated: {} }
  const report = reportIn({
    stored,
    ...readArticle(stored),
    boilerplate: [],
    restored: [],
    said: NOTHING_SAID,
    whole: null,
  })
  return new Entry(report, [], { ...cardOf(report, null), read: false, tags: [] })
}
