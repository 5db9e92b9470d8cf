import { placesOf } from '../../../shared/families/family.ts'
import { textsAmong } from '../../../shared/story/one-text.ts'
import type { Member, StoryModel } from './story-model.ts'

/**
 * How many texts the reports are, told from their statements: what two have alike counts as the same words where neither has it
 * reworded. Right only once every two reports were compared.
 */
export function textsOf({ reports, statements }: StoryModel): number {
  const ids = reports.map(({ article }) => article.id)
  const words = new Map(reports.map(({ article }) => [article.id, article.words]))
  const shared = statements.filter(({ members }) => members.size > 1)
  const pairs = ids.flatMap((a, at) =>
    ids.slice(at + 1).map((b) => {
      let [inA, inB] = [0, 0]
      for (const { members } of shared) {
        const [here, there] = [members.get(a), members.get(b)]
        if (here === undefined || there === undefined || isReworded(here) || isReworded(there)) continue
        inA += copiedOf(here, there)
        inB += copiedOf(there, here)
      }
      return {
        a: { id: a, words: words.get(a) ?? 0, copied: inA },
        b: { id: b, words: words.get(b) ?? 0, copied: inB },
      }
    }),
  )
  return textsAmong(ids, pairs).length
}

/** Words of a member that another has: of the lead those that the other kept, of another all of its own. */
function copiedOf(member: Member, other: Member): number {
  const own = placesOf(member).reduce((sum, place) => sum + place.words, 0)
  return member.kind === null ? Math.min(own, other.kept) : own
}

function isReworded({ kind }: Member): boolean {
  return kind === 'reworded'
}
