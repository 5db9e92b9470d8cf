import { go } from '../state/route.ts'
import { useFollowing } from '../state/use-following.ts'
import { Button } from '../ui/Button.tsx'
import { moment } from '../ui/words.ts'
import styles from './SeveralInReader.module.css'

/** Above a text that its file no longer has: that it is an earlier version, and the way to the one that stands. */
export function OlderVersion({ id }: { readonly id: string }) {
  // A file that changes while its text is open has another version from then on.
  const { value } = useFollowing(() => window.crossread.readVersions(id))
  if (value === null) return null
  const { versions } = value
  const here = versions.find((version) => version.id === id)
  const now = versions.findLast(({ shown }) => shown)
  if (here === undefined || here.shown || now === undefined) return null
  return (
    <aside aria-label="Earlier version" className={styles['several']}>
      <div className={styles['line']}>
        An earlier version, of {moment(here.added)}
        <Button
          look="plain"
          onClick={() => {
            go({ view: 'article', id: now.id })
          }}
        >
          Show the present one
        </Button>
      </div>
    </aside>
  )
}
