import { inWords } from '../../ui/words.ts'
import { reportOf } from '../statements/story-model.ts'
import type { Statement, StoryModel } from '../statements/story-model.ts'

/** Words that were taken out of a reading, and the statement that they are of. */
export interface Taken {
  readonly words: string
  readonly statement: Statement
  /** Tells the paragraphs apart. */
  readonly block: unknown
}

/** The words by paragraph, each stretch that the same outlets carry with their names behind it. */
export function cited(taken: readonly Taken[], story: StoryModel): string {
  let text = ''
  for (const [at, { words, statement, block }] of taken.entries()) {
    const next = taken[at + 1]
    const names = namesOf(story, statement)
    const isSameBlock = next !== undefined && next.block === block
    const goesOn = isSameBlock && namesOf(story, next.statement) === names
    text += `${words.trim()}${goesOn ? ' ' : ` (${names})${isSameBlock ? ' ' : next === undefined ? '' : '\n\n'}`}`
  }
  return text
}

/** Copies what is selected in a composite reading, with its outlets; false where no statement is selected. */
export function copyCited(clipboard: DataTransfer, story: StoryModel): boolean {
  const selection = getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return false
  const range = selection.getRangeAt(0)
  const byId = new Map(story.statements.map((statement) => [statement.id, statement]))
  const taken = [...document.querySelectorAll<HTMLElement>('[data-statement]')].flatMap((element): Taken[] => {
    if (!range.intersectsNode(element)) return []
    const within = document.createRange()
    within.selectNodeContents(element)
    if (element.contains(range.startContainer)) within.setStart(range.startContainer, range.startOffset)
    if (element.contains(range.endContainer)) within.setEnd(range.endContainer, range.endOffset)
    const words = within.toString()
    if (words.trim() === '') return []
    const statement = byId.get(element.dataset['statement'] ?? '')
    return statement === undefined ? [] : [{ words, statement, block: element.parentElement }]
  })
  if (taken.length === 0) return false
  clipboard.setData('text/plain', cited(taken, story))
  return true
}

function namesOf(story: StoryModel, { members }: Statement): string {
  return inWords([...members.keys()].map((report) => reportOf(story, report).name))
}
