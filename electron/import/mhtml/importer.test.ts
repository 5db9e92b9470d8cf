import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { damaged, readAll, refusalOf } from '../fuzz-fixture.ts'
import { HEADLINE, JAPANESE, STORY } from '../html/pages/story.ts'
import { mhtml } from './importer.ts'

const page = (title: string, paragraphs: readonly string[]): string =>
  `<!DOCTYPE html><html><head><title>${title}</title></head><body><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</body></html>`

function quoted(bytes: Buffer): string {
  const codes = [...bytes].map((byte) =>
    byte === 10
      ? '\r\n'
      : byte < 32 || byte > 126 || byte === 61
        ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
        : String.fromCharCode(byte),
  )
  return codes.map((code, i) => (i % 25 === 24 ? `${code}=\r\n` : code)).join('')
}

function archive(parts: readonly string[], location = 'https://example.org/ferry'): Buffer {
  return Buffer.from(
    `From: <Saved by Blink>\r\nSnapshot-Content-Location: ${location}\r\nSubject: Ferry\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----Edge=_1"\r\n\r\n\r\n${parts.map((part) => `------Edge=_1\r\n${part}\r\n`).join('')}------Edge=_1--\r\n`,
    'latin1',
  )
}

const blink = archive([
  `Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://ads.example/frame\r\n\r\n${quoted(Buffer.from(page('Buy now', ['A frame.'])))}`,
  `Content-Type: text/html\r\nContent-ID: <frame-1>\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://example.org/ferry\r\n\r\n${quoted(Buffer.from(page(HEADLINE, STORY)))}`,
  `Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=`,
])
const nested = Buffer.from(
  `From: "Saved"\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=outer\n\n--outer\nContent-Type: multipart/alternative; boundary="in.ner"\n\n--in.ner\nContent-Type: text/plain\n\nPlain\n--in.ner\nContent-Type: text/html; charset="Shift_JIS"\nContent-Transfer-Encoding: base64\n\n${iconv.encode(page('港の火災', JAPANESE), 'shift_jis').toString('base64')}\n--in.ner--\n--outer--\n`,
)

describe('mhtml', () => {
  it('tells a web archive by how it begins', () => {
    const recognised = (text: Uint8Array | string, name: string): boolean =>
      mhtml.recognises({ name, bytes: Buffer.from(text) })
    expect([
      recognised(blink, 'a.txt'),
      recognised(nested, 'a'),
      recognised('Subject: A letter\nContent-Type: text/plain\n\nmultipart/related', 'a.txt'),
      recognised('<html>', 'a.mht'),
    ]).toEqual([true, true, false, false])
  })

  it('reads the page that was saved, not its frames, and says where it was', async () => {
    expect(await readAll(mhtml, blink)).toEqual([
      {
        place: null,
        text: [HEADLINE, ...STORY].join('\n\n'),
        stated: {
          headline: { value: HEADLINE, from: 'the page’s heading' },
          url: { value: 'https://example.org/ferry', from: 'the web archive' },
        },
      },
    ])
  })

  it('reads parts in parts, in their own encodings', async () => {
    expect(await readAll(mhtml, nested)).toMatchObject([{ text: ['港の火災', ...JAPANESE].join('\n\n') }])
  })

  it('refuses an archive without a page', async () => {
    expect(await refusalOf(mhtml, archive(['Content-Type: image/png\r\n\r\nabc']))).toBe('damaged')
  })

  it('answers whatever it is given', async () => {
    await fc.assert(
      fc.asyncProperty(damaged([blink, nested]), async (bytes) => {
        expect(await refusalOf(mhtml, bytes)).toMatch(/^(?:read: |no-text$|damaged$|binary$|unknown-encoding$)/)
      }),
      { numRuns: 60 },
    )
  }, 30_000)
})
