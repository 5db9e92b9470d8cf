import { foldWord } from '../../../shared/text/fold.ts'
import type { Span } from '../../../shared/text/span.ts'
import { BASE } from '../model/column.ts'
import type { CompareModel, ComparedPassage } from '../model/compare-model.ts'

const NUMBER = /\p{Nd}+(?:[.,\u00a0\u2009\u202f]\p{Nd}+)*/gu

/**
 * Whether two reports have another number at one place of a passage. What only one of them has was left out or put in, and differs
 * from nothing. A comma or a space between the groups of a number makes it no other; a full stop does, as it parts decimals too.
 */
export function numbersDiffer(passage: ComparedPassage, { reports }: Pick<CompareModel, 'reports'>): boolean {
  const [base, other] = [reports[BASE]?.article.text ?? '', reports[passage.column]?.article.text ?? '']
  return passage.changes.some(({ a, b }) => {
    const [here, there] = [numbersIn(base, a), numbersIn(other, b)]
    return here.length > 0 && there.length > 0 && here.join(' ') !== there.join(' ')
  })
}

function numbersIn(text: string, { start, end }: Span): string[] {
  return (text.slice(start, end).match(NUMBER) ?? []).map((number) => foldWord(number))
}
