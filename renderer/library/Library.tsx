import { useEffect } from 'react'
import { isOutdated, readLibrary, useLibrary } from '../state/library.ts'
import { useQuery } from '../state/query.ts'
import { Page } from '../ui/Page.tsx'
import { Failed } from '../ui/Placard.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { EmptyLibrary } from './EmptyLibrary.tsx'
import { List } from './List.tsx'

/** Every article that the library holds, as the person asks for them. */
export function Library() {
  const listed = useLibrary((state) => state.listed)
  const fault = useLibrary((state) => state.fault)
  const version = useLibrary((state) => state.version)
  const query = useQuery()
  const outdated = useLibrary((state) => isOutdated(state, query))
  useEffect(() => {
    if (outdated) void readLibrary()
  }, [outdated, version, query])

  if (fault !== null) return <Failed fault={fault} retry={() => void readLibrary()} />
  if (listed === null) return <Waiting>Reading the library</Waiting>
  return listed.articles === 0 ? (
    <Page label="Library">
      <EmptyLibrary />
    </Page>
  ) : (
    <List listed={listed} />
  )
}
