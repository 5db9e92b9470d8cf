import { useRef } from 'react'
import { useColumns } from '../state/columns-context.ts'
import { useSession } from '../state/session-context.ts'
import type { Column } from '../model/column.ts'
import { otherLanguage } from '../model/other-language.ts'
import { shareDefinition, shareFacts } from '../model/share-line.ts'
import { Tooltip } from '../../ui/Tooltip.tsx'
import { day, outletName } from '../../ui/words.ts'
import styles from './ColumnHeader.module.css'
import { ColumnMenu } from './ColumnMenu.tsx'
import { OtherReport } from './OtherReport.tsx'
import { VersionMark } from './VersionMark.tsx'
import { useInSight } from './use-in-sight.ts'

/** Whose report it is, its headline, and how much of it the other report has. */
export function ColumnHeader({ column }: { readonly column: Column }) {
  const { model } = useSession()
  const share = useRef<HTMLButtonElement>(null)
  const inSight = useInSight(share)
  const isSeveral = useColumns() !== null
  const article = model.reports[column]?.article
  if (article === undefined) return null
  const { headline, outlet, published, file } = article
  const facts = shareFacts(model, column)
  const definition = shareDefinition(model, column)
  const language = otherLanguage(model, column)
  return (
    <header className={styles['header']}>
      <p className={styles['source']}>
        <span className={outlet === null ? styles['unknown'] : styles['outlet']}>{outletName(outlet)}</span>
        {outlet === null ? <span className={styles['file']}>{file}</span> : null}
        {isSeveral ? (
          <ColumnMenu column={column} inSight={inSight} />
        ) : (
          <OtherReport column={column} inSight={inSight} />
        )}
        <VersionMark column={column} />
        {published === null ? null : <time dateTime={published.value}>{day(published.value)}</time>}
      </p>
      <h2 dir="auto" className={styles['headline']}>
        {headline.value}
      </h2>
      <p className={styles['facts']}>
        <span>{facts.words}</span>
        <Tooltip text={definition}>
          <button
            ref={share}
            type="button"
            // Out of sight it would take the focus, and both texts, away from what is being read.
            tabIndex={inSight ? 0 : -1}
            aria-description={definition}
            className={styles['share']}
          >
            {facts.shared}
          </button>
        </Tooltip>
        <span className={styles['onlyHere']}>{facts.onlyHere}</span>
        {language === null ? null : <span>{language}</span>}
      </p>
    </header>
  )
}
