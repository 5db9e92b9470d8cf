import { useAnswer } from '../../state/use-answer.ts'
import { moment } from '../../ui/words.ts'
import { otherSide } from '../model/side.ts'
import type { Side } from '../model/side.ts'
import { useSession } from '../state/session-context.ts'

/** Where both columns are versions of one article: which one this is. */
export function VersionMark({ side }: { readonly side: Side }) {
  const { model } = useSession()
  const { id } = model[side].article
  const beside = model[otherSide(side)].article.id
  const answer = useAnswer(id, () => window.crossread.readVersions(id))
  if (answer.state !== 'ready') return null
  const { versions } = answer.value
  const at = versions.findIndex((version) => version.id === id)
  const version = versions[at]
  if (version === undefined || !versions.some((other) => other.id === beside)) return null
  return (
    <span>
      Version {at + 1}, of {moment(version.added)}
    </span>
  )
}
