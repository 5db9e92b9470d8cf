/** What stands in the folder, in words for whoever opens it in years. `lines`: the names of the files of lines. */
export function readme(articles: number, day: string, lines: readonly string[]): string {
  const all = lines.join(', ')
  return `Articles from Crossread, ${day}
${String(articles)} in all.

articles/
  Each article as a file, by outlet, date and headline: the file that it came in,
  byte for byte, where it came in one of its own; its text in UTF-8 where it came
  out of an archive, a feed or a file of several.

${all}
  All articles as lines of JSON, one a line: headline, outlet, byline, published,
  language, url, tags and text; "body" says which parts of the text are the report
  (offsets in UTF-16 code units), "origin" where it came from, "file" which of the
  files in articles/ it is.

To bring them into Crossread again, open ${all}.
`
}
