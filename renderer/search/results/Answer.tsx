import { useRef } from 'react'
import type { Fault } from '../../../shared/ipc/fault.ts'
import { useLibrary } from '../../state/library.ts'
import type { SearchRoute } from '../../state/route.ts'
import { Button } from '../../ui/Button.tsx'
import { Placard } from '../../ui/Placard.tsx'
import { isSame, search } from '../searching.ts'
import type { Found } from '../searching.ts'
import { Meant } from './Meant.tsx'
import { NothingFound } from './NothingFound.tsx'
import { Results } from './Results.tsx'
import { Start } from './Start.tsx'
import { Unread } from './Unread.tsx'

interface AnswerProps {
  readonly route: SearchRoute
  readonly found: Found | null
  readonly fault: Fault | null
}

/** What stands below the box: where to begin, what was found, or why nothing is. */
export function Answer({ route, found, fault }: AnswerProps) {
  const version = useLibrary((state) => state.version)
  /** Whether the list that another answer took the place of had the focus. */
  const lost = useRef(false)
  if (route.query.trim() === '') return <Start />
  if (fault !== null) {
    return (
      <div role="alert">
        <Placard
          title={fault.message}
          actions={
            <Button look="plain" onClick={() => void search(route, version)}>
              Try again
            </Button>
          }
        >
          {fault.recovery}
        </Placard>
      </div>
    )
  }
  if (found === null) return null
  return (
    <>
      <Unread articles={found.unread} />
      <Meant query={found.question.query} meant={found.didYouMean} />
      {found.groups.length === 0 ? (
        <NothingFound found={found} />
      ) : (
        // What answers another question begins at its top.
        <Results
          key={`${found.question.order} ${found.question.query}`}
          route={route}
          isCurrent={isSame(found.question, route)}
          found={found}
          lost={lost}
        />
      )}
    </>
  )
}
