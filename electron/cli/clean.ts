import type { Article } from '../../shared/article/article.ts'
import { Boilerplate } from '../../shared/article/boilerplate/boilerplate.ts'
import { setAside } from '../../shared/article/boilerplate/set-aside.ts'
import { cleanText } from '../../shared/article/clean.ts'
import { splitReports } from '../../shared/article/split.ts'
import type { ReportPart } from '../../shared/article/split.ts'
import { shownAs } from '../../shared/text/display.ts'
import { textOf } from '../../shared/text/span.ts'
import { readText } from '../library/read-text.ts'
import { EXIT, line, report, UsageError } from './command.ts'
import type { ExitCode, Flags, Output } from './command.ts'

/** `clean FILE…`: what is read out of each text. What several of them have in common as boilerplate is set aside in each. */
export async function clean(paths: readonly string[], flags: Flags, output: Output): Promise<ExitCode> {
  if (paths.length === 0) throw new UsageError('clean takes one file or more.')
  let code: ExitCode = EXIT.done
  const articles: Source[] = []
  for (const path of paths) {
    try {
      const text = await readText(path)
      articles.push({ id: path, text, ...cleanText(text) })
    } catch (thrown) {
      report(output, path, thrown)
      code = EXIT.someFailed
    }
  }
  const boilerplate = new Boilerplate()
  // A file that was named twice is one article.
  const ages = new Map(articles.map(({ id }, age) => [id, age]))
  for (const article of articles) boilerplate.add(article, ages.get(article.id) ?? 0)
  for (const article of articles) {
    const cleaned = setAside(article.text, article, boilerplate.furnitureOf(article))
    const parts = splitReports(cleaned.text)
    if (flags.json) line(output, asJson(cleaned, parts))
    else output.out(asText(cleaned, parts))
  }
  return code
}

/** A text that was read; its path is its name. */
type Source = Omit<Article, 'path'>

function asJson(
  { id, headline, outlet, byline, published, language, body, furniture }: Source,
  parts: readonly ReportPart[],
) {
  return {
    path: id,
    headline: headline.value,
    outlet: outlet?.value ?? null,
    byline: byline?.value ?? null,
    published: published?.value ?? null,
    language: language?.value ?? null,
    body,
    furniture,
    // Only where the file holds several.
    ...(parts.length === 0 ? {} : { reports: parts.map(({ start, end, headline }) => ({ start, end, headline })) }),
  }
}

function asText(
  { id, text, headline, outlet, byline, published, body, furniture }: Source,
  parts: readonly ReportPart[],
): string {
  const facts = [outlet?.value ?? 'Unknown outlet', byline?.value, published?.value].filter(
    (fact) => fact !== undefined,
  )
  const paragraphs = body.map((paragraph) => shownAs(textOf(text, paragraph)))
  const aside = furniture.map((piece) => `  ${piece.kind}: ${shownAs(textOf(text, piece))}`)
  return [
    `${shownAs(id)}\n${shownAs(headline.value)}${headline.origin === 'inferred' ? ' (no headline; from the first sentence)' : ''}`,
    shownAs(facts.join(' · ')),
    ...(parts.length === 0
      ? []
      : [
          `This file holds ${String(parts.length)} reports\n${parts.map(({ headline }) => `  ${shownAs(headline)}`).join('\n')}`,
        ]),
    ...paragraphs,
    ...(aside.length === 0 ? [] : [`Set aside\n${aside.join('\n')}`]),
  ]
    .join('\n\n')
    .concat('\n\n')
}
