import { languageName } from '../../../shared/article/corrections.ts'
import { BASE } from './column.ts'
import type { Column } from './column.ts'
import type { CompareModel } from './compare-model.ts'

/** `in German, not in English`: of a report in another language than the base's; null for one in the same, or where either is not known. */
export function otherLanguage({ reports }: CompareModel, column: Column): string | null {
  const [own, base] = [column, BASE].map((each) => reports[each]?.article.language?.value.split('-')[0])
  if (own === undefined || base === undefined || own === base) return null
  return `in ${languageName(own)}, not in ${languageName(base)}`
}
