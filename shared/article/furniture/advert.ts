import { anyOf } from './any-of.ts'
import { labels } from './label.ts'
import { eachParagraph } from './page.ts'

const LONGEST = 240

const LABELS = labels(`advertisement
  advertisements
  advertorial
  sponsored
  sponsored content
  sponsored post
  promoted
  promoted content
  paid content
  paid post
  ad
  ads
  anzeige
  werbung
  publicidad
  pubblicità
  publicidade
  advertentie
  annons
  annonse
  iklan
  reklama
  реклама
  广告
  廣告
  広告
  광고
  विज्ञापन
  publicité
  continua após a publicidade
  a matéria continua após a publicidade
  continúa después de la publicidad
  continua dopo la pubblicità
  la suite après cette publicité
  la suite après la publicité
  weiter nach der anzeige
  artikel wird nach der anzeige fortgesetzt
  إعلان
  scroll to continue
  scroll to continue reading
  scroll down to continue
  scroll down to continue reading
  after newsletter promotion
  skip past newsletter promotion
  skip advertisement`)

const PATTERNS: readonly RegExp[] = [
  /^(?:advertisement|ad)\W+(?:scroll (?:down )?to continue|(?:story|article) continues|continue reading)\b.{0,40}$/iu,
  /^\W*(?:story|article|report|text|content) continues (?:below|after) (?:this |the )?(?:advertisement|advert|ad)\W*$/iu,
]

/** The publisher's own promotions. */
const PROMOTIONS: readonly RegExp[] = [
  /^(?:sign up|subscribe)\b(?: here| now| today)? (?:to|for) (?:our|the|my|a|free|daily|weekly)\b.*\b(?:newsletters?|alerts|updates|briefings?|emails?|inbox|channel)\b.{0,60}$/iu,
  /^(?:abonnieren sie|inscrivez-vous|abonnez-vous|suscríbe(?:te|se)|assine|iscriviti|подпи(?:шитесь|сывайтесь)) .{0,120}(?:newsletter|boletín|whatsapp|telegram|рассылк|канал).{0,60}$/iu,
  /^get (?:the|our|all the) .{0,60}\b(?:delivered|sent|straight|direct|right) .{0,30}\binbox\b.{0,20}$/iu,
  /^(?:download|get) (?:the|our) .{0,40}\bapp\b.{0,60}$/iu,
]

/** What is left of a page's own machinery: tags, comment marks, short codes, the scripts that fetch adverts. */
const DEBRIS: readonly RegExp[] = [
  /^[<>!/\-–—\s]*[<>][<>!/\-–—\s]*$/u,
  /^<\/?[a-z]+(?: [^<>]*)?\/?>$/iu,
  /^<!--.*-->$/u,
  /^\[\/?(?:ad|caption|gallery|embed|video|shortcode)\b[\w\s-]*\]$|^\[ad_\d\]$/iu,
  /^(?:googletag\.|\(adsbygoogle\b|\(function\s*\()/u,
]

const SHAPE = anyOf('iu', [...PATTERNS, ...PROMOTIONS, ...DEBRIS])

/** Adverts' labels, the publisher's own promotions, and debris of the page. */
export const findAdverts = eachParagraph((text, label) => {
  if (text.length > LONGEST) return false
  return (label !== null && LABELS.has(label)) || text === 'ADVERTISING' || SHAPE.test(text)
})
