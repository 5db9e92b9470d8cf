/** The names of each month as news pages write them, January first: English, then other languages; short forms too. */
const MONTHS = [
  'january jan januar jänner janvier janv januari janeiro enero ene gennaio gen styczeń stycznia января январь янв січня ocak يناير जनवरी',
  'february feb februar février fév févr februari fevereiro fev febrero febbraio febb lutego февраля февраль фев лютого şubat فبراير شباط फरवरी फ़रवरी',
  'march mar märz mrz mars maart março marzo marca марта март березня mart مارس آذار मार्च',
  'april apr avril avr abril abr aprile kwietnia апреля апрель апр квітня nisan أبريل ابريل نيسان अप्रैल',
  'may mai mei maio mayo maggio mag maja мая май травня mayıs مايو أيار मई',
  'june jun juni juin junho junio giugno giu czerwca июня июнь червня haziran يونيو حزيران जून',
  'july jul juli juillet juil julho julio luglio lug lipca июля июль липня temmuz يوليو تموز जुलाई',
  'august aug août agosto ago augustus augusti sierpnia августа август авг серпня ağustos أغسطس آب अगस्त',
  'september sept sep septembre setembro set septiembre settembre sett września сентября сентябрь сен сент вересня eylül سبتمبر أيلول सितंबर सितम्बर',
  'october oct oktober okt octobre outubro out octubre ottobre ott października октября октябрь окт жовтня ekim أكتوبر अक्टूबर अक्तूबर',
  'november nov novembre novembro noviembre listopada ноября ноябрь ноя листопада kasım نوفمبر नवंबर नवम्बर',
  'december dec dezember dez décembre déc dezembro diciembre dic dicembre grudnia декабря декабрь дек грудня aralık ديسمبر दिसंबर दिसम्बर',
].map((names) => names.split(' '))

const WEEKDAYS = String.raw`(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|(?:lune|marte|mercole|giove|vener)dì|sabato|domenica|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|(?:الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد)|(?:सोमवार|मंगलवार|बुधवार|गुरुवार|शुक्रवार|शनिवार|रविवार)`

const NUMBERS = new Map(MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1])))
const LONGEST_FIRST = [...NUMBERS.keys()].sort((a, b) => b.length - a.length)

/** The source of a regular expression for a month's name and its full stop; to be read with the flags `i` and `u`. */
export const MONTH_NAME = String.raw`(?:${LONGEST_FIRST.join('|')})(?![\p{L}\p{M}])\.?`

/** The source of one for the name of a day of the week; to be read with the same flags. */
export const WEEKDAY_NAME = String.raw`(?:${WEEKDAYS})(?![\p{L}\p{M}])\.?`

/** 1 for January; undefined for what is no month's name. */
export function monthNumber(name: string): number | undefined {
  return NUMBERS.get(name.toLowerCase().replace(/\.$/u, ''))
}
