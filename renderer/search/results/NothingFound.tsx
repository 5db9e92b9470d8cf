import { Button } from '../../ui/Button.tsx'
import { Placard } from '../../ui/Placard.tsx'
import { withoutFilter } from '../box/filters.ts'
import { lookFor } from '../open.ts'
import type { Found } from '../searching.ts'

/** What can be done where nothing answers. */
export function NothingFound({ found: { question, understood, unread } }: { readonly found: Found }) {
  const { filters, terms } = understood
  const title = unread === 0 ? 'Nothing found' : 'Nothing found yet'
  if (filters.length > 0 && terms.length > 0) {
    return (
      <Placard
        title={title}
        actions={
          <Button
            look="plain"
            onClick={() => {
              // From the last to the first, so that the spans before still hold.
              const bare = filters
                .toReversed()
                .reduce((query, filter) => withoutFilter(query, query, filter), question.query)
              lookFor({ query: bare })
            }}
          >
            Search without filters
          </Button>
        }
      >
        No article that the filters let through has these words.
      </Placard>
    )
  }
  return (
    <Placard title={title}>
      {terms.some(({ kind }) => kind === 'phrase')
        ? 'No article has exactly these words in a row. Without the quotation marks they need not stand together.'
        : unread === 0
          ? 'No article in the library has this. Fewer words find more.'
          : 'No article that has been read so far has this.'}
    </Placard>
  )
}
