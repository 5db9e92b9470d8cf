import { labels } from './label.ts'
import { eachParagraph } from './page.ts'

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
  menu
  search
  home
  login
  log in
  sign in
  logout
  log out
  sign up
  register
  subscribe
  subscribe now
  close
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
  sitemap
  listen to article
  listen to this article
  print this article
  print this page
  text size`)

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
export const findNavigation = eachParagraph((text, label) => {
  if (text.length > LONGEST) return false
  const isControl = label !== null && (CONTROLS.has(label) || PATTERNS.some((pattern) => pattern.test(label)))
  return isControl || NOTICES.some((notice) => notice.test(text))
})
