import type { CleanText } from '../../shared/article/article.ts'
import { cleanText } from '../../shared/article/clean.ts'
import { EXIT, report } from './command.ts'
import type { ExitCode, Output } from './command.ts'
import { textsIn } from './texts.ts'

/** An article that was named on the command line, and what was read out of it. */
export interface ReadText extends CleanText {
  readonly name: string
  readonly text: string
}

/** The articles that paths stand for, each once; those that cannot be read are reported, and told by the exit code. */
export async function cleanedTexts(
  paths: readonly string[],
  output: Output,
): Promise<{ readonly texts: readonly ReadText[]; readonly code: ExitCode }> {
  const texts = new Map<string, ReadText>()
  let code: ExitCode = EXIT.done
  for (const given of paths) {
    for await (const found of textsIn(given)) {
      if ('thrown' in found) {
        report(output, found.name, found.thrown)
        code = EXIT.someFailed
      } else {
        // A file may be named by itself and by its folder too.
        texts.set(found.name, { ...found, ...cleanText(found.text) })
      }
    }
  }
  return { texts: [...texts.values()], code }
}
