import { describe, expect, it } from 'vitest'
import { FAULT_CODES } from '../../../shared/ipc/fault.ts'
import { allOf } from '../read-fixture.ts'
import { WRITERS } from './files.fixture.ts'
import type { Hostile } from './files.fixture.ts'
import { PAYLOADS } from './payloads.fixture.ts'

const ARTICLES: readonly Hostile[] = PAYLOADS.map((payload, at) => ({
  headline: `Hostile report ${String(at)}`,
  before: `Before number ${String(at)} the ferry left the harbour of Elmouth with ninety people on board, the coast guard said.`,
  payload,
  after: `After number ${String(at)} nobody was hurt, and the ferry was towed back into the harbour on Monday evening.`,
}))
/** These hold as many articles as there are. */
const MANY = new Set(['epub', 'rss', 'atom', 'json feed', 'jsonl', 'zip'])

const CONTROL = /(?!\s)\p{Cc}/u

/** The letters and marks of a text, without what any format may set anew. */
function ink(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd').replace(/[\s\p{Cc}\p{Cf}\u034f]+/gu, '')
}

async function read(format: string, articles: readonly Hostile[], standing: 'markup' | 'words') {
  const writer = WRITERS[format]
  if (writer === undefined) throw new Error(format)
  const { name, bytes } = writer(articles, standing)
  return allOf(name, bytes)
}

it('there are two hundred of them and more, and no two are the same', () => {
  expect(new Set(PAYLOADS).size).toBeGreaterThanOrEqual(200)
})

describe.each(Object.keys(WRITERS))('hostile articles as %s', (format) => {
  const files = MANY.has(format) ? [ARTICLES] : ARTICLES.map((article) => [article])

  it('come out as text and nothing else, or are refused with a code', { timeout: 300_000 }, async () => {
    for (const articles of files) {
      for (const extracted of await read(format, articles, 'markup')) {
        if ('fault' in extracted)
          expect(FAULT_CODES.filter((code) => code !== 'internal')).toContain(extracted.fault.code)
        else expect(typeof extracted.text).toBe('string')
      }
      expect('stolen' in globalThis).toBe(false)
      expect('stolen' in {}).toBe(false)
    }
  })

  it('say what they say about markup, letter for letter', { timeout: 300_000 }, async () => {
    const lost: string[] = []
    for (const articles of files) {
      const texts: string[] = []
      for (const extracted of await read(format, articles, 'words'))
        if ('text' in extracted) texts.push(ink(extracted.text))
      for (const { headline, payload, before, after } of articles) {
        const wanted = ink(format === 'pdf' ? payload.replace(/[^ -~]/g, '') : payload)
        const text = texts.find((text) => text.includes(ink(before)))
        // A file with control characters may be refused whole: it is not what a text is made of.
        if (text === undefined && CONTROL.test(payload)) continue
        if (text?.includes(ink(after)) !== true || !text.includes(wanted)) lost.push(`${headline}: ${payload}`)
      }
    }
    expect(lost).toEqual([])
  })
})
