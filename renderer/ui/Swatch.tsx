import type { PassageKind } from '../../shared/align/passage.ts'
import styles from './Swatch.module.css'

/** The look of a kind, small: its tint and its line. */
export function Swatch({ kind, formula }: { readonly kind: PassageKind; readonly formula?: boolean }) {
  return <span aria-hidden data-kind={kind} data-formula={formula === true || undefined} className={styles['swatch']} />
}
