import { go } from '../state/route.ts'
import { useAnswer } from '../state/use-answer.ts'
import { Button } from '../ui/Button.tsx'
import { moment } from '../ui/words.ts'
import styles from './SeveralInReader.module.css'

/** Above a text that its file no longer has: that it is an earlier version, and the way to the one that stands. */
export function OlderVersion({ id }: { readonly id: string }) {
  const answer = useAnswer(id, () => window.crossread.readVersions(id))
  if (answer.state !== 'ready') return null
  const { versions } = answer.value
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
