import { cleanText } from '../../shared/article/clean.ts'
import { groupStories } from '../../shared/story/group.ts'
import { EXIT, report, UsageError } from './command.ts'
import type { ExitCode, Flags, Output } from './command.ts'
import { textsIn } from './texts.ts'

/** `stories PATH…`: every article in exactly one story. */
export async function stories(paths: readonly string[], flags: Flags, output: Output): Promise<ExitCode> {
  if (paths.length === 0) throw new UsageError('stories takes one path or more.')
  const articles = []
  let code: ExitCode = EXIT.done
  for (const given of paths) {
    for await (const found of textsIn(given)) {
      if ('thrown' in found) {
        report(output, found.name, found.thrown)
        code = EXIT.someFailed
      } else {
        articles.push({ id: found.name, text: found.text, ...cleanText(found.text) })
      }
    }
  }
  const groups = groupStories(articles).map(({ title, articles, reasons, sure }) => ({
    title,
    articles,
    reasons,
    sure,
  }))
  if (flags.json) output.out(`${JSON.stringify({ stories: groups })}\n`)
  else
    for (const story of groups) output.out(`${story.title}\n${story.articles.map((path) => `  ${path}\n`).join('')}\n`)
  return code
}
