import type { Article } from '../../shared/article/article.ts'
import { Boilerplate } from '../../shared/article/boilerplate/boilerplate.ts'
import { setAside } from '../../shared/article/boilerplate/set-aside.ts'
import { groupStories } from '../../shared/story/group.ts'
import { shownAs } from '../../shared/text/display.ts'
import type { Story } from '../../shared/story/story.ts'
import type { StoryArticle } from '../../shared/story/words.ts'
import { cleanedTexts } from './cleaned-texts.ts'
import { UsageError } from './command.ts'
import type { ExitCode, Flags, Output } from './command.ts'

/** `stories PATH…`: every article in exactly one story. What an outlet prints under all its reports makes none of them one story. */
export async function stories(paths: readonly string[], flags: Flags, output: Output): Promise<ExitCode> {
  if (paths.length === 0) throw new UsageError('stories takes one path or more.')
  const { texts, code } = await cleanedTexts(paths, output)
  const articles = texts.map((text) => ({ ...text, id: text.name }))
  const groups = groupStories(withoutBoilerplate(articles)).map(({ title, articles, reasons, sure }) => ({
    title,
    articles,
    reasons,
    sure,
  }))
  if (flags.json) output.out(`${JSON.stringify({ stories: groups })}\n`)
  else for (const group of groups) output.out(asText(group))
  return code
}

function withoutBoilerplate(articles: readonly Omit<Article, 'path'>[]): StoryArticle[] {
  const boilerplate = new Boilerplate()
  for (const [age, article] of articles.entries()) boilerplate.add(article, age)
  return articles.map((article) => setAside(article.text, article, boilerplate.furnitureOf(article)))
}

function asText({ title, articles, reasons, sure }: Pick<Story, 'title' | 'articles' | 'reasons' | 'sure'>): string {
  const lines = [...articles, ...reasons.map((reason) => `- ${reason}`)].map((line) => `  ${shownAs(line)}\n`)
  return `${shownAs(title)}${sure ? '' : ' (not sure)'}\n${lines.join('')}\n`
}
