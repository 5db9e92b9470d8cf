import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { damaged, readAll, refusalOf } from '../fuzz-fixture.ts'
import { html } from './importer.ts'
import { PAGES } from './pages/pages.ts'
import { ARABIC, HEADLINE, STORY } from './pages/story.ts'

const bytesOf = (text: string): Uint8Array => Buffer.from(text)
const read = async (bytes: Uint8Array) => {
  const [extracted] = await readAll(html, bytes)
  if (extracted === undefined || !('text' in extracted)) throw new Error('No article.')
  return extracted
}

describe('html', () => {
  it('tells a page by how it begins, or by its name where its beginning does not tell', () => {
    const recognised = (text: string, name: string): boolean => html.recognises({ name, bytes: bytesOf(text) })
    expect([
      recognised('<!DOCTYPE html><title>A', 'a.txt'),
      recognised('\ufeff\n<!-- saved from url=(0014)about:internet -->\n<html lang=en>', 'a'),
      recognised('<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">', 'a.xml'),
      html.recognises({ name: 'a.txt', bytes: iconv.encode('<html><body>', 'utf-16be', { addBOM: true }) }),
      recognised('A paragraph', 'A.HTM'),
      recognised('The <html> element comes after <!doctype html>.', 'a.txt'),
      recognised('<p>Half a page', 'a.txt'),
      recognised('<?xml version="1.0"?><rss version="2.0">', 'a.xml'),
      recognised('PK\x03\x04\0\0', 'a.html'),
    ]).toEqual([true, true, true, true, true, false, false, false, false])
  })

  it('keeps every word of the article on each kind of page, and leaves most of the rest', async () => {
    const lost: string[] = []
    const left: string[] = []
    for (const page of PAGES) {
      const { text } = await read(bytesOf(page.html))
      if (!text.startsWith(page.kept[0] ?? '')) lost.push(`${page.name}: the headline is not first`)
      let from = 0
      for (const kept of page.kept) {
        const at = text.indexOf(kept, from)
        if (at === -1) lost.push(`${page.name}: ${kept}`)
        else from = at + kept.length
      }
      left.push(...page.left.filter((furniture) => text.includes(furniture)))
    }
    expect({ lost, left }).toEqual({
      lost: [],
      left: [
        'Weather desk',
        'Shipping news',
        'Share on Facebook',
        'Unlock every story',
        'Island ferries: what we know about the ageing fleet',
        'Minister under pressure over unanswered letters',
        'Advertisement',
        'sunny Haverness',
      ],
    })
  })

  it('says what a page states, the most telling place first, and where it does', async () => {
    const page = `<!doctype html><!-- saved from url=(0030)https://example.org/saved --><html lang="en-gb"><head>
      <title>Ferry fire | The Elmouth Courier</title>
      <meta property="og:site_name" content="The Elmouth Courier"><meta property="og:title" content="Ferry &amp; fire">
      <meta name="author" content="Online desk"><meta property="article:published_time" content="2026-03-05T01:00:00Z">
      <link rel="canonical" href="https://example.org/ferry?a=1&amp;b=2">
      <script type="application/ld+json">[{"@type":"Organization","name":"Courier Group"},{"@type":"ReportageNewsArticle",
      "headline":"Fire on the ferry","author":[{"@type":"Person","name":"Tom Varga"},{"name":"Lena Hask"}],
      "datePublished":"2026-03-04T07:10:00+01:00","publisher":{"name":"Courier Group"}}]</script></head>
      <body><article><h1>Fire on <em>the ferry</em></h1><time datetime="2026-03-06">today</time>
      ${STORY.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`
    const { stated } = await read(bytesOf(page))
    expect(stated).toEqual({
      headline: { value: 'Fire on the ferry', from: 'the page’s heading' },
      outlet: { value: 'The Elmouth Courier', from: 'the page’s card for social media' },
      byline: { value: 'Tom Varga, Lena Hask', from: 'the page’s data for search engines' },
      published: { value: '2026-03-04T07:10:00+01:00', from: 'the page’s data for search engines' },
      language: { value: 'en-GB', from: 'the page’s markup' },
      url: { value: 'https://example.org/ferry?a=1&b=2', from: 'the page’s metadata' },
    })
  })

  it('takes less telling places where the others are silent or say nonsense', async () => {
    const page = `<html><!--\n Page saved with SingleFile \n url: https://example.org/x \n saved date: today --><head>
      <title>${HEADLINE} | Courier</title><meta name="author" content="https://example.org/tom">
      <link rel=canonical href="/relative"><meta property="og:locale" content="en_US"><meta name="date" content="soon">
      <script type="application/ld+json">{"@type":"NewsArticle", broken</script></head>
      <body><p>By <a rel="author">Tom Varga</a> <time datetime="2026-03-04">4 March</time>
      ${STORY.map((text) => `<p>${text}`).join('')}</body></html>`
    expect((await read(bytesOf(page))).stated).toEqual({
      headline: { value: HEADLINE, from: 'the page’s title' },
      byline: { value: 'Tom Varga', from: 'the page’s markup' },
      published: { value: '2026-03-04', from: 'the page’s markup' },
      language: { value: 'en-US', from: 'the page’s card for social media' },
      url: { value: 'https://example.org/x', from: 'the program that saved the page' },
    })
  })

  it('reads a page in the encoding that it declares', async () => {
    const page = (charset: string): string =>
      `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head><body><p>${ARABIC.join('<p>')}</body>`
    const { text } = await read(iconv.encode(page('windows-1256'), 'windows-1256'))
    expect(text).toBe(ARABIC.join('\n\n'))
  })

  it('refuses a page without text, and says so', async () => {
    expect(
      await refusalOf(html, bytesOf('<html><body><script>draw()</script><div id="root"></div></body></html>')),
    ).toBe('no-text')
  })

  it('reads what lies deep, and much of it, and answers in time what is made to take long', async () => {
    const story = STORY.map((text) => `<p>${text}</p>`).join('')
    const deep = `<html><body>${'<div>'.repeat(5000)}${story}`
    const wide = `<html><body>${`<div>${STORY[0] ?? ''}</div>`.repeat(3000)}`
    const odd = `<html><body>${'<!-- -->'.repeat(60_000)}${'< '.repeat(60_000)}<p style="${' '.repeat(100_000)}">${story}`
    const before = process.cpuUsage().user
    expect([
      (await read(bytesOf(deep))).text,
      (await read(bytesOf(wide))).text.split('\n\n').length,
      (await read(bytesOf(odd))).text.endsWith(STORY.join('\n\n')),
    ]).toEqual([STORY.join('\n\n'), 3000, true])
    expect(process.cpuUsage().user - before).toBeLessThan(5_000_000)
  }, 30_000)

  it('answers whatever it is given', async () => {
    const files = PAGES.map((page) => bytesOf(page.html))
    await fc.assert(
      fc.asyncProperty(damaged(files), async (bytes) => {
        expect(await refusalOf(html, bytes)).toMatch(/^(?:read: |no-text$|binary$|unknown-encoding$)/)
      }),
      { numRuns: 60 },
    )
  }, 30_000)
})
