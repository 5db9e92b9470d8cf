/** A lede as it stands below its headline: where the headline is its beginning, only how it goes on. */
export function ledeAfter(headline: string, lede: string): string {
  const rest = lede.startsWith(headline) ? lede.slice(headline.length).trim() : lede
  return rest === lede ? lede : `…${rest}`
}
