import { afterEach, expect, it } from 'vitest'
import { selectedWords } from './selected-words.ts'

const reports = [
  { id: 'a', text: 'Nobody was hurt.\n\nThe ferry (built in 1998) ran\naground at dawn.' },
  { id: 'b', text: 'The ship ran aground at noon.' },
]

/** Shows some markup, all of it selected, and gives where its words are found. */
function found(markup: string): ReturnType<typeof selectedWords> {
  document.body.innerHTML = markup
  document.getSelection()?.selectAllChildren(document.body)
  return selectedWords(reports)
}

afterEach(() => {
  document.body.innerHTML = ''
})

it('finds words in the report that has them, however the page sets them', () => {
  const ferry = { of: 'a', span: { start: 18, end: 55 } }
  expect([
    found('<p>The ferry (built in 1998) ran aground</p>'),
    found(
      '<p>The ferry (built <span class="unseen">Theirs: </span><ins>in 1998</ins><del>by hand</del>) ran aground</p>',
    ),
    found('<p>Nobody was hurt.</p><p>The ferry (built</p>'),
    found('<p>aground at noon.</p>'),
  ]).toEqual([ferry, ferry, { of: 'a', span: { start: 0, end: 34 } }, { of: 'b', span: { start: 13, end: 29 } }])
})

it('finds nothing where no report has the words in a row, or none are selected', () => {
  expect([found('<p>ferry aground</p>'), found('<p> </p>'), found('')]).toEqual([null, null, null])
})
