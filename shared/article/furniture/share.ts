import type { Detector } from './page.ts'

const LONGEST = 120
const NETWORKS = new Set(
  'facebook twitter x whatsapp telegram linkedin reddit pinterest tumblr flipboard messenger instagram threads bluesky mastodon vk viber'.split(
    ' ',
  ),
)
const VERBS = new Set('share shares shared sharing tweet tweets retweet pin'.split(' '))
const FILLERS = new Set(
  'this article story post page now on to in via with by and or the it us more all copy link email mail e print save comment comments view views like likes follow click icon options bookmark'.split(
    ' ',
  ),
)
const WORD = /\d[\d.,]*[km]?|\p{L}+|\p{N}+/gu
const COUNT = /^\d+(?:[.,]\d+)*[km]?$/

/**
 * Share counters and buttons: lines made of nothing but counts, networks and the verbs of sharing. A line with a single
 * such word could be a subheading, so it needs another share line beside it, or the edge of the page.
 */
export const findShare: Detector = ({ paragraphs }) => {
  const strength = paragraphs.map(({ text }) => (text.length > LONGEST ? 'none' : shareStrength(text)))
  return strength.flatMap((own, place) => {
    if (own === 'sure') return [place]
    const beside = [strength[place - 1], strength[place + 1]]
    const backed = beside.some((other) => other === undefined || other === 'sure' || other === 'maybe')
    return own === 'maybe' && backed ? [place] : []
  })
}

function shareStrength(text: string): 'sure' | 'maybe' | 'none' {
  let words = 0
  let networks = 0
  let verbs = 0
  for (const [word] of text.toLowerCase().matchAll(WORD)) {
    words += 1
    if (NETWORKS.has(word)) networks += 1
    else if (VERBS.has(word)) verbs += 1
    else if (!FILLERS.has(word) && !COUNT.test(word)) return 'none'
  }
  if (networks + verbs === 0) return 'none'
  return words > 1 && (verbs > 0 || networks > 1) ? 'sure' : 'maybe'
}
