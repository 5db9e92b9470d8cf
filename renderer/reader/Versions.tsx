import { ArrowRight } from 'lucide-react'
import type { ArticleVersions } from '../../shared/ipc.ts'
import { go, pairRoute } from '../state/route.ts'
import { useAnswer } from '../state/use-answer.ts'
import { moment } from '../ui/words.ts'
import about from './AboutArticle.module.css'
import styles from './Versions.module.css'

/** In an article's details: where its file is no longer, which version it is, and the earlier ones, each to be compared with it. */
export function Versions({ id }: { readonly id: string }) {
  const answer = useAnswer(id, () => window.crossread.readVersions(id))
  // The rest of the details stands without it.
  if (answer.state !== 'ready') return null
  const { path, gone, versions } = answer.value
  if (gone === null && versions.length === 1) return null
  return (
    <dl className={styles['versions']}>
      {gone === null ? null : (
        <div className={about['row']}>
          <dt className={about['name']}>Gone</dt>
          <dd className={about['file']}>
            The file is no longer at <bdi>{path}</bdi>
            <span className={styles['since']}>Missed on {moment(gone)}; the article stays</span>
          </dd>
        </div>
      )}
      {versions.length === 1 ? null : <OneOf id={id} versions={versions} />}
    </dl>
  )
}

function OneOf({ id, versions }: { readonly id: string } & Pick<ArticleVersions, 'versions'>) {
  const at = versions.findIndex((version) => version.id === id)
  const others = versions.filter((version) => version.id !== id)
  return (
    <div className={about['row']}>
      <dt className={about['name']}>Version</dt>
      <dd>
        Version {at + 1}, of {moment(versions[at]?.added ?? 0)}
        <ul aria-label="Other versions" className={styles['others']}>
          {others.map((other) => (
            <li key={other.id}>
              <button
                type="button"
                className={styles['other']}
                onClick={() => {
                  // The older text comes first, as one reads what was changed into what.
                  const isOlder = other.added <= (versions[at]?.added ?? 0)
                  go(isOlder ? pairRoute(other.id, id) : pairRoute(id, other.id))
                }}
              >
                <span>
                  Compare with version {versions.indexOf(other) + 1}
                  <span className={styles['since']}>Of {moment(other.added)}</span>
                </span>
                <ArrowRight size={14} strokeWidth={1.75} aria-hidden className={styles['arrow']} />
              </button>
            </li>
          ))}
        </ul>
      </dd>
    </div>
  )
}
