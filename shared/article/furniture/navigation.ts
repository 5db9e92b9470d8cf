import { anyOf } from './any-of.ts'
import { labels } from './label.ts'
import type { Detector } from './page.ts'
import { outsideProse, unmarked } from './page.ts'

const LONGEST = 160

const CONTROLS = labels(`leave a reply
  leave a comment
  post a comment
  post comment
  add a comment
  add comment
  write a comment
  cancel reply
  join the conversation
  join the discussion
  comments are closed
  comments closed
  no comments
  no comments yet
  be the first to comment
  skip to content
  skip to main content
  skip to navigation
  jump to content
  jump to comments
  back to top
  back to home
  back to homepage
  go to homepage
  toggle navigation
  main menu
  log in
  sign in
  log out
  sign up
  subscribe now
  load more
  show more
  view more
  read full story
  read full article
  read the full story
  continue reading
  contact us
  about us
  privacy policy
  cookie policy
  cookie settings
  terms of use
  terms of service
  terms and conditions
  site map
  listen to article
  listen to this article
  print this article
  print this page
  text size
  laisser un commentaire
  deja un comentario
  deixe um comentário
  lascia un commento
  schreibe einen kommentar
  kommentar schreiben
  оставить комментарий
  zum inhalt springen
  aller au contenu
  ir al contenido
  lire la suite
  continua a leggere
  mehr laden`)

/** These head a part of a report as well, so they need another control beside them, or a place outside its prose. */
const ONE_WORD = new Set('menu search home login logout register subscribe close sitemap'.split(' '))

const PATTERN = anyOf('u', [
  /^(?:(?:previous|next|older|newer)(?: (?:post|article|story|page|entry|posts|stories))?(?:[\s|/·•«»‹›<>→←–—-]+|$)){1,2}$/u,
  /^(?:(?:view|show|see|read) )?(?:all )?(?:the )?\d+ comments?$/u,
  /^(?:\d+|one|two|three|four|five) min(?:ute)?s?\.? read$/u,
  /^(?:temps de lecture|lese(?:zeit|dauer)|tiempo de lectura|tempo d[ei] lettura|tempo de leitura|время чтения)[^\p{L}]*\d+ ?(?:min|мин)\p{L}*\.?$/u,
  /^length: [\d,]+ words$/u,
  /^reading time\W*\d+ min(?:ute)?s?$/u,
  /^(?:home|news)(?: *[>›»/|] *[\p{L}\p{N}&' -]{2,30}){1,6}$/u,
])

/** Whole sentences of the comment form and of the notices that pages put over themselves. */
const NOTICE = anyOf('iu', [
  /^your e-?mail address will not be published\b.{0,60}$/iu,
  /^required fields are marked\b.{0,10}$/iu,
  /^save my name,? e-?mail,? and website in this browser\b.{0,60}$/iu,
  /^you must be logged in to (?:post|leave|comment)\b.{0,40}$/iu,
  /^(?:this (?:web)?site|we) uses? cookies\b.{0,120}$/iu,
  /^please (?:enable|turn on) (?:javascript|cookies)\b.{0,100}$/iu,
])

/** The controls of the page that the report stood on: neighbouring posts, the comment form, menus, trails. */
export const findNavigation: Detector = (page) => {
  const { paragraphs, labels, kinds } = page
  const isControl = paragraphs.map(({ text }, place) => kinds[place] !== null || isSure(text, labels[place] ?? null))
  const isWord = labels.map((label) => label !== null && ONE_WORD.has(label))
  const isOutside = isWord.includes(true) ? outsideProse(page) : () => false
  return unmarked(page).filter((place) => {
    if (isControl[place]) return true
    const isBeside = [place - 1, place + 1].some((other) => isControl[other] === true || isWord[other] === true)
    return isWord[place] && (isBeside || isOutside(place))
  })
}

function isSure(text: string, label: string | null): boolean {
  if (text.length > LONGEST) return false
  const isLabel = label !== null && (CONTROLS.has(label) || PATTERN.test(label))
  return isLabel || NOTICE.test(text)
}
