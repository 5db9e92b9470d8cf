import { clearFilters } from '../state/query.ts'
import { Button } from '../ui/Button.tsx'
import { Placard } from '../ui/Placard.tsx'

/** A library that holds articles, and none that the filters let through. */
export function NoMatch() {
  return (
    <Placard
      title="No article matches"
      actions={
        <Button look="plain" onClick={clearFilters}>
          Clear filters
        </Button>
      }
    />
  )
}
