import { create } from 'zustand'

/** The paragraph that is read, one after the other by key; by its article, so that it survives other columns. */
export interface CurrentParagraph {
  readonly article: string
  /** From 1. */
  readonly number: number
}

export const useCurrentParagraph = create<{ readonly current: CurrentParagraph | null }>()(() => ({ current: null }))

/** Whether a paragraph of an article is the one that is read. */
export function useIsCurrent(article: string | undefined, number: number): boolean {
  return useCurrentParagraph(({ current }) => current?.article === article && current?.number === number)
}
