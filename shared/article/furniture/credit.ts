import { countWords } from '../../text/tokens.ts'
import { endsInStop } from '../shape.ts'
import { AGENCY, AGENCY_NAME } from './agency.ts'
import { anyOf } from './any-of.ts'
import type { Detector } from './page.ts'
import { unmarked } from './page.ts'

const LONGEST = 240
const MOST_WORDS = 30
const TAIL = 5
const HEAD = 4

/** "Source: Daily Mail", in the languages where it is commonly seen. */
export const SOURCE_LINE =
  /^[^\p{L}\p{N}]*(?:source|sumber|quelle|fuente|fonte|bron|kilde|källa|źródło|источник|来源|來源)\s*[:：]\s*(.+)$/iu

/** "This article first appeared in the Daily Mail." */
export const FIRST_PUBLISHED =
  /^[^\p{L}\p{N}]*this (?:article|story|report|piece|post) (?:was |has been |is )?(?:first |originally |also )?(?:appeared|published|posted|ran|republished|reproduced)(?: \w+){0,3}? (?:in|on|by|at|from) (.+?)(?: (?:on|in) (?:\d|\p{Lu}\p{Ll}+ \d).*)?\W*$/iu

const RIGHTS =
  /^[^\p{L}\p{N}]*(?:all rights reserved|alle rechte vorbehalten|tous droits (?:de reproduction )?réservés|reproduction interdite|(?:todos los derechos|derechos) reservados|todos os direitos reservados|tutti i diritti riservati|riproduzione riservata|все права защищены|版权所有|版權所有|未经许可|無断転載|禁無断|جميع الحقوق محفوظة|सर्वाधिकार सुरक्षित)(?=\s*(?:$|[^\p{L}\s]|\p{Lo})).{0,120}$/iu
const PICTURE =
  /^[^\p{L}\p{N}]*(?:photos?|images?|pictures?|photographs?|videos?|graphics?|illustrations?|(?:picture|photo|image) credits?|credits?|crédits?(?: photo)?|foto(?:s|grafía)?|bild(?:er)?|imagen|imágenes|imagem|immagin[ei]|фото|图片?|圖片?|写真|撮影|تصوير|صورة|फोटो) ?(?:[:：©/]|(?:courtesy(?: of)?|by|credit|source) ?:?) ?[\p{Lu}\p{Lo}][^.!?。！？]{1,100}$/iu

/** "With AFP", "Mit Material von dpa und Reuters" */
const WITH_AGENCY = new RegExp(
  String.raw`^\(?(?:[Ww]ith|[Aa]vec|[Mm]it(?: Material(?: von)?)?|[Cc]on(?: información de)?|[Cc]om(?: informações d[aeo])?) ${AGENCY_NAME}(?:(?:, ?|/| (?:and|et|und|y|e) )${AGENCY_NAME})*[).]*$`,
  'u',
)

const ANYWHERE = anyOf('iu', [
  SOURCE_LINE,
  FIRST_PUBLISHED,
  RIGHTS,
  PICTURE,
  /^\(?with (?:additional |further )?(?:inputs?|reporting|information|files|material|reports?) (?:from|by)\b.*$/iu,
  /^\(?(?:additional |further )?(?:reporting|editing|writing) by \p{Lu}.*$/iu,
  /^our standards: the thomson reuters trust principles\W*$/iu,
  /^(?:责任编辑|責任編輯|编辑|編輯|编审|校对)[:：].{2,20}$/u,
  /^[^\p{L}\p{N}]*(?:©|\(c\)|(?:all content )?copyright:? ?(?:©|\(c\)|(?:19|20)\d{2}\b|by\b|reserved\b)).{0,120}$/iu,
])
const LONGEST_ENDING = 40
/** What a credit line may end in, and what must then stand before it. */
const ENDINGS: readonly (readonly [RegExp, RegExp])[] = [
  [/ contributed to this (?:report|story|article)\W*$/iu, /^[\p{L}\p{M}\p{N}\s,.'’&-]{2,120}$/u],
  [/(?:getty images|shutterstock|afp\/getty|epa-efe|alamy(?: stock photo)?)\W*$/iu, /^[^.!?]{0,80}$/u],
]

const REPORTED_FROM =
  /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)*(?:,? and \p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)*)? reported from \p{Lu}[^.]{2,60}\.(?: .{0,160} contributed(?: to this (?:report|story|article))?\.)?$/u

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
  if (ANYWHERE.test(text) || WITH_AGENCY.test(text)) return true
  const tail = text.slice(-LONGEST_ENDING)
  return ENDINGS.some(([ending, before]) => {
    const at = tail.search(ending)
    return at !== -1 && before.test(text.slice(0, text.length - tail.length + at))
  })
}

function isAgencyLine(text: string): boolean {
  return (
    AGENCY.test(text.replace(/^[\s([–—-]+|[\s)\].]+$/gu, '')) || /^[^\p{L}\p{N}]*(?:with )?agencies\W*$/iu.test(text)
  )
}

function isMakersLine(text: string): boolean {
  if (REPORTED_FROM.test(text)) return countWords(text) <= MOST_WORDS
  return (
    /^[^\p{L}\p{N}]*(?:compiled|edited|translated|produced) by \p{Lu}/iu.test(text) &&
    countWords(text) <= 20 &&
    !endsInStop(text)
  )
}
