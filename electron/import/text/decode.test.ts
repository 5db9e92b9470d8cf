import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { FaultError } from '../../../shared/ipc/fault.ts'
import { decode, decodePlain } from './decode.ts'

const SENTENCES = {
  english:
    'The minister said: “We won’t go back.” The talks – the first since March – ended without a deal, officials said. “It’s a start,” one of them added, before the delegation left for the airport on Wednesday evening.',
  french:
    'Le président a été reçu à Moscou par son homologue, où les deux hommes ont évoqué « la situation » dans l’est du pays. Le cessez-le-feu n’a pas été respecté, a déploré le ministère des Affaires étrangères.',
  german:
    'Die Außenminister beider Länder führten am Mittwoch Gespräche über die künftige Zusammenarbeit. Ein Sprecher nannte keine Einzelheiten. Die Opposition übte scharfe Kritik an den geplanten Maßnahmen.',
  spanish:
    'El ministro señaló que la reunión fue «muy útil» y que habrá más conversaciones mañana. La oposición pidió explicaciones sobre el acuerdo, que según el Gobierno no tendrá ningún coste.',
  polish:
    'Minister spraw zagranicznych powiedział, że rozmowy były trudne, ale zakończyły się sukcesem. Strony uzgodniły, że następne spotkanie odbędzie się w środę w Gdańsku, gdzie przyjadą też przedstawiciele związków.',
  czech:
    'Ministr zahraničí řekl, že jednání byla úspěšná a že příští schůzka se uskuteční ve středu v Plzni. Opozice však vládu kritizovala za to, že o dohodě předem neinformovala veřejnost.',
  turkish:
    'Dışişleri Bakanı çarşamba günü yaptığı açıklamada görüşmelerin başarılı geçtiğini söyledi. Bir sonraki toplantının nisan ayında yapılacağını, ancak yerinin henüz belirlenmediğini ifade etti.',
  russian:
    'Министр иностранных дел заявил в среду, что переговоры прошли успешно. По его словам, следующая встреча состоится в апреле, однако место её проведения пока не определено сторонами.',
  ukrainian:
    'Міністр закордонних справ заявив у середу, що переговори пройшли успішно. За його словами, наступна зустріч відбудеться у квітні, проте її місце ще не визначено.',
  greek:
    'Ο υπουργός Εξωτερικών δήλωσε την Τετάρτη ότι οι συνομιλίες ήταν επιτυχείς. Η επόμενη συνάντηση θα γίνει τον Απρίλιο, αλλά ο τόπος δεν έχει ακόμη καθοριστεί.',
  hebrew: 'שר החוץ אמר ביום רביעי כי השיחות הסתיימו בהצלחה. לדבריו, הפגישה הבאה תתקיים באפריל, אך מקומה טרם נקבע.',
  arabic:
    'قال وزير الخارجية يوم الأربعاء إن المحادثات انتهت بنجاح. وأضاف أن الاجتماع المقبل سيعقد في أبريل، لكن مكانه لم يحدد بعد.',
  japanese:
    '外務大臣は水曜日、協議は成功したと述べた。次回の会合は四月に開かれるが、場所はまだ決まっていない。報道官は「詳細は後日発表する」と語り、質問には答えなかった。',
  simplified:
    '外交部长星期三表示，会谈取得了成功。他说，下一次会议将于四月举行，但地点尚未确定。发言人拒绝就有关报道发表评论，只说双方将继续保持沟通。',
  traditional:
    '外交部長星期三表示，會談取得了成功。他說，下一次會議將於四月舉行，但地點尚未確定。發言人拒絕就有關報導發表評論，只說雙方將繼續保持溝通。',
  korean:
    '외무장관은 수요일 회담이 성공적으로 끝났다고 밝혔다. 다음 회의는 4월에 열리지만 장소는 아직 정해지지 않았다고 대변인이 전했다.',
} as const

type Language = keyof typeof SENTENCES

const WRITTEN_IN: readonly (readonly [Language, readonly string[]])[] = [
  ['english', ['windows-1252', 'macintosh', 'utf-16le', 'utf-16be']],
  ['french', ['windows-1252', 'iso-8859-1', 'iso-8859-15', 'macintosh', 'utf-16le']],
  ['german', ['windows-1252', 'iso-8859-1', 'cp850']],
  ['spanish', ['windows-1252', 'iso-8859-1']],
  ['polish', ['windows-1250', 'iso-8859-2']],
  ['czech', ['windows-1250', 'iso-8859-2']],
  ['turkish', ['windows-1254', 'iso-8859-9']],
  ['russian', ['windows-1251', 'koi8-r', 'iso-8859-5', 'utf-16le', 'utf-16be']],
  ['ukrainian', ['windows-1251', 'koi8-u']],
  ['greek', ['windows-1253', 'iso-8859-7']],
  ['hebrew', ['windows-1255', 'iso-8859-8']],
  ['arabic', ['windows-1256', 'iso-8859-6']],
  ['japanese', ['shift_jis', 'euc-jp']],
  ['simplified', ['gb18030', 'gbk']],
  ['traditional', ['big5']],
  ['korean', ['euc-kr']],
]

/** The longest beginning of a text that fits in so many bytes; what the encoding has no sign for is as it comes back. */
function written(text: string, encoding: string, most: number): { bytes: Buffer; text: string } {
  let bytes: Buffer = Buffer.alloc(0)
  for (let end = 1; end <= text.length; end++) {
    const longer = iconv.encode(text.slice(0, end), encoding)
    if (longer.length > most) break
    bytes = longer
  }
  return { bytes, text: iconv.decode(bytes, encoding) }
}

const CASES = WRITTEN_IN.flatMap(([language, encodings]) => encodings.map((encoding) => [language, encoding] as const))

describe('an encoding that nobody states', () => {
  it.each(CASES)('reads %s in %s: a sentence, two hundred bytes, and a page', (language, encoding) => {
    const page = Array.from({ length: 20 }, () => SENTENCES[language]).join('\r\n')
    for (const [text, most] of [
      [SENTENCES[language], 60],
      [SENTENCES[language], 200],
      [page, Infinity],
    ] as const) {
      const { bytes, text: expected } = written(text, encoding, most)
      expect(decode(bytes)).toBe(expected)
    }
  })

  // The detector takes these for Western European and for Chinese; only a declaration or a mark tells them.
  it.fails.each([
    ['windows-1257', 'Užsienio reikalų ministras trečiadienį pareiškė, kad derybos buvo sėkmingos.'],
    ['windows-874', 'รัฐมนตรีต่างประเทศกล่าวเมื่อวันพุธว่าการเจรจาประสบความสำเร็จ '.repeat(20)],
    ['cp866', SENTENCES.russian],
  ])('is not sure of %s', (encoding, text) => {
    expect(decode(iconv.encode(text, encoding))).toBe(text)
  })

  it('reads the switched encoding of old Japanese mail', () => {
    const bytes = Buffer.from('\x1b$B308r\x1b(B said')
    expect(decode(bytes)).toBe('外交 said')
  })
})

describe('an encoding that is stated', () => {
  it('goes by the byte order mark before anything else', () => {
    const text = 'Żółw — 訪問 🕊'
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be']) {
      expect(decode(iconv.encode(text, encoding, { addBOM: true }), 'windows-1252')).toBe(text)
    }
  })

  it('goes by a declaration where detection would have little to go by', () => {
    expect(decode(iconv.encode('Užsienio reikalų', 'windows-1257'), 'windows-1257')).toBe('Užsienio reikalų')
    expect(decode(Buffer.from('\x80 5', 'latin1'), 'ISO-8859-1')).toBe('€ 5')
  })

  it('does not go by a declaration that the bytes belie, or that means nothing', () => {
    const bytes = Buffer.from('“Café” and more')
    expect(['iso-8859-1', 'utf-16', 'no-such-thing', ''].map((label) => decode(bytes, label))).toEqual(
      Array.from({ length: 4 }, () => '“Café” and more'),
    )
  })
})

describe('damaged text', () => {
  it('reads UTF-8 that is cut off within a character, or has a stray byte', () => {
    const text = 'Le président a été reçu à Moscou, où il a évoqué la situation à l’étranger.'
    expect(decode(Buffer.from(`${text} é`).subarray(0, -1))).toBe(`${text} \ufffd`)
    expect(decode(Buffer.concat([Buffer.from(text), Buffer.of(0x92), Buffer.from(text)]))).toBe(`${text}\ufffd${text}`)
  })

  it('reads an older encoding with a stray byte in a long text', () => {
    const text = SENTENCES.french.repeat(4)
    const bytes = Buffer.concat([iconv.encode(text, 'windows-1252'), Buffer.of(0x81)])
    expect(decode(bytes)).toBe(`${text}\ufffd`)
  })

  it('gives text or a reason for any bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.option(fc.constantFrom('utf-8', 'gbk', 'big5')),
        (bytes, label) => {
          try {
            expect(typeof decode(bytes, label)).toBe('string')
          } catch (thrown) {
            expect(thrown).toBeInstanceOf(FaultError)
          }
        },
      ),
      { numRuns: 500 },
    )
  })
})

it('keeps the mark of a plain text in UTF-8, and no other', () => {
  const marked = ['utf-8', 'utf-16le'].map((encoding) => iconv.encode('Text', encoding, { addBOM: true }))
  expect(marked.map((bytes) => decodePlain(bytes))).toEqual(['\ufeffText', 'Text'])
})
