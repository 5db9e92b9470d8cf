import { rarityIn } from '../align/background.ts'
import { stem } from '../text/stem.ts'
import { tokenize } from '../text/tokens.ts'
import type { Read } from './shared-names.ts'
import type { StoryArticle } from './words.ts'

/** Characters that a list can show; a longer headline is chosen only where all are longer. */
const SHORT = 100

/**
 * The title of a story: of the headlines of its core, the members that surely belong to it, the one that says most of
 * what the others speak of too, for its length. Headlines that stand in a text come before those made from a lede, short
 * ones before long ones.
 */
export function titleOf(members: readonly Read[], core: ReadonlySet<string>): string {
  const [first] = members
  if (first && members.length === 1) return first.article.headline.value
  const stems = members.map(({ words }) => new Set(words.map(({ stem }) => stem)))
  const rarity = rarityIn(first?.article.language?.value)
  const ranked = members.flatMap(({ article }, at) => {
    if (!core.has(article.id)) return []
    const { value, origin } = article.headline
    const own = headlineStems(article)
    const others = stems.filter((_, other) => other !== at)
    const sharedBy = (stem: string): number =>
      others.filter((other) => other.has(stem)).length / Math.max(1, others.length)
    const said = own.reduce((sum, stem) => sum + rarity(stem) * sharedBy(stem), 0)
    const all = own.reduce((sum, stem) => sum + rarity(stem), 0)
    return [{ value, stated: origin === 'stated', short: value.length <= SHORT, worth: all === 0 ? 0 : said / all }]
  })
  ranked.sort((a, b) => Number(b.stated) - Number(a.stated) || Number(b.short) - Number(a.short) || b.worth - a.worth)
  return ranked[0]?.value ?? ''
}

function headlineStems({ text, headline: { span }, language }: StoryArticle): string[] {
  return span === null ? [] : tokenize(text, span, language?.value).map(({ folded }) => stem(folded))
}
