import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Correction } from '../../../shared/ipc/corrections.ts'
import { add } from '../library.fixture.ts'
import type { Place } from '../library.fixture.ts'
import type { Library } from '../library.ts'
import { storiesIn, viewOf } from '../view.fixture.ts'

const NO_TAGS = { add: [], remove: [] }

export const said = (
  articles: string[],
  fields: Correction['fields'],
  tags: Correction['tags'] = NO_TAGS,
): Correction => ({
  articles,
  fields,
  tags,
})

export const idsOf = (library: Library) => storiesIn(library, { grouped: false }).map(({ id }) => id)
export const outlets = (library: Library) => viewOf(library).articles.map(({ outlet }) => outlet?.value ?? null)

/** What lists, details, searches and comparisons say of everything, and what could be taken back. */
export function all(library: Library) {
  const { articles, stories } = viewOf(library)
  return {
    articles,
    stories,
    details: articles.map(({ id }) => ({ ...library.details(id), offers: [] })),
    texts: articles.map(({ id }) => library.article(id)),
    pairs: articles.flatMap((a, at) => articles.slice(at + 1).map((b) => library.pair(a.id, b.id))),
  }
}

/** Three articles in a folder, two of one site, none with an outlet, and one that states its own. */
export async function madeLibrary(place: Place): Promise<Library> {
  const folder = path.join(place.folder, 'Courier')
  await mkdir(folder)
  const page = (url: string, text: string) => `---\nurl: ${url}\ntags: [ferry, "#coast"]\n---\n${text}`
  await writeFile(
    path.join(folder, 'a.md'),
    page('https://www.courier.example/1', 'The ferry Astrid ran aground at dawn.'),
  )
  await writeFile(path.join(folder, 'b.md'), page('https://courier.example/2', 'Nobody was hurt when a bridge fell.'))
  await writeFile(path.join(folder, 'c.txt'), 'Eggs are dearer than they were last year.')
  await writeFile(
    path.join(folder, 'd.md'),
    '---\noutlet: Harbour Post\nurl: https://courier.example/3\n---\nA whale swam by.',
  )
  const library = await place.open()
  await add(library, folder)
  return library
}
