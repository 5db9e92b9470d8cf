import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isBlank } from '../text/display.ts'
import type { Span } from '../text/span.ts'
import { contains, textOf } from '../text/span.ts'
import type { CleanText } from './article.ts'
import { cleanText } from './clean.ts'

function seed(name: string): string {
  return readFileSync(new URL(`../../seeds/${name}.txt`, import.meta.url), 'utf8')
}

/** What was set aside, as "kind: the beginning of its words"; runs of the same line are counted. */
function setAside(text: string): string[] {
  const lines: string[] = []
  for (const piece of cleanText(text).furniture) {
    const line = `${piece.kind}: ${textOf(text, piece).slice(0, 24).replace(/\s/g, ' ')}`
    const [last = '', times = '1'] = (lines.at(-1) ?? '').split(' ×')
    if (last === line) lines[lines.length - 1] = `${line} ×${String(Number(times) + 1)}`
    else lines.push(line)
  }
  return lines
}

function paragraphs(text: string): string[] {
  return cleanText(text).body.map((span) => textOf(text, span))
}

describe('the samples', () => {
  it('reads the report between share counters, captions three times over, an advert and a list of teasers', () => {
    const text = seed('000_df45fa20509b419c')
    const { headline, outlet, byline, dateline, published, language, body } = cleanText(text)
    expect({ headline, outlet, byline, dateline, published, language }).toEqual({
      headline: {
        value: 'Russia and China have condemned ‘illegal sanctions’ against Moscow',
        origin: 'inferred',
        span: { start: 17, end: 83 },
      },
      outlet: { value: 'Daily Mail', origin: 'stated', span: { start: 6742, end: 6752 } },
      byline: null,
      dateline: null,
      published: null,
      language: { value: 'en', origin: 'inferred', span: null },
    })
    expect(setAside(text)).toEqual([
      'share: 3.9k Share this',
      'caption-repeat: Sergei Lavrov elbow bump ×2',
      'caption-repeat: The key allies spoke of  ×3',
      'caption-repeat: The invasion is viewed a ×3',
      'caption-repeat: Russia is looking to Chi ×3',
      'advert: <!—->',
      'advert: Advertisement',
      'credit: Source: Daily Mail',
      'share: 3.9k Share this',
      'related: You May Also Like',
      'related: What happened to the ori',
      'related: Top Gun: Maverick is set',
      'related: Dreamtime AFL: Footy fan',
      'related: A young footy fan allege',
      'related: Man charged with murderi ×2',
      'related: Tory row over energy win',
      'related: The Cabinet war over a w',
      'related: Shh! Anti-agers no one b ×2',
      'related: Ricky Gervais is accused',
      'related: Ricky Gervais has been p',
      'related: Monkeypox is NOT a ‘repe',
      'related: Simon Clarke, chief secr',
      'related: Russian PoW’s film shows',
      'related: A Russian tank officer w',
    ])
    expect(body).toHaveLength(30)
    expect(paragraphs(text)[5]).toMatch(/^Sergei Lavrov elbow bumps .* two countries$/)
  })

  it('finds the headline below a gambling advertisement in another language', () => {
    const text = seed('001_46ca93c80c411b91')
    const { headline, outlet, language, body } = cleanText(text)
    expect({ headline, outlet, language: language?.value, paragraphs: body.length }).toEqual({
      headline: {
        value: 'China and Russia deepen ties as top diplomat tells Putin crisis is ‘opportunity’',
        origin: 'stated',
        span: { start: 430, end: 510 },
      },
      outlet: null,
      language: 'en',
      paragraphs: 20,
    })
    expect(setAside(text)).toEqual([
      'spam: Nirwana Poker sebagai si',
      'spam: Untuk result live draw, ',
      'related: You Might Also Like',
      'navigation: Leave a Reply',
    ])
    expect(paragraphs(text)[1]).toMatch(/^On eve of Ukraine invasion anniversary/)
  })

  it('keeps both of two reports that stand in one file', () => {
    const text = seed('002_16fbe56af909fff0')
    const { headline, outlet, body } = cleanText(text)
    expect({ headline: headline.value, origin: headline.origin, outlet, paragraphs: body.length }).toEqual({
      headline: 'China-Russia Ties Strengthen as Wang Yi Meets Putin in Moscow',
      origin: 'stated',
      outlet: null,
      paragraphs: 19,
    })
    expect(paragraphs(text)).toContain('Wang Yi Meets Putin in Kremlin as China-Russia Ties Deepen')
    expect(setAside(text)).toEqual(['navigation: Previous Post Next Post'])
  })

  it('takes the links from between the paragraphs and leaves the points above them', () => {
    const text = seed('003_5c5c9142f69470db')
    const { headline, outlet, body } = cleanText(text)
    expect({ headline: headline.value, origin: headline.origin, outlet, paragraphs: body.length }).toEqual({
      headline: 'Russia, China set eyes on new ‘world order’ free of hegemony',
      origin: 'stated',
      outlet: null,
      paragraphs: 11,
    })
    expect(paragraphs(text)[0]).toBe('- Russian and China held bilateral talks on Wednesday')
    expect(setAside(text)).toEqual([
      'related: Also read | US consideri',
      'related: Also read | Russian cybe',
      'related: Also read | Russia, Indi',
      'related: Related Articles',
      'advert: ADVERTISEMENT',
    ])
  })
})

describe('a page with everything on it', () => {
  const text = [
    'Home > World > Europe',
    'Ministers agree on grain deal after all-night talks',
    'By Jane Doe and John Roe in Kyiv | Published: 30 March 2022 14:05 GMT',
    'KYIV, March 30 (Reuters) - The ministers agreed on Wednesday to let the grain ships sail from Kyiv’s ports.',
    'Advertisement',
    'The first ships will leave on Friday, the ministry said in a statement.',
    'Correction: an earlier version of this article gave the wrong day.',
    'This article was originally published in The Evening Standard.',
  ].join('\r\n\r\n')

  it('takes every statement about the report from its place', () => {
    const clean = cleanText(text)
    const words = (span: Span | null | undefined): string | null => (span ? textOf(text, span) : null)
    expect({
      headline: [clean.headline.value, words(clean.headline.span)],
      outlet: [clean.outlet?.value, words(clean.outlet?.span)],
      byline: [clean.byline?.value, words(clean.byline?.span)],
      published: [clean.published?.value, words(clean.published?.span)],
      dateline: [clean.dateline?.value, words(clean.dateline?.span)],
      body: clean.body.map((span) => words(span)?.slice(0, 20)),
      furniture: clean.furniture.map(({ kind }) => kind),
    }).toEqual({
      headline: [
        'Ministers agree on grain deal after all-night talks',
        'Ministers agree on grain deal after all-night talks',
      ],
      outlet: ['The Evening Standard', 'The Evening Standard'],
      byline: ['Jane Doe and John Roe', 'By Jane Doe and John Roe in Kyiv |'],
      published: ['2022-03-30T14:05:00Z', 'Published: 30 March 2022 14:05 GMT'],
      dateline: ['KYIV, March 30 (Reuters)', 'KYIV, March 30 (Reuters) -'],
      body: ['The ministers agreed', 'The first ships will'],
      furniture: ['navigation', 'advert', 'correction', 'credit'],
    })
  })
})

describe('any text', () => {
  const line = fc.constantFrom(
    'The ministers met in Moscow on Wednesday and agreed to widen their cooperation, the ministry said.',
    'MOSCOW, Feb 22 (Reuters) - The ministers met in Moscow on Wednesday and agreed on grain.',
    '(AFP) — The ministers met in Moscow on Wednesday and agreed on grain.',
    'Ministers agree on grain deal',
    'Two ministers shake hands at the meeting (file image)',
    'By Jane Doe | 30 March 2022',
    'Published: 30 March 2022',
    'Source: Daily Mail',
    'Also read | Another report',
    'You May Also Like',
    'Advertisement',
    '3.9k Share this',
    'Situs judi poker togel terbaik dan terpercaya untuk daftar dan login di Indonesia tahun ini',
    '',
    ' ',
    '\u0000',
    '\ud800',
    '\ufeff',
    '—',
  )
  const page = fc
    .array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\n\n', '\r', '\u2028', ' \n\u00a0')), { maxLength: 30 })
    .map((lines) => lines.flat().join(''))
  const units = fc
    .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.constantFrom(10, 13, 32, 34, 46, 0x2019)), {
      maxLength: 200,
    })
    .map((codes) => String.fromCharCode(...codes))
  const anyText = fc.oneof(
    page,
    units,
    fc.string({ unit: 'grapheme' }),
    fc.tuple(page, units).map((parts) => parts.join('')),
  )

  it('is covered once, in order, but for what cannot be seen', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const clean = cleanText(text)
        let rest = 0
        const left: string[] = []
        for (const span of pieces(clean)) {
          expect(span.start).toBeGreaterThanOrEqual(rest)
          expect(textOf(text, span)).toBe(textOf(text, span).trim())
          expect(span.end).toBeGreaterThan(span.start)
          left.push(text.slice(rest, span.start))
          rest = span.end
        }
        left.push(text.slice(rest))
        expect(isBlank(left.join(''))).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('says where an inferred headline and an outlet stand', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { headline, outlet, body, furniture } = cleanText(text)
        const { span, origin } = headline
        if (span === null) expect(body).toEqual([])
        else if (origin === 'inferred') expect(body.some((paragraph) => contains(paragraph, span))).toBe(true)
        const place = outlet?.span
        if (place) expect(furniture.some((piece) => piece.kind === 'credit' && contains(piece, place))).toBe(true)
      }),
    )
  })

  function pieces({ headline, byline, dateline, published, body, furniture }: CleanText): Span[] {
    const fields = [headline, byline, dateline, published]
    const stated = fields.flatMap((field) => (field?.origin === 'stated' && field.span ? [field.span] : []))
    return [...stated, ...body, ...furniture].sort((a, b) => a.start - b.start)
  }

  it.each([['Advertisement'], ['By Jane Doe'], ['Source: Daily Mail', '3.9k Share this']])(
    'is a report where it is nothing but furniture: %s',
    (...lines) => {
      const { headline, body, furniture } = cleanText(lines.join('\n'))
      expect([headline.value, body.length, furniture]).toEqual([lines[0], lines.length, []])
    },
  )

  it.each(['', ' ', '\n\n\u00a0', '\ufeff', '\u200b\n\u200d\u00ad', '\u0000'])(
    'has no headline and no body where there is nothing: %j',
    (text) => {
      expect(cleanText(text)).toEqual({
        headline: { value: '', origin: 'inferred', span: null },
        outlet: null,
        byline: null,
        dateline: null,
        published: null,
        language: null,
        body: [],
        furniture: [],
      })
    },
  )
})
