/** Names that come into English in several spellings; the first of each row stands for all of them. */
const SAME_NAME = [
  'kyiv kiev kyyiv kiew kijev kijew',
  'odesa odessa',
  'kharkiv kharkov charkiv charkow',
  'lviv lvov lwow',
  'chornobyl chernobyl tschernobyl',
  'dnipro dnepr dnieper',
  'zaporizhzhia zaporizhia zaporozhye zaporizhzhya',
  'mykolaiv nikolaev mykolayiv',
  'donbas donbass',
  'beijing peking',
  'sergei sergey serhiy serhii serghei',
  'volodymyr vladimir wladimir',
  'alexander aleksandr alexandr aleksander oleksandr',
  'alexei alexey aleksei aleksey alexej oleksiy oleksii',
  'dmitry dmitri dmitriy dmitrii dmytro',
  'mikhail michail mykhailo',
  'nikolai nikolay mykola',
  'yevgeny yevgeni yevgeniy evgeny evgeni evgeniy yevhen',
  'yulia julia iulia yuliya',
  'yuri yury yuriy yurii juri',
  'maxim maksim maksym',
  'gorbachev gorbachov gorbatschow gorbachyov',
  'putin poutine',
  'zelensky zelenskyy zelenskiy zelenskyi zelenski selenskyj zelenskij',
  'mohammed muhammad mohammad mohamed muhammed mohamad',
  'gaddafi qaddafi kadafi gadafi gadhafi qadhafi kaddafi',
  'hussein husain hussain husein',
  'osama usama',
  'qaeda qaida',
  'hezbollah hizbullah hizbollah hizballah',
  'houthi huthi',
  'quran koran',
  'sheikh shaikh sheik',
  'erdogan erdoghan',
  'khamenei khamenai',
] as const

/** The spelling that stands for all, by each of the others. */
export const NAMES: ReadonlyMap<string, string> = new Map(
  SAME_NAME.flatMap((row) => {
    const [first = '', ...others] = row.split(' ')
    return others.map((other): [string, string] => [other, first])
  }),
)

/** Endings of names that are spelt at will: Lavrov and Lavroff, Andrei and Andrey, Zelensky and Zelenskiy. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=\p{L}{3}sk)(?:i|iy|yy|ii|ij|yi|yj)$/u, 'y'],
  [/(?<=\p{L}{3}[eo])(?:ff|w)$/u, 'v'],
  [/(?<=\p{L}{3}e)[yj]$/u, 'i'],
  [/(?<=\p{L}{4}a)[yj]$/u, 'i'],
  [/(?<=\p{L}{3})(?:iy|ii|ij)$/u, 'i'],
]
/** Every word that an ending changes ends in one of these. */
const ENDS = /(?:[iyj]|ff|w)$/

/** A folded word without diacritics in the one spelling that stands for all in which the name is written. */
export function oneSpelling(word: string): string {
  const known = NAMES.get(word)
  if (known !== undefined || !ENDS.test(word)) return known ?? word
  for (const [ending, instead] of ENDINGS) if (ending.test(word)) return word.replace(ending, instead)
  return word
}
