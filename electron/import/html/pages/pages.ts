import * as story from './story.ts'

/** A page as an outlet might serve it, what of it is the article, and what is not. */
export interface Page {
  readonly name: string
  readonly html: string
  readonly kept: readonly string[]
  readonly left: readonly string[]
}

const { HEADLINE, STORY, CAPTION, CREDIT } = story
const p = (texts: readonly string[], attributes = ''): string =>
  texts.map((text) => `<p${attributes}>${text}</p>`).join('\n')
const list = (texts: readonly string[]): string =>
  `<ul>${texts.map((text) => `<li><a href="/n/${text.length}">${text}</a></li>`).join('')}</ul>`
const shell = (body: string, head = '', html = 'lang="en"'): string =>
  `<!DOCTYPE html><html ${html}><head><meta charset="utf-8"><title>${HEADLINE} | The Elmouth Courier</title>${head}</head><body>${body}</body></html>`

const RELATED = [
  'Island ferries: what we know about the ageing fleet',
  'Minister under pressure over unanswered letters',
  'How to get to Garran this week without the boat',
  'Five things to cook when the shops run out of bread',
]
const NAV = `<header class="site-header"><a class="logo" href="/">The Elmouth Courier</a><nav>${list(['Home page', 'Island politics', 'Football results', 'Sign in or register'])}</nav></header>`
const FOOTER = `<footer class="footer"><p>© 2026 Elmouth Courier Media. All rights reserved.</p>${list(['Terms of use', 'Privacy notice', 'Contact the newsroom'])}</footer>`
const CHROME = ['Football results', 'Sign in or register', 'All rights reserved', 'Privacy notice']
const NEWSLETTER = `<aside class="newsletter-signup"><h3>Get the Morning Tide in your inbox</h3><p>Our editors pick the stories that matter, every weekday at seven. You can unsubscribe at any time.</p><form><input type="email"><button>Sign up</button></form></aside>`

const figure = `<figure class="image"><img src="a.jpg" alt=""><figcaption>${CAPTION}</figcaption></figure>`

export const PAGES: readonly Page[] = [
  {
    name: 'wire copy in a table, broken by br',
    html: `<html><head><title>${HEADLINE}</title></head><body bgcolor=white><table width=760><tr><td width=150><font size=2><a href=/>Front page</a><br><a href=/w>Weather desk</a><br><a href=/s>Shipping news</a></font></td><td><font face=Arial><b>${HEADLINE}</b><br><br>${STORY.slice(0, 7).join('<br><br>\n')}<br><br>(${CREDIT})</font></td></tr></table></body></html>`,
    kept: [HEADLINE, ...STORY.slice(0, 7), CREDIT],
    left: ['Weather desk', 'Shipping news'],
  },
  {
    name: 'live blog',
    html: shell(
      `${NAV}<main><h1>${HEADLINE}</h1><div class="key-events"><h2>Key events</h2>${list(['Harbour shut', 'All passengers safe'])}</div><div class="liveblog" id="liveblog">${STORY.slice(
        0,
        8,
      )
        .map(
          (text, i) =>
            `<article class="block" id="block-${i}"><header><time datetime="2026-03-04T0${i}:10:00Z">0${i}.10 GMT</time><h2>Update ${i}: ${text.slice(0, 24)}</h2></header><div class="block-body"><p>${text}</p></div><div class="share">Share on Facebook</div></article>`,
        )
        .join('')}</div></main>${FOOTER}`,
    ),
    kept: [HEADLINE, ...STORY.slice(0, 8)],
    left: [...CHROME, 'Share on Facebook'],
  },
  {
    name: 'paywall teaser',
    html: shell(
      `${NAV}<main><article class="article"><h1>${HEADLINE}</h1><p class="byline">By Tom Varga</p>${p(STORY.slice(0, 2))}<div class="paywall-barrier"><h2>Keep reading with a subscription</h2><p>Unlock every story from three crowns a week. Cancel whenever you like.</p><button>Subscribe</button></div></article><section class="related"><h2>More from the Courier</h2>${list(RELATED)}</section></main>${FOOTER}`,
      `<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"${HEADLINE}","isAccessibleForFree":false}</script>`,
    ),
    kept: [HEADLINE, ...STORY.slice(0, 2)],
    left: [...CHROME, ...RELATED, 'Unlock every story'],
  },
  {
    name: 'Arabic, right to left',
    html: `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>${story.ARABIC_HEADLINE}</title></head><body><div class="topbar">${list(['الرئيسية', 'سياسة', 'اقتصاد', 'رياضة'])}</div><div class="story"><h1>${story.ARABIC_HEADLINE}</h1><div class="story__meta"><time>4 مارس 2026</time></div><div class="story__body">${p(story.ARABIC)}</div><div class="most-read"><h3>الأكثر قراءة</h3>${list(['أسعار النفط ترتفع للأسبوع الثاني', 'المنتخب يفوز بثلاثة أهداف'])}</div></div><div class="footer">جميع الحقوق محفوظة</div></body></html>`,
    kept: [story.ARABIC_HEADLINE, ...story.ARABIC],
    left: ['اقتصاد', 'أسعار النفط', 'جميع الحقوق'],
  },
  {
    name: 'Japanese, with readings',
    html: `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>${story.JAPANESE_HEADLINE} - 海峡新聞</title></head><body><nav>${list(['トップ', '政治', 'スポーツ'])}</nav><main><section class="content"><h1 class="content--title">${story.JAPANESE_HEADLINE}</h1><div class="content--body">${p(story.JAPANESE).replace('沿岸警備隊', '<ruby>沿岸警備隊<rt>えんがんけいびたい</rt></ruby>')}</div></section><section class="ranking"><h2>アクセスランキング</h2>${list(['円相場、続落', '桜の開花予想を発表'])}</section></main><footer>無断転載を禁じます</footer></body></html>`,
    kept: [story.JAPANESE_HEADLINE, ...story.JAPANESE],
    left: ['スポーツ', '桜の開花', '無断転載', 'えんがん'],
  },
  {
    name: 'newsletter boxes and lists of other stories among the paragraphs',
    html: shell(
      `${NAV}<article class="post"><h1>${HEADLINE}</h1>${figure}<div class="entry-content">${p(STORY.slice(0, 3))}${NEWSLETTER}${p(STORY.slice(3, 5))}<div class="read-more"><strong>Read more:</strong>${list(RELATED.slice(0, 2))}</div>${p(STORY.slice(5))}<div class="related-articles"><h4>Recommended</h4>${list(RELATED.slice(2))}</div></div></article>${FOOTER}`,
    ),
    kept: [HEADLINE, CAPTION, ...STORY],
    left: [...CHROME, ...RELATED, 'Our editors pick'],
  },
  {
    name: 'cookie banner before everything',
    html: shell(
      `<div id="onetrust-consent-sdk" role="dialog" class="cookie-banner"><h2>We value your privacy</h2><p>We and our 842 partners store and read information on your device, such as cookies, and process personal data. With your permission we may use precise location data. You may click to agree, or see the choices.</p><p>Your choices apply to this website alone. You can change them or withdraw your consent at any time at the foot of the page.</p><button>Accept all</button></div>${NAV}<div class="layout"><div class="col-8"><h1 class="headline">${HEADLINE}</h1><p class="standfirst">More than two hundred people were brought ashore before dawn.</p><div class="article__body">${p(STORY)}</div></div><div class="col-4 sidebar"><h3>Most read</h3>${list(RELATED)}</div></div>${FOOTER}`,
    ),
    kept: [HEADLINE, 'More than two hundred people were brought ashore before dawn.', ...STORY],
    left: [...CHROME, ...RELATED, '842 partners', 'withdraw your consent'],
  },
  {
    name: 'comments longer than the report',
    html: shell(
      `${NAV}<main><article><h1>${HEADLINE}</h1><div itemprop="articleBody">${p(STORY.slice(0, 5))}</div></article><section id="comments" class="comments-area"><h2>24 comments</h2>${Array.from(
        { length: 24 },
        (_, i) =>
          `<div class="comment" id="comment-${i}"><cite>reader${i}</cite><p>I took that ferry ${i} times and never saw a drill, which says everything about how this company is run, and the minister ought to go before anyone is really hurt out there.</p><a>Reply</a></div>`,
      ).join('')}</section></main>${FOOTER}`,
    ),
    kept: [HEADLINE, ...STORY.slice(0, 5)],
    left: [...CHROME, 'never saw a drill'],
  },
  {
    name: 'pictures with captions and an agency credit',
    html: shell(
      `${NAV}<main class="story"><h1>${HEADLINE}</h1><p class="author">By <a href="/tv">Tom Varga</a></p>${figure}<div class="StoryBodyCompanionColumn">${p(STORY.slice(0, 4))}<figure class="gallery-popup"><img src="b.jpg"><figcaption><span>Cargo ships wait outside the breakwater.</span> <span class="credit">Lena Hask/Coastal Pictures</span></figcaption></figure>${p(STORY.slice(4))}<p>${CREDIT}</p></div></main>${FOOTER}`,
    ),
    kept: [
      HEADLINE,
      CAPTION,
      ...STORY.slice(0, 4),
      'Cargo ships wait outside the breakwater. Lena Hask/Coastal Pictures',
      ...STORY.slice(4),
      CREDIT,
    ],
    left: CHROME,
  },
  {
    name: 'embedded posts',
    html: shell(
      `${NAV}<article><h1>${HEADLINE}</h1><div class="body">${p(STORY.slice(0, 3))}<blockquote class="twitter-tweet"><p lang="en">All 212 passengers and crew of the Saint Brannoc are ashore. Please keep away from the quay.</p>— Elmouth Coast Guard (@elmouthcg) <a href="https://social.example/1">March 4, 2026</a></blockquote><script async src="widgets.js"></script>${p(STORY.slice(3))}</div></article>${FOOTER}`,
    ),
    kept: [
      HEADLINE,
      ...STORY.slice(0, 3),
      'All 212 passengers and crew of the Saint Brannoc are ashore. Please keep away from the quay.',
      ...STORY.slice(3),
    ],
    left: CHROME,
  },
  {
    name: 'AMP page',
    html: `<!doctype html><html ⚡ lang="en"><head><meta charset="utf-8"><title>${HEADLINE}</title><style amp-boilerplate>body{visibility:hidden}</style><noscript><style amp-boilerplate>body{visibility:visible}</style></noscript></head><body><amp-sidebar id="menu">${list(['Home page', 'Football results'])}</amp-sidebar><article class="amp-wp-article"><header class="amp-wp-article-header"><h1 class="amp-wp-title">${HEADLINE}</h1></header><figure class="amp-wp-article-featured-image"><amp-img src="a.jpg" width="9" height="9"></amp-img><figcaption>${CAPTION}</figcaption></figure><div class="amp-wp-article-content">${p(STORY.slice(0, 6))}<amp-ad type="x"><div fallback>Advertisement</div></amp-ad>${p(STORY.slice(6))}</div></article><amp-accordion><section><h4>Related stories</h4><div>${list(RELATED)}</div></section></amp-accordion><footer>View the full version of this site</footer></body></html>`,
    kept: [HEADLINE, CAPTION, ...STORY],
    left: [...RELATED, 'Football results', 'View the full version', 'Advertisement'],
  },
  {
    name: 'text in the JSON-LD alone',
    html: shell(
      `<div id="root"><div class="spinner">Loading the page</div></div><noscript>Please turn on JavaScript to read the Courier.</noscript>`,
      `<script type="application/ld+json">${JSON.stringify({
        '@context': 'https://schema.org',
        '@graph': [
          { '@type': 'WebSite', name: 'The Elmouth Courier' },
          { '@type': ['NewsArticle'], headline: HEADLINE, articleBody: STORY.join('\n\n') },
        ],
      })}</script>`,
    ),
    kept: [HEADLINE, ...STORY],
    left: ['turn on JavaScript', 'Loading the page'],
  },
  {
    name: 'nested boxes with meaningless classes',
    html: shell(
      `<div class="css-1k2j"><div class="css-9x"><span>Elmouth Courier</span>${list(['Island politics', 'Football results'])}</div><div class="css-0a"><div class="css-t1"><h1 class="css-h1">${HEADLINE}</h1></div><div class="css-b0">${STORY.map((text, i) => `<div data-component="text-block"><div class="css-p${i % 2}"><p><span><b class="css-1">${text.slice(0, 12)}</b>${text.slice(12)}</span></p></div></div>`).join('')}</div><div data-component="topic-list"><p>Related topics</p>${list(['Ferries', 'Elmouth'])}</div></div><div class="css-rail"><p>More on this story</p>${list(RELATED)}</div></div>`,
    ),
    kept: [HEADLINE, ...STORY],
    left: [...RELATED, 'Football results', 'More on this story'],
  },
  {
    name: 'the site’s name in the first heading, the headline in a second',
    html: shell(
      `<h1 class="masthead">The Elmouth Courier</h1><div class="menu">${list(['Football results', 'Tides'])}</div><div class="wrap"><div class="kicker">Harbour</div><h2 class="title">${HEADLINE}</h2><p class="sub">More than two hundred people were brought ashore.</p><div class="text">${p(STORY.slice(0, 6))}</div></div>${FOOTER}`,
    ),
    kept: [HEADLINE, 'More than two hundred people were brought ashore.', ...STORY.slice(0, 6)],
    left: ['Football results', 'All rights reserved', 'Privacy notice'],
  },
  {
    name: 'a brief among long lists of headlines',
    html: shell(
      `${NAV}<div class="rail">${list(RELATED)}</div><main><article class="brief"><h1>${HEADLINE}</h1><div class="text">${p(STORY.slice(0, 1))}</div></article></main><div class="river">${[0, 1, 2].map((n) => `<section><h2>Section ${n}</h2>${RELATED.map((title) => `<div class="teaser"><h3><a href="#">${title}</a></h3><p>A summary of this other story that is about as long as a teaser on a front page is.</p></div>`).join('')}</section>`).join('')}</div>${FOOTER}`,
    ),
    kept: [HEADLINE, ...STORY.slice(0, 1)],
    left: [...CHROME, ...RELATED, 'A summary of this other story'],
  },
  {
    name: 'questions and answers, with headings, a list and a table',
    html: shell(
      `${NAV}<article><h1>${HEADLINE}</h1><div class="content">${p(STORY.slice(0, 3))}<h2>What is known about the engine?</h2>${p(STORY.slice(3, 5))}<ul><li>The port engine was repaired in February.</li><li>The ship passed its inspection in January.</li></ul><h2>Who is to blame?</h2>${p(STORY.slice(5))}<table><tr><th>Ship</th><th>Built</th></tr><tr><td>Saint Brannoc</td><td>2002</td></tr><tr><td>Saint Ternan</td><td>1998</td></tr></table></div></article>${FOOTER}`,
    ),
    kept: [
      HEADLINE,
      ...STORY.slice(0, 3),
      'What is known about the engine?',
      ...STORY.slice(3, 5),
      'The port engine was repaired in February.',
      'The ship passed its inspection in January.',
      'Who is to blame?',
      ...STORY.slice(5),
      'Saint Ternan',
      '1998',
    ],
    left: CHROME,
  },
  {
    name: 'advertisements and a correction between separate sections',
    html: shell(
      `${NAV}<article><h1>${HEADLINE}</h1><section class="body-part">${p(STORY.slice(0, 4))}</section><div class="ad-slot"><span>Advertisement</span><p>Visit sunny Haverness: flights from 99 crowns, book before Friday.</p></div><section class="body-part">${p(STORY.slice(4, 7))}</section><div class="ad-slot"><span>Advertisement</span></div><section class="body-part">${p(STORY.slice(7))}<p><em>Correction: An earlier version of this report misstated the age of the ship.</em></p></section></article>${FOOTER}`,
    ),
    kept: [HEADLINE, ...STORY, 'Correction: An earlier version of this report misstated the age of the ship.'],
    left: [...CHROME, 'sunny Haverness'],
  },
]
