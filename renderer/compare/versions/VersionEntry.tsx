import { ArrowRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Swatch } from '../../ui/Swatch.tsx'
import styles from './VersionEntry.module.css'
import type { Version } from './versions.ts'

interface VersionEntryProps {
  readonly version: Version
  /** Shows the two reports side by side there. */
  readonly onOpen: () => void
  readonly children: ReactNode
}

/** Whose words these are, from when, where they stand, and how close they are; the name leads there. */
export function VersionEntry({ version: { report, kinds, places, same }, onOpen, children }: VersionEntryProps) {
  const [kind] = kinds.slice(-1)
  const paragraphs = [...new Set(places.map(({ paragraph }) => `¶${String(paragraph)}`))].join(', ')
  const facts = [
    `${paragraphs} of ${String(report.article.body.length)}`,
    ...(same ? ['the same words'] : kind === undefined ? [] : [kind]),
  ]
  return (
    <li className={styles['entry']}>
      <p className={styles['source']}>
        {kind === undefined ? null : <Swatch kind={kind} />}
        <button
          type="button"
          aria-label={`${report.name}, paragraph ${String(places[0]?.paragraph ?? 1)}: side by side`}
          className={styles['name']}
          onClick={onOpen}
        >
          <span className={styles['outlet']}>{report.name}</span>
          <ArrowRight size={13} strokeWidth={2} aria-hidden className={styles['arrow']} />
        </button>
      </p>
      <p className={styles['facts']}>{[report.published, ...facts].filter((fact) => fact !== null).join(' · ')}</p>
      {children}
    </li>
  )
}
