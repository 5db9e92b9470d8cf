import { countWords } from '../../text/tokens.ts'
import { breaksOff, endsInStop } from '../shape.ts'
import { labelOf, labels } from './label.ts'
import type { Detector, Page } from './page.ts'

const LONGEST = 300
const LONGEST_TEASER = 40
/** A list inside the report is a box of a few links; longer ones are found only where they run to the end. */
const LONGEST_BOX = 10
const FEWEST_AT_END = 3
const LONGEST_AT_END = 200

/** What opens a link set between paragraphs ("Also read | …"), in the languages where it is commonly seen. */
const LINK_LABELS = labels(`also read
  read also
  read more
  read this
  read next
  must read
  read
  see also
  also see
  watch
  watch also
  also watch
  related
  related article
  related articles
  related story
  related stories
  related news
  related coverage
  more on this
  more on this story
  don't miss
  in case you missed it
  you may also like
  recommended
  baca juga
  lihat juga
  simak juga
  lire aussi
  à lire aussi
  lesen sie auch
  lesen sie mehr
  mehr dazu
  lees ook
  leggi anche
  lea también
  lee también
  lea además
  leia também
  leia mais
  läs också
  läs även
  läs mer
  les også
  læs også
  zobacz też
  zobacz także
  czytaj też
  czytaj także
  czytaj również
  čtěte také
  citește și
  читайте также
  читайте ещё
  читайте еще
  читайте також
  te puede interesar
  le puede interesar
  te recomendamos
  ver también
  vea también
  veja também
  saiba mais
  voir aussi
  à voir aussi
  siehe auch
  guarda anche
  per approfondire
  по теме
  материалы по теме
  смотрите также
  اقرأ المزيد
  شاهد أيضا
  यह भी पढ़ें
  ये भी पढ़ें
  इसे भी पढ़ें
  اقرأ أيضا
  相关阅读
  延伸阅读
  相關閱讀
  関連記事`)
const LINK = /^([^|:：>»→]{3,30})[|:：>»→]+\s*\S/u

/** The head of a list of links to other reports, alone on its line. */
const HEADS = labels(`you may also like
  you might also like
  you may like
  you might like
  you'll also like
  you may also enjoy
  you might also enjoy
  you may also be interested in
  you might also be interested in
  you may have missed
  you might have missed
  recommended
  recommended for you
  suggested for you
  related
  trending
  trending now
  trending today
  most read
  most popular
  most viewed
  most shared
  editor's pick
  editor's picks
  editors' picks
  editor's choice
  what to read next
  read next
  up next
  keep reading
  also read
  read also
  read more
  more on this story
  more on this topic
  more like this
  don't miss
  in case you missed it
  from the web
  from around the web
  around the web
  sponsored stories
  sponsored links
  promoted stories
  baca juga
  artikel terkait
  berita terkait
  lire aussi
  sur le même sujet
  mehr zum thema
  auch interessant
  lees ook
  leggi anche
  articoli correlati
  noticias relacionadas
  lea también
  leia também
  leia mais
  läs också
  les også
  читайте также
  похожие статьи
  te puede interesar
  veja também
  saiba mais
  voir aussi
  siehe auch
  по теме
  материалы по теме
  اقرأ أيضا
  شاهد أيضا
  यह भी पढ़ें
  延伸阅读
  延伸閱讀
  推荐阅读
  あわせて読みたい
  相关阅读
  相关新闻
  関連記事`)
const HEAD =
  /^(?:related|recommended|similar|suggested|trending|popular|more|latest|top|featured) (?:articles?|stories|story|posts?|news|content|coverage|topics|links|videos?|reading|reads|headlines)(?: (?:for you|from us))?$/u

/** Links to other reports: single ones between paragraphs, and headed lists, with the teasers that follow. */
export const findRelated: Detector = (page) => {
  const end = page.kinds.lastIndexOf(null)
  const found = new Set<number>()
  for (const [place, { text }] of page.paragraphs.entries()) {
    if (found.has(place) || page.kinds[place] !== null || text.length > LONGEST) continue
    if (isHead(page.labels[place] ?? null)) {
      found.add(place)
      for (const teaser of teasersAfter(page, place, end)) found.add(teaser)
    } else if (isLink(text)) {
      found.add(place)
    }
  }
  return [...found].sort((a, b) => a - b)
}

function isHead(label: string | null): boolean {
  return label !== null && (HEADS.has(label) || HEAD.test(label))
}

function isLink(text: string): boolean {
  const label = labelOf(LINK.exec(text)?.[1] ?? '')
  return label !== null && LINK_LABELS.has(label) && countWords(text) <= LONGEST_TEASER
}

/** The list under a head: to the end of the page where nearly all that follows is teasers, else as far as they go. */
function teasersAfter({ paragraphs, kinds }: Page, head: number, end: number): number[] {
  const places: number[] = []
  const teasers: boolean[] = []
  const most = end - head <= LONGEST_AT_END ? LONGEST_AT_END : LONGEST_BOX + 1
  for (let place = head + 1; place <= end && places.length < most; place++) {
    if (kinds[place] !== null) continue
    const text = paragraphs[place]?.text ?? ''
    if (text.length > LONGEST || countWords(text) > LONGEST_TEASER) break
    places.push(place)
    teasers.push(isTeaser(text))
  }
  const count = teasers.filter(Boolean).length
  if (places.at(-1) === end && count >= FEWEST_AT_END && count >= (2 / 3) * places.length) {
    return places.slice(0, teasers.lastIndexOf(true) + 1)
  }
  const prose = teasers.indexOf(false)
  const box = prose === -1 ? places : places.slice(0, prose)
  return box.length <= LONGEST_BOX ? box : []
}

/** A headline or a snippet that breaks off: sentences of a report end in a full stop. */
function isTeaser(text: string): boolean {
  return breaksOff(text) || !endsInStop(text)
}
