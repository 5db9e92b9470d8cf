import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { damaged, readAll, refusalOf } from '../fuzz-fixture.ts'
import { feed } from './importer.ts'

const from = 'the feed'
const rss = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Elmouth Courier</title><link>https://example.org/</link><language>en-us</language>
<item><title>Ferry &amp;amp; fire</title><link>https://example.org/1</link><guid isPermaLink="false">tag:1</guid>
<dc:creator><![CDATA[Tom Varga]]></dc:creator><pubDate>Wed, 04 Mar 2026 07:10:00 +0100</pubDate>
<description>A teaser.</description>
<content:encoded><![CDATA[<p>The harbour was shut.</p><p>Nobody was <b>hurt</b> &amp; all are ashore.</p>]]></content:encoded></item>
<item><title>Only a teaser</title><link>https://example.org/2</link><description>&lt;p&gt;The minister
said no.&lt;/p&gt;</description></item>
<item><title>Only a headline</title><link>https://example.org/3</link></item>
</channel></rss>`
const rdf = `<?xml version="1.0" encoding="iso-8859-1"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://example.org/"><title>Courrier</title><link>https://example.org/</link><description>x</description></channel>
<item rdf:about="https://example.org/r1"><title>Incendie \u00e0 bord</title><link>https://example.org/r1</link>
<description>Le port est ferm\u00e9.</description><dc:date>2026-03-04T07:10:00Z</dc:date><dc:language>fr</dc:language></item></rdf:RDF>`
const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB"><title>Courier</title><id>urn:feed</id><updated>2026-03-05T00:00:00Z</updated>
<entry><id>urn:1</id><title type="html">Fire &lt;i&gt;aboard&lt;/i&gt;</title><updated>2026-03-04T08:00:00Z</updated>
<author><name>Tom Varga</name></author><link rel="self" href="https://example.org/self"/><link href="https://example.org/a1"/>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One.</p><p>Two.</p></div></content></entry>
<entry><id>urn:2</id><title>5 &lt; 6</title><updated>2026-03-04T08:00:00Z</updated><summary>First line.
Second line.</summary></entry></feed>`
const json = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Courier',
  language: 'en',
  items: [
    {
      id: 'j1',
      url: 'https://example.org/j1',
      title: 'Fire',
      content_html: '<p>One.</p><p>Two.</p>',
      date_published: '2026-03-04',
      authors: [{ name: 'Tom' }, { name: 'Lena' }],
    },
  ],
})
const bytesOf = (text: string): Uint8Array => Buffer.from(text)

describe('feed', () => {
  it('tells a feed by how it begins', () => {
    const recognised = (text: string, name = 'a.txt'): boolean => feed.recognises({ name, bytes: bytesOf(text) })
    expect(
      [rss, rdf, atom, json, '<?xml version="1.0"?><note>', '{"version": 1}', 'The <rss> element'].map((text) =>
        recognised(text),
      ),
    ).toEqual([true, true, true, true, false, false, false])
  })

  it('reads RSS, one article an item, and says which item gives no text', async () => {
    expect(await readAll(feed, bytesOf(rss))).toMatchObject([
      {
        place: 'tag:1',
        text: 'Ferry & fire\n\nThe harbour was shut.\n\nNobody was hurt & all are ashore.',
        stated: {
          headline: { value: 'Ferry & fire', from },
          outlet: { value: 'The Elmouth Courier', from },
          byline: { value: 'Tom Varga', from },
          published: { value: '2026-03-04T07:10:00+01:00', from },
          language: { value: 'en-US', from },
          url: { value: 'https://example.org/1', from },
        },
      },
      { place: 'https://example.org/2', text: 'Only a teaser\n\nThe minister said no.' },
      { place: 'https://example.org/3', fault: { code: 'no-text' } },
    ])
  })

  it('reads RSS 1.0 in an older encoding', async () => {
    expect(await readAll(feed, Buffer.from(rdf, 'latin1'))).toEqual([
      {
        place: 'https://example.org/r1',
        text: 'Incendie à bord\n\nLe port est fermé.',
        stated: {
          headline: { value: 'Incendie à bord', from },
          outlet: { value: 'Courrier', from },
          published: { value: '2026-03-04T07:10:00Z', from },
          language: { value: 'fr', from },
          url: { value: 'https://example.org/r1', from },
        },
      },
    ])
  })

  it('reads Atom, its text by the type it has', async () => {
    expect(await readAll(feed, bytesOf(atom))).toMatchObject([
      {
        place: 'urn:1',
        text: 'Fire aboard\n\nOne.\n\nTwo.',
        stated: {
          byline: { value: 'Tom Varga' },
          published: { value: '2026-03-04T08:00:00Z' },
          language: { value: 'en-GB' },
          url: { value: 'https://example.org/a1' },
        },
      },
      { place: 'urn:2', text: '5 < 6\n\nFirst line.\n\nSecond line.' },
    ])
  })

  it('reads JSON Feed', async () => {
    expect(await readAll(feed, bytesOf(json))).toMatchObject([
      {
        place: 'j1',
        text: 'Fire\n\nOne.\n\nTwo.',
        stated: { byline: { value: 'Tom, Lena' }, published: { value: '2026-03-04' }, language: { value: 'en' } },
      },
    ])
  })

  it('reads the whole items of a feed that is cut off, and says that it is', async () => {
    const cut = [rss.slice(0, rss.indexOf('said no')), atom.slice(0, atom.indexOf('Second line'))]
    expect(await Promise.all(cut.map((text) => readAll(feed, bytesOf(text))))).toMatchObject([
      [{ place: 'tag:1' }, { place: null, fault: { code: 'damaged' } }],
      [{ place: 'urn:1' }, { place: null, fault: { code: 'damaged' } }],
    ])
  })

  it('refuses what is no sound feed, and one that defines entities, at once', async () => {
    const laughs = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha">${Array.from({ length: 30 }, (_, i) => `<!ENTITY a${i} "${`&a${i - 1};`.repeat(10)}">`).join('')}]><rss version="2.0"><channel><title>&a29;</title></channel></rss>`
    const before = process.cpuUsage().user
    expect(
      await Promise.all(
        [
          laughs,
          rss.slice(0, 300),
          '<rss version="2.0"><channel><title>A</title></channel></rss>',
          json.slice(0, 90),
        ].map((text) => refusalOf(feed, bytesOf(text))),
      ),
    ).toEqual(['unsafe', 'damaged', 'no-articles', 'damaged'])
    expect(process.cpuUsage().user - before).toBeLessThan(1_000_000)
  })

  it('answers whatever it is given', async () => {
    await fc.assert(
      fc.asyncProperty(damaged([rss, rdf, atom, json].map(bytesOf)), async (bytes) => {
        expect(await refusalOf(feed, bytes)).toMatch(/^(?:read: |damaged$|no-articles$|binary$|unknown-encoding$)/)
      }),
      { numRuns: 300 },
    )
  }, 30_000)
})
