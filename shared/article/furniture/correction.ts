import { countWords } from '../../text/tokens.ts'
import { MONTH_NAME, WEEKDAY_NAME } from '../calendar-words.ts'
import { endsInStop } from '../shape.ts'
import type { Detector } from './page.ts'
import { unmarked } from './page.ts'

const LONGEST = 1200
const LABELLED =
  /^[^\p{L}\p{N}]*(?:corrections?|clarifications?|correction and clarification|editor['’]?s['’]? note|update(?:d)? note|retraction|korrektur|berichtigung|(?:anmerkung|hinweis) der redaktion|rectificatif|note de la rédaction|corrección|fe de (?:erratas?|errores)|nota (?:del editor|da redação|della redazione)|errata|erramos|correção|rettifica|correzione|поправка|исправление|примечание редакции|от редакции|更正|编者按|編按|訂正|تصحيح|توضيح|स्पष्टीकरण|भूल सुधार)(?![\p{L}\p{M}])(?: ?\([^)]{1,60}\)|,? (?:\p{L}+\.? \d{1,2}(?:, \d{4})?|\d{1,2} \p{L}+(?: \d{4})?))? ?[:：–—]/iu
/** A line that says only when the page was last changed: a day or an hour follows at once. */
const CHANGED = new RegExp(
  String.raw`^[^\p{L}\p{N}]*(?:[\p{L} ]{2,24}\| ?)?(?:(?:last )?(?:updated|modified)|(?:zuletzt )?aktualisiert|mise? à jour|(?:última )?actualiza(?:do|da|ción)|atualizad[ao]|aggiornato|обновлено|更新时间?|最終更新|آخر تحديث|تم التحديث)(?: (?:on|at|am|um|le|il|em|el|alle|в))?\s*[:：|–—-]?\s*(?:\d|${MONTH_NAME}|${WEEKDAY_NAME})[^!?]{0,80}$`,
  'iu',
)
const HOUR_AT_END = /\d ?[ap]\. ?m\.$/iu
const LONGEST_CHANGED = 100
const AMENDED =
  /^[^\p{L}\p{N}]*(?:this (?:article|story|report|piece|post|headline) (?:was|has been) (?:amended|corrected|updated|edited|changed|clarified)\b|(?:an|a) (?:earlier|previous|original) version of this (?:article|story|report|piece|post|headline)\b|(?:the|an) original version of this (?:article|story|report)\b)/iu
const EDGE = 6

/** Notices that correct the report or tell how it was changed: labelled ones anywhere, sentences near its ends. */
export const findCorrections: Detector = (page) => {
  const open = unmarked(page)
  return open.filter((place, position) => {
    const text = page.paragraphs[place]?.text ?? ''
    if (text.length > LONGEST) return false
    const nearEdge = position < EDGE || position >= open.length - EDGE
    if (LABELLED.test(text) && countWords(text) > 3) return true
    return nearEdge && (AMENDED.test(text) || isChangeLine(text))
  })
}

function isChangeLine(text: string): boolean {
  return text.length <= LONGEST_CHANGED && (!endsInStop(text) || HOUR_AT_END.test(text)) && CHANGED.test(text)
}
