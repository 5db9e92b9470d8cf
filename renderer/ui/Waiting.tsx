import styles from './Waiting.module.css'

/** A view that is on its way: a word about it, once the wait is long enough to be noticed. */
export function Waiting({ children }: { readonly children: string }) {
  return (
    <main id="page" tabIndex={-1} aria-busy>
      <p role="status" className={styles['waiting']}>
        {children}
      </p>
    </main>
  )
}
