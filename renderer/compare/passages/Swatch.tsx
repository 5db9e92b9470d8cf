import type { PassageKind } from '../../../shared/align/passage.ts'
import styles from './Swatch.module.css'

/** The look of a kind, small: its tint and its line. */
export function Swatch({ kind }: { readonly kind: PassageKind }) {
  return <span aria-hidden data-kind={kind} className={styles['swatch']} />
}
