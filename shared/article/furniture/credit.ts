import { countWords } from '../../text/tokens.ts'
import { endsInStop } from '../shape.ts'
import type { Detector } from './page.ts'
import { unmarked } from './page.ts'

const LONGEST = 240
const MOST_WORDS = 30
const TAIL = 5
const HEAD = 4

export const AGENCY =
  /^(?:Reuters|AP|The Associated Press|Associated Press|AFP|Agence France-Presse|UPI|PA|PA Media|Press Association|dpa|DPA|EFE|ANSA|Xinhua|TASS|Tass|Interfax|RIA Novosti|Kyodo(?: News)?|Yonhap|PTI|ANI|IANS|AAP|Bernama|Antara|Anadolu(?: Agency)?|Bloomberg(?: News)?|CNN|Ukrinform|Press Trust of India)$/u

/** "Source: Daily Mail", in the languages where it is commonly seen. */
export const SOURCE_LINE =
  /^\W*(?:source|sumber|quelle|fuente|fonte|bron|kilde|källa|źródło|источник|来源|來源)\s*[:：]\s*(.+)$/iu

/** "This article first appeared in the Daily Mail." */
export const FIRST_PUBLISHED =
  /^\W*this (?:article|story|report|piece|post) (?:was |has been |is )?(?:first |originally |also )?(?:appeared|published|posted|ran|republished|reproduced)(?: \w+){0,3}? (?:in|on|by|at|from) (.+?)(?: (?:on|in) (?:\d|\p{Lu}\p{Ll}+ \d).*)?\W*$/iu

const ANYWHERE: readonly RegExp[] = [
  SOURCE_LINE,
  FIRST_PUBLISHED,
  /^\(?with (?:additional |further )?(?:inputs?|reporting|information|files|material|reports?) (?:from|by)\b.*$/iu,
  /^\(?(?:additional |further )?(?:reporting|editing|writing) by \p{Lu}.*$/iu,
  /^\W*(?:photos?|images?|pictures?|photographs?|videos?|graphics?|illustrations?|picture credits?|photo credits?|image credits?|credits?) ?(?:[:：©]|(?:courtesy(?: of)?|by|credit|source) ?:?) ?\p{Lu}[^.!?]{1,100}$/iu,
  /^\W*(?:©|\(c\)|(?:all content )?copyright:? ?(?:©|\(c\)|(?:19|20)\d{2}\b|by\b|reserved\b)).{0,120}$/iu,
]
/** What a credit line may end in, and what must then stand before it. */
const ENDINGS: readonly (readonly [RegExp, RegExp])[] = [
  [/ contributed to this (?:report|story|article)\W*$/iu, /^[\p{L}\p{M}\p{N}\s,.'’&-]{2,120}$/u],
  [/(?:getty images|shutterstock|afp\/getty|epa-efe|alamy(?: stock photo)?)\W*$/iu, /^[^.!?]{0,80}$/u],
]

/**
 * Who is credited for the report or its pictures: source lines, agencies, contributors, photographs, rights. What could
 * be part of the prose counts only near the ends of the page.
 */
export const findCredits: Detector = (page) => {
  const open = unmarked(page)
  return open.filter((place, position) => {
    const text = page.paragraphs[place]?.text ?? ''
    if (text.length > LONGEST) return false
    if (isCreditLine(text) && countWords(text) <= MOST_WORDS) return true
    const nearEdge = position < HEAD || position >= open.length - TAIL
    return nearEdge && (isAgencyLine(text) || isMakersLine(text))
  })
}

function isCreditLine(text: string): boolean {
  if (ANYWHERE.some((credit) => credit.test(text))) return true
  return ENDINGS.some(([ending, before]) => {
    const at = text.search(ending)
    return at !== -1 && before.test(text.slice(0, at))
  })
}

function isAgencyLine(text: string): boolean {
  return AGENCY.test(text.replace(/^[\s([–—-]+|[\s)\].]+$/gu, '')) || /^\W*(?:with )?agencies\W*$/iu.test(text)
}

function isMakersLine(text: string): boolean {
  return (
    /^\W*(?:compiled|edited|translated|produced) by \p{Lu}/iu.test(text) && countWords(text) <= 20 && !endsInStop(text)
  )
}
