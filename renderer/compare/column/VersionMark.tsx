import { useFollowing } from '../../state/use-following.ts'
import { moment } from '../../ui/words.ts'
import type { Column } from '../model/column.ts'
import { useSession } from '../state/session-context.ts'

/** Where another column has a version of the same article: which one this is. */
export function VersionMark({ column }: { readonly column: Column }) {
  const { reports } = useSession().model
  const id = reports[column]?.article.id ?? ''
  const beside = reports.flatMap(({ article }) => (article.id === id ? [] : [article.id]))
  return <Version key={id} id={id} beside={beside} />
}

function Version({ id, beside }: { readonly id: string; readonly beside: readonly string[] }) {
  const { value } = useFollowing(() => window.crossread.readVersions(id))
  if (value === null) return null
  const { versions } = value
  const at = versions.findIndex((version) => version.id === id)
  const version = versions[at]
  if (version === undefined || !versions.some((other) => beside.includes(other.id))) return null
  return (
    <span>
      Version {at + 1}, of {moment(version.added)}
    </span>
  )
}
