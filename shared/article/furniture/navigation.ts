import { labels } from './label.ts'
import type { Detector } from './page.ts'

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
  text size`)

/** These head a part of a report as well, so they need another control beside them, or the edge of the page. */
const ONE_WORD = new Set('menu search home login logout register subscribe close sitemap'.split(' '))

const PATTERNS: readonly RegExp[] = [
  /^(?:(?:previous|next|older|newer)(?: (?:post|article|story|page|entry|posts|stories))?(?:[\s|/·•«»‹›<>→←–—-]+|$)){1,2}$/u,
  /^(?:(?:view|show|see|read) )?(?:all )?(?:the )?\d+ comments?$/u,
  /^(?:\d+|one|two|three|four|five) min(?:ute)?s?\.? read$/u,
  /^reading time\W*\d+ min(?:ute)?s?$/u,
  /^(?:home|news)(?: *[>›»/|] *[\p{L}\p{N}&' -]{2,30}){1,6}$/u,
]

/** Whole sentences of the comment form and of the notices that pages put over themselves. */
const NOTICES: readonly RegExp[] = [
  /^your e-?mail address will not be published\b.{0,60}$/iu,
  /^required fields are marked\b.{0,10}$/iu,
  /^save my name,? e-?mail,? and website in this browser\b.{0,60}$/iu,
  /^you must be logged in to (?:post|leave|comment)\b.{0,40}$/iu,
  /^(?:this (?:web)?site|we) uses? cookies\b.{0,120}$/iu,
  /^please (?:enable|turn on) (?:javascript|cookies)\b.{0,100}$/iu,
]

/** The controls of the page that the report stood on: neighbouring posts, the comment form, menus, trails. */
export const findNavigation: Detector = ({ paragraphs, labels, kinds }) => {
  const isControl = paragraphs.map(({ text }, place) => kinds[place] !== null || isSure(text, labels[place] ?? null))
  const isWord = labels.map((label) => label !== null && ONE_WORD.has(label))
  const found: number[] = []
  for (const place of paragraphs.keys()) {
    if (kinds[place] !== null) continue
    const beside = [place - 1, place + 1]
    const isBacked = beside.some((other) => (isControl[other] ?? true) || isWord[other])
    if (isControl[place] || (isWord[place] && isBacked)) found.push(place)
  }
  return found
}

function isSure(text: string, label: string | null): boolean {
  if (text.length > LONGEST) return false
  const isLabel = label !== null && (CONTROLS.has(label) || PATTERNS.some((pattern) => pattern.test(label)))
  return isLabel || NOTICES.some((notice) => notice.test(text))
}
