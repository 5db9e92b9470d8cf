import { inWords } from '../../ui/words.ts'
import { reportOf } from '../model/story-model.ts'
import type { StoryModel } from '../model/story-model.ts'

/** Words that were taken out of a reading, and its family. */
export interface Taken {
  readonly words: string
  readonly family: number
  /** Tells the paragraphs apart. */
  readonly block: unknown
}

/** The words by paragraph, each stretch that the same outlets carry with their names behind it. */
export function cited(taken: readonly Taken[], story: StoryModel): string {
  let text = ''
  for (const [at, { words, family, block }] of taken.entries()) {
    const next = taken[at + 1]
    const names = namesOf(story, family)
    const isSameBlock = next !== undefined && next.block === block
    const goesOn = isSameBlock && namesOf(story, next.family) === names
    text += `${words.trim()}${goesOn ? ' ' : ` (${names})${isSameBlock ? ' ' : next === undefined ? '' : '\n\n'}`}`
  }
  return text
}

/** Copies what is selected in a composite reading, with its outlets; false where no statement is selected. */
export function copyCited(clipboard: DataTransfer, story: StoryModel): boolean {
  const selection = getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return false
  const range = selection.getRangeAt(0)
  const taken = [...document.querySelectorAll<HTMLElement>('[data-statement]')].flatMap((element): Taken[] => {
    if (!range.intersectsNode(element)) return []
    const within = document.createRange()
    within.selectNodeContents(element)
    if (element.contains(range.startContainer)) within.setStart(range.startContainer, range.startOffset)
    if (element.contains(range.endContainer)) within.setEnd(range.endContainer, range.endOffset)
    const words = within.toString()
    if (words.trim() === '') return []
    return [{ words, family: Number(element.dataset['statement']), block: element.parentElement }]
  })
  if (taken.length === 0) return false
  clipboard.setData('text/plain', cited(taken, story))
  return true
}

function namesOf(story: StoryModel, family: number): string {
  return inWords((story.families[family]?.members ?? []).map(({ report }) => reportOf(story, report).name))
}
