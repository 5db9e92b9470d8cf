import path from 'node:path'
import type { Field } from '../../../../shared/article/article.ts'
import { STATED_FIELDS } from '../../../import/importer.ts'
import type { Extract, StatedField } from '../../../import/importer.ts'
import { EXPORTED_LINE } from '../../../import/json-lines/exported.ts'
import type { Report } from '../../derive.ts'
import type { StoredArticle } from '../../store/articles.ts'

type Fields = Readonly<Partial<Record<StatedField, Field | null>>>

/**
 * An article as a line of JSON: what anybody can use, and under `crossread` what brings the same article back. `file`: where its own
 * file stands in the export; null where it could not be written.
 */
export function articleLine(
  { article, body }: Report,
  stored: StoredArticle,
  tags: readonly string[],
  file: string | null,
): string {
  const fields: Fields = article
  return JSON.stringify({
    id: article.id,
    ...Object.fromEntries(
      STATED_FIELDS.map((name) => [name, fields[name]?.value ?? stored.stated[name]?.value ?? null]),
    ),
    tags,
    text: article.text,
    // Where in the text the paragraphs of the report are: UTF-16 offsets.
    body: body.map(({ start, end }) => ({ start, end })),
    // Without its folders, which are nobody else's business.
    origin: { file: path.basename(stored.path), place: stored.place, added: new Date(stored.added).toISOString() },
    file,
    crossread: { format: EXPORTED_LINE, stated: statedOf(fields, stored.stated) },
  })
}

/** What does not stand in the text: what a format stated of it, and what the person has said since. */
function statedOf(fields: Fields, stated: Extract['stated']): Extract['stated'] {
  return Object.fromEntries(
    STATED_FIELDS.flatMap((name) => {
      const field = fields[name]
      if (field?.origin === 'given') return [[name, { value: field.value, from: 'the export' }]]
      return stated[name] === undefined ? [] : [[name, stated[name]]]
    }),
  )
}
