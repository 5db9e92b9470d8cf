import type { Detector } from './page.ts'
import { outsideProse } from './page.ts'

const LONGEST = 120
const NETWORKS = new Set(
  'facebook twitter x whatsapp telegram linkedin reddit pinterest tumblr flipboard messenger instagram threads bluesky mastodon vk viber'.split(
    ' ',
  ),
)
const VERBS = new Set(
  'share shares shared sharing tweet tweets retweet pin teilen partager partagez compartir compartilhar compartilhe condividi поделиться delen dela udostępnij paylaş bagikan 分享 分享到 シェア シェアする مشاركة شارك साझा'.split(
    ' ',
  ),
)
/** Alone on a line these are buttons too, where a button for sharing stands beside them. */
const BUTTONS = new Set(
  'save print email comment comments like bookmark kommentare commentaires comentarios comentários commenti комментарии'.split(
    ' ',
  ),
)
const FILLERS = new Set(
  'this article story post page now on to in via with by and or the it us more all copy link email mail e print save view views likes follow click icon options auf sur en no su con mit über в на करें على'.split(
    ' ',
  ),
)
const WORD = /\d[\d.,]*[km]?|[\p{L}\p{M}]+|\p{N}+/gu
const COUNT = /^\d+(?:[.,]\d+)*[km]?$/

/**
 * Share counters and buttons: lines made of nothing but counts, networks and the verbs of sharing. A line with a single
 * such word could be a subheading, so it needs another share line beside it, or a place outside the report's prose.
 */
export const findShare: Detector = (page) => {
  const strength = page.paragraphs.map(({ text }) => (text.length > LONGEST ? 'none' : shareStrength(text)))
  if (strength.every((own) => own === 'none' || own === 'button')) return []
  const isOutside = outsideProse(page)
  return strength.flatMap((own, place) => {
    const beside = [strength[place - 1], strength[place + 1]]
    const isBesideShare = beside.some((other) => other === 'sure' || other === 'maybe')
    if (own === 'sure' || (own === 'button' && isBesideShare)) return [place]
    return own === 'maybe' && (isBesideShare || isOutside(place) || beside.includes('button')) ? [place] : []
  })
}

function shareStrength(text: string): 'sure' | 'maybe' | 'button' | 'none' {
  let words = 0
  let networks = 0
  let verbs = 0
  let buttons = 0
  for (const [word] of text.toLowerCase().matchAll(WORD)) {
    words += 1
    if (NETWORKS.has(word)) networks += 1
    else if (VERBS.has(word)) verbs += 1
    else if (BUTTONS.has(word)) buttons += 1
    else if (!FILLERS.has(word) && !COUNT.test(word)) return 'none'
  }
  if (networks + verbs === 0) return buttons > 0 && words <= 2 ? 'button' : 'none'
  return words > 1 && (verbs > 0 || networks > 1) ? 'sure' : 'maybe'
}
