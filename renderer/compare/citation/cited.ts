import type { ArticleView } from '../../../shared/ipc.ts'
import { day } from '../../ui/words.ts'
import { BASE } from '../model/column.ts'
import type { Column } from '../model/column.ts'
import { counterpartIn, placeIn } from '../model/compare-model.ts'
import type { CompareModel } from '../model/compare-model.ts'

/** A passage as it goes into the clipboard, for what takes words alone and for what takes how they look. */
export interface Cited {
  readonly text: string
  readonly html: string
}

/** Every version of a passage that is shown, the base's first, each with whose it is: outlet, headline, day, paragraph. */
export function cited(model: CompareModel, passage: number): Cited {
  const versions = [...model.reports.entries()].flatMap(([column, { article }]) =>
    versionIn(model, passage, column, article),
  )
  return {
    text: versions.map(({ words, source }) => `“${words}”\n— ${source}`).join('\n\n'),
    html: versions
      .map(
        ({ words, source }) =>
          `<blockquote><p>“${escaped(words)}”</p><p>— <cite>${escaped(source)}</cite></p></blockquote>`,
      )
      .join('\n'),
  }
}

function versionIn(
  model: CompareModel,
  passage: number,
  column: Column,
  { text, outlet, headline, published }: ArticleView,
) {
  const own = counterpartIn(model, passage, column)
  const place = own === null ? null : placeIn(model.passages[own], column === BASE ? BASE : column)
  if (place === null) return []
  const source = [
    ...(outlet === null ? [] : [outlet.value]),
    `“${headline.value}”`,
    ...(published === null ? [] : [day(published.value)]),
    `¶${String(place.paragraph)}`,
  ]
  return [{ words: text.slice(place.start, place.end).replaceAll(/\s+/gu, ' '), source: source.join(', ') }]
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** The words come from files that anybody may have written. */
function escaped(words: string): string {
  return words.replaceAll(/[&<>"']/gu, (character) => ENTITIES[character] ?? character)
}
