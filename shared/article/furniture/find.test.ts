import { describe, expect, it } from 'vitest'
import { splitParagraphs } from '../paragraph.ts'
import { findFurniture } from './find.ts'

const PROSE = [
  'The ministers met in Moscow on Wednesday and agreed to widen their cooperation on trade.',
  'Neither side would say when the first deliveries under the agreement are to arrive.',
  'The talks had been put off twice since the spring, officials in both capitals said.',
]

/** The kinds found for `lines` set between two halves of a report; null for what stays in it. */
function between(...lines: string[]): (string | null)[] {
  const [first = '', ...rest] = PROSE
  const kinds = findFurniture(splitParagraphs([first, ...lines, ...rest].join('\n')))
  expect([kinds[0], ...kinds.slice(lines.length + 1)]).toEqual([null, null, null])
  return kinds.slice(1, lines.length + 1)
}

/** The kinds found for `lines` below a report. */
function below(...lines: string[]): (string | null)[] {
  const kinds = findFurniture(splitParagraphs([...PROSE, ...lines].join('\n')))
  expect(kinds.slice(0, PROSE.length)).toEqual([null, null, null])
  return kinds.slice(PROSE.length)
}

describe('one line at a time', () => {
  it.each([
    [
      'share',
      ['3.9k Share this', '1,204 shares', 'Share on Facebook', 'Facebook Twitter WhatsApp Email', 'Tweet this'],
    ],
    [
      'advert',
      ['Advertisement', 'ADVERTISEMENT', '- Advertisement -', '[ad_1]', '<!—->', '<!-- /27/ -->', '</div>', 'Iklan'],
    ],
    ['advert', ['Story continues below advertisement', 'Advertisement. Scroll to continue reading.']],
    [
      'advert',
      [
        'Sign up for our daily newsletter and never miss a story',
        'Get the best of our reporting straight to your inbox',
      ],
    ],
    [
      'navigation',
      [
        'Previous Post Next Post',
        '« Previous | Next »',
        'Leave a Reply',
        '12 Comments',
        '4 min read',
        'Home » News » Asia',
      ],
    ],
    [
      'navigation',
      ['Your email address will not be published. Required fields are marked *', 'Skip to content', 'Back to top ↑'],
    ],
    [
      'related',
      [
        'Also read | US considering permanent troops in Europe',
        'READ MORE: Ukraine war latest',
        'Baca juga: Harga BBM naik',
      ],
    ],
    [
      'credit',
      [
        'Source: Daily Mail',
        '(Reporting by Jane Doe; Editing by John Roe)',
        'Photo: Sergei Bobylev/TASS',
        '© 2022 Example Media',
      ],
    ],
    [
      'credit',
      [
        'With inputs from agencies',
        'Jane Doe and John Roe contributed to this report.',
        'Sergei Supinsky/AFP via Getty Images',
      ],
    ],
    [
      'correction',
      [
        'Correction: The talks were on Wednesday, not on Tuesday.',
        'Editor’s note: This story contains strong language.',
      ],
    ],
    [
      'correction',
      ['Updated 5:40 p.m. ET', 'Last modified on Thu 23 Feb 2023', 'Mis à jour le 23 février', 'Обновлено: 14:05'],
    ],
    ['share', ['Auf Facebook teilen', 'Partager sur Twitter', 'Compartir en WhatsApp', 'Поделиться в Telegram']],
    [
      'related',
      ['Siehe auch: Weizenpreis fällt', 'Veja também: Preço do trigo', 'По теме: Цена пшеницы', 'यह भी पढ़ें: गेहूं'],
    ],
    ['advert', ['Continúa después de la publicidad', 'La suite après cette publicité', 'विज्ञापन']],
    [
      'credit',
      [
        'Alle Rechte vorbehalten.',
        'Todos los derechos reservados',
        'Все права защищены',
        'Фото: ТАСС',
        '写真：田中太郎',
      ],
    ],
    [
      'correction',
      ['Fe de erratas: el día era el jueves.', 'Поправка: встреча была в среду.', '訂正：会談は水曜日でした。'],
    ],
  ])('%s: %j', (kind, lines) => {
    for (const line of lines) expect([line, ...between(line)]).toEqual([line, kind])
  })

  it.each([
    'An advertisement in the paper had promised new jobs.',
    'Advertisement revenue fell by a third.',
    'Shares in the company fell 4%',
    'He shared this with reporters.',
    'Read carefully',
    'Watch out for ice on the roads, the police said.',
    'Home again',
    'He declined to comment.',
    'Next, the ministers turned to grain.',
    'Sources: three officials who asked not to be named.',
    'The source: a pipe below the harbour.',
    'The correction came a day later.',
    'It ended there.',
    'No.',
    '“We will not leave,” she said.',
    'Putin meets China’s Ambassador Wang Yi',
    'The trial goes on.',
    'Copyright laws must change, the minister said',
    'Updated figures show 12 killed in Kyiv blast',
    'Updated plans were shown to all 12 members of the board.',
    'Teilen will gelernt sein',
    'Наш источник: человек, близкий к переговорам',
    'All rights reserved for members were withdrawn in the spring of last year, and nobody in the office could say why that was so.',
  ])('stays in the report: %s', (line) => {
    expect([...between(line), ...below(line)]).toEqual([null, null])
  })
})

describe('one word of sharing', () => {
  it('is a button beside another, or at the edge of the page, and else a subheading', () => {
    expect(between('Facebook')).toEqual([null])
    expect(between('Facebook', 'Twitter')).toEqual(['share', 'share'])
    expect(below('Share')).toEqual(['share'])
  })
})

describe('one word of a menu', () => {
  it('is a control beside another, or at the edge of the page, and else a subheading', () => {
    expect(between('Search')).toEqual([null])
    expect(between('Home', 'Search')).toEqual(['navigation', 'navigation'])
    expect(between('Advertisement', 'Close')).toEqual(['advert', 'navigation'])
    expect(below('Subscribe')).toEqual(['navigation'])
  })
})

describe('lists of links', () => {
  it('run to the end where all that follows is headlines and snippets', () => {
    const list = [
      'You May Also Like',
      'Who won the cup?',
      'The final was set to be close but…',
      'Man held over theft',
      'Rain ahead',
    ]
    expect(below(...list)).toEqual(list.map(() => 'related'))
  })

  it('end at the first sentence where the report goes on', () => {
    expect(between('Related Articles', 'Grain ships sail again', 'Wheat price falls')).toEqual([
      'related',
      'related',
      'related',
    ])
  })

  it('leave a short last paragraph alone', () => {
    expect(below('Related Articles', 'Grain ships sail again', 'The talks go on.')).toEqual([
      'related',
      'related',
      null,
    ])
  })
})

describe('captions', () => {
  const caption = 'The two ministers shake hands before their meeting in Moscow today'

  it('keep their first copy, whatever their quotation marks', () => {
    expect(between(`${caption} 'again'`, `${caption} ‘again’`, `${caption} “again”`)).toEqual([
      null,
      'caption-repeat',
      'caption-repeat',
    ])
  })

  it('keep none where the report says it, or begins so', () => {
    const said = 'The talks had been put off twice since the spring'
    const noted = `${said}., Pictured: the ministry in Moscow`
    const filed = `${said} (file image)`
    expect(between(said, said, noted, noted, filed, filed)).toEqual(Array(6).fill('caption-repeat'))
  })

  it('are found where a row of them comes again and again', () => {
    const other = 'A grain ship waits for its papers in the harbour of Odesa'
    expect(between(caption, other, caption, other)).toEqual([null, null, 'caption-repeat', 'caption-repeat'])
  })

  it('are no dates, prices or times, which any list repeats', () => {
    expect(between(...Array<string>(3).fill('Publish date: 20 Jun 2008'))).toEqual([null, null, null])
  })

  it('are no pull quote, no line that comes back, no short cry', () => {
    const line = 'Neither side would say when the first deliveries'
    expect(between(line)).toEqual([null])
    expect(
      between('We shall never forget what was done here.', 'It was cold.', 'We shall never forget what was done here.'),
    ).toEqual([null, null, null])
    expect(between('“Never again!”', '“Never again!”')).toEqual([null, null])
  })
})

describe('spam', () => {
  const indonesian =
    'Nirwana adalah situs agen resmi terbaik dan terbaru untuk daftar dan login poker online terpercaya tahun ini.'
  const french =
    'Le ministre a déclaré mercredi devant la presse que les discussions allaient se poursuivre à Paris cette semaine.'
  const kinds = (...lines: string[]): (string | null)[] => findFurniture(splitParagraphs(lines.join('\n')))

  it('stands above the headline or below the report, in another language', () => {
    expect(kinds(indonesian, 'Ministers agree on trade', ...PROSE)).toEqual(['spam', null, null, null, null])
    expect(kinds(french, 'Ministers agree on trade', ...PROSE)).toEqual(['spam', null, null, null, null])
    expect(below(indonesian)).toEqual(['spam'])
  })

  it('is found in the report’s own language by the words of its trade', () => {
    const english =
      'Play slots, poker and roulette at the best online casino: login now for your welcome bonus and jackpot deposit.'
    expect(below(english)).toEqual(['spam'])
    const report = PROSE.map((line) => `${line} The casino, its poker rooms and its slots were closed for the day.`)
    expect(kinds(...report, english)).toEqual([null, null, null, null])
  })

  it('is no quotation in another language, no report in Indonesian, no report in two', () => {
    expect([...between(french), ...below(french)]).toEqual([null, null])
    const reports = [
      'Menteri luar negeri kedua negara bertemu di Jakarta pada hari Rabu untuk membahas perdagangan.',
      'Polisi menangkap dua orang agen judi poker online di rumah mereka, kata juru bicara kepolisian.',
      'Pertemuan itu sebelumnya sudah dua kali ditunda sejak bulan April, kata para pejabat.',
    ]
    expect(kinds(...reports)).toEqual([null, null, null])
    const more =
      'Les deux ministres se sont rencontrés à Moscou et ont convenu de développer leur coopération commerciale.'
    expect(kinds(french, more, ...PROSE)).toEqual([null, null, null, null, null])
  })
})
