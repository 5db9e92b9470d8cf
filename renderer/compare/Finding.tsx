import type { ReactNode } from 'react'
import { go } from '../state/route.ts'
import { Button } from '../ui/Button.tsx'
import styles from './Finding.module.css'
import { finding } from './model/finding.ts'
import { Closest } from './edges/Closest.tsx'
import { Differences } from './edges/Differences.tsx'
import { percent } from '../ui/words.ts'
import { useSession } from './state/session-context.ts'

/** Says it where the reports share nothing, or everything. */
export function Finding() {
  const { model } = useSession()
  const found = finding(model)
  if (found === null) return null
  if (found.kind === 'same text') {
    return <Banner title="The same text.">100% of each report stands in the other, word for word.</Banner>
  }
  if (found.kind === 'nearly the same text') {
    const [a, b] = model.reports.map(({ share }) => percent(share.shared, share.words))
    return (
      <>
        <Banner title="The same text.">{`${a ?? ''} of one report stands in the other, ${b ?? ''} the other way. What differs:`}</Banner>
        <Differences />
      </>
    )
  }
  return (
    <>
      <Banner
        title="No shared passage was found."
        actions={model.reports.map(({ article: { id }, name }) => (
          <Button
            key={id}
            look="plain"
            onClick={() => {
              go({ view: 'article', id })
            }}
          >
            <span className={styles['name']}>Read {name}</span>
          </Button>
        ))}
      >
        {found.reason}
      </Banner>
      <Closest />
    </>
  )
}

interface BannerProps {
  readonly title: string
  readonly children: string
  readonly actions?: ReactNode
}

function Banner({ title, children, actions }: BannerProps) {
  return (
    <section className={styles['banner']}>
      <p className={styles['words']}>
        <strong>{title}</strong> {children}
      </p>
      {actions}
    </section>
  )
}
