import chardet from 'chardet'
import iconv from 'iconv-lite'

/** How much is looked at, in bytes, from where the text first leaves ASCII. */
const SAMPLE = 65_536
/** How far before that place the look begins, in bytes. */
const LEAD = 256
/** Share of the characters beyond ASCII that may stand where none of their kind does. */
const MOST_ODD = 0.1

/** Names of the tables of which each extends the one that the detector names. */
const EXTENDED: Readonly<Record<string, string>> = {
  'ISO-8859-1': 'windows-1252',
  'ISO-8859-9': 'windows-1254',
  ASCII: 'windows-1252',
  'KOI8-R': 'koi8-u',
  Shift_JIS: 'cp932',
  'EUC-KR': 'cp949',
}
/** Older than what the detector knows: what Macs and DOS wrote. */
const OLDEST = ['macintosh', 'cp850']

/** What é becomes in the wrong table: a capital within a word, a sign within one, a letter of another script beside Latin ones. */
const ODD = new RegExp(
  [
    String.raw`(?<=\p{Ll})[^\P{Lu}A-Z](?=\p{Ll})`,
    String.raw`(?<=\p{L})[^\p{L}\p{M}\p{N}\s\0-\x7f’‘ʼ‐‑–—·\u00ad](?=\p{L})`,
    String.raw`(?<=[A-Za-z])[^\P{L}\p{Script=Latin}]|[^\P{L}\p{Script=Latin}](?=[A-Za-z])`,
  ].join('|'),
  'gu',
)

/** The encodings that bytes without any mark of Unicode may be in, the likeliest first; none where they read as no language. */
export function* likelyEncodings(bytes: Uint8Array): Generator<string> {
  const first = bytes.findIndex((byte) => byte > 0x7f)
  const sample = bytes.subarray(Math.max(0, first - LEAD), first + SAMPLE)
  const detected = chardet.analyse(sample).map(({ name }) => EXTENDED[name] ?? name)
  for (const encoding of [...detected, ...OLDEST]) if (readsAsText(sample, encoding)) yield encoding
}

function readsAsText(sample: Uint8Array, encoding: string): boolean {
  if (!iconv.encodingExists(encoding)) return false
  const text = iconv.decode(sample, encoding)
  const beyondAscii = text.replace(/[\0-\x7f]/g, '').length
  const odd = text.match(ODD)?.length ?? 0
  return odd <= beyondAscii * MOST_ODD
}
