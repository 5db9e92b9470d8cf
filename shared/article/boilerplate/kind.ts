import type { FurnitureKind } from '../article.ts'

/** What a line that comes again is about, as far as its words tell; who made the report is the commonest. */
const KINDS: readonly (readonly [FurnitureKind, RegExp])[] = [
  [
    'correction',
    /\b(?:updated|corrected|amended|clarified|earlier version|aktualisiert|mis à jour|actualizad[ao]|aggiornato)\b/iu,
  ],
  ['share', /\b(?:follow (?:us|me|him|her|them)|share this|facebook|twitter|instagram|whatsapp|telegram)\b/iu],
  [
    'advert',
    /\b(?:newsletters?|subscri\w+|sign up|inbox|download|app|donat\w+|support (?:us|our)|membership|abonn\w+|suscr\w+|assine|iscriviti|рассылк\p{L}*|подпи\p{L}+)\b/iu,
  ],
  [
    'related',
    /\b(?:read more|more (?:on|from|stories)|also read|related|click here|lire aussi|lesen sie|lea también)\b/iu,
  ],
]

/** The kind of furniture that a piece of boilerplate is. */
export function kindOf(text: string): FurnitureKind {
  return KINDS.find(([, words]) => words.test(text))?.[0] ?? 'credit'
}
