import type { CleanText } from '../../shared/article/article.ts'
import { cleanText } from '../../shared/article/clean.ts'
import { splitReports } from '../../shared/article/split.ts'
import type { ReportPart } from '../../shared/article/split.ts'
import { shownAs } from '../../shared/text/display.ts'
import { textOf } from '../../shared/text/span.ts'
import { readText } from '../library/read-text.ts'
import { EXIT, line, report, UsageError } from './command.ts'
import type { ExitCode, Flags, Output } from './command.ts'

/** `clean FILE…`: what is read out of each text. */
export async function clean(paths: readonly string[], flags: Flags, output: Output): Promise<ExitCode> {
  if (paths.length === 0) throw new UsageError('clean takes one file or more.')
  let code: ExitCode = EXIT.done
  for (const path of paths) {
    try {
      const text = await readText(path)
      const cleaned = cleanText(text)
      const parts = splitReports(text)
      if (flags.json) line(output, asJson(path, cleaned, parts))
      else output.out(asText(path, text, cleaned, parts))
    } catch (thrown) {
      report(output, path, thrown)
      code = EXIT.someFailed
    }
  }
  return code
}

function asJson(
  path: string,
  { headline, outlet, byline, published, language, body, furniture }: CleanText,
  parts: readonly ReportPart[],
) {
  return {
    path,
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
  path: string,
  text: string,
  { headline, outlet, byline, published, body, furniture }: CleanText,
  parts: readonly ReportPart[],
): string {
  const facts = [outlet?.value ?? 'Unknown outlet', byline?.value, published?.value].filter(
    (fact) => fact !== undefined,
  )
  const paragraphs = body.map((paragraph) => shownAs(textOf(text, paragraph)))
  const aside = furniture.map((piece) => `  ${piece.kind}: ${shownAs(textOf(text, piece))}`)
  return [
    `${shownAs(path)}\n${shownAs(headline.value)}${headline.origin === 'inferred' ? ' (no headline; from the first sentence)' : ''}`,
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
