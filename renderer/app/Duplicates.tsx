import type { ImportReport } from '../../shared/ipc.ts'
import { useCards } from '../state/cards.ts'
import { go } from '../state/route.ts'
import styles from './ImportOutcome.module.css'
import { knownWords } from './outcome-words.ts'
import { Some } from './Some.tsx'

/** Each file of which the library held some or all, and the article that it held: a click opens that. */
export function Duplicates({ duplicates, first }: Pick<ImportReport, 'duplicates'> & { readonly first: number }) {
  return (
    <Some items={duplicates} first={first} className={styles['added']}>
      {(duplicate, index) => (
        // Two folders may hold files of one name.
        <Duplicate key={`${duplicate.file} ${String(index)}`} duplicate={duplicate} />
      )}
    </Some>
  )
}

function Duplicate({ duplicate }: { readonly duplicate: ImportReport['duplicates'][number] }) {
  const { file, of } = duplicate
  const [card] = useCards([of])
  const known = knownWords(duplicate)
  const name = (
    <>
      <span className={styles['file']}>{file}</span>
      {known === '' ? null : <span className={styles['alike']}>{known}</span>}
    </>
  )
  return (
    <li>
      {card === undefined ? (
        <p className={styles['gone']}>{name}</p>
      ) : (
        <button
          type="button"
          className={styles['headline']}
          onClick={() => {
            go({ view: 'article', id: of })
          }}
        >
          {card.headline.value}
          <span className={styles['under']}>{name}</span>
        </button>
      )}
    </li>
  )
}
