import { count, percent } from '../../ui/words.ts'
import { BASE } from './column.ts'
import type { Column } from './column.ts'
import type { CompareModel } from './compare-model.ts'

/** The facts under a headline: `1,234 words`, `41% of this text is in the other`, `12 paragraphs only here`. */
export function shareFacts(model: CompareModel, column: Column): { words: string; shared: string; onlyHere: string } {
  const { shared, words, onlyHere } = shareIn(model, column)
  return {
    words: count(words, 'word'),
    shared: `${percent(shared, words)} of this text is in ${againstIn(model, column).shortly}`,
    onlyHere:
      onlyHere === 0 ? nothingOnlyHere(model, column) : `${count(onlyHere, 'paragraph')} ${onlyHereIn(model, column)}`,
  }
}

function nothingOnlyHere({ several, reports }: CompareModel, column: Column): string {
  return several && column !== BASE ? `no paragraph that ${reports[BASE]?.name ?? ''} lacks` : 'nothing only here'
}

/** How it is said of words of a column that they share nothing: `only here`; of one of several, which was laid beside the base alone, `not in BBC`. */
export function onlyHereIn({ several, reports }: CompareModel, column: Column): string {
  return several && column !== BASE ? `not in ${reports[BASE]?.name ?? ''}` : 'only here'
}

/** How the share is counted, for its tooltip; among more than two reports with the share that goes the other way. */
export function shareDefinition(model: CompareModel, column: Column): string {
  const { shared, words } = shareIn(model, column)
  const back = model.several ? model.reports[column]?.shareOfBase : undefined
  const base = model.reports[BASE]?.name ?? ''
  return [
    `${count(shared, 'word')} of the ${count(words, 'word')} of this report ${shared === 1 ? 'stands' : 'stand'} in passages that ${againstIn(model, column).wholly} too.`,
    ...(back ? [`${percent(back.shared, back.words)} of ${base} is in this report.`] : []),
    ...(isFiltered(model) ? ['Passages that filters hide are counted too.'] : []),
  ].join(' ')
}

/** Whether any passage that counts is not shown. */
function isFiltered({ all, passages }: CompareModel): boolean {
  const telling = (those: readonly { readonly formula: boolean }[]) => those.filter(({ formula }) => !formula).length
  return telling(passages) < telling(all)
}

function shareIn({ reports }: CompareModel, column: Column) {
  return reports[column]?.share ?? { shared: 0, words: 0, onlyHere: 0 }
}

/** What a column is compared with: `the other` of two reports; of several the base by its name, and for the base all that are shown. */
function againstIn({ reports, several }: CompareModel, column: Column): { shortly: string; wholly: string } {
  if (!several) return { shortly: 'the other', wholly: 'the other report has' }
  const base = reports[BASE]?.name ?? ''
  const [, only, ...more] = reports
  if (column === BASE && only !== undefined && more.length === 0)
    return { shortly: only.name, wholly: `${only.name} has` }
  return column === BASE
    ? {
        shortly: `the other ${String(reports.length - 1)}`,
        wholly: `one of the other ${String(reports.length - 1)} shown has`,
      }
    : { shortly: base, wholly: `${base} has` }
}
