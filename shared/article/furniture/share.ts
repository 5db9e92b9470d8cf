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
const COUNT = /^\d+(?:[.,]\d+)*[kKmM]?$/

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
  const words = text.toLowerCase().match(/\d[\d.,]*[km]?|\p{L}+|\p{N}+/gu) ?? []
  const counts = words.filter((word) => COUNT.test(word)).length
  const networks = words.filter((word) => NETWORKS.has(word)).length
  const verbs = words.filter((word) => VERBS.has(word)).length
  const fillers = words.filter((word) => FILLERS.has(word)).length
  if (networks + verbs === 0 || counts + networks + verbs + fillers < words.length) return 'none'
  return words.length > 1 && (verbs > 0 || networks > 1) ? 'sure' : 'maybe'
}
