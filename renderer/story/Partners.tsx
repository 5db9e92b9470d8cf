import type { Response } from '../../shared/ipc.ts'
import { askPartners } from '../state/ask-stoppably.ts'
import { useCards, useStoryOf } from '../state/cards.ts'
import { go, pairRoute } from '../state/route.ts'
import { useAnswer } from '../state/use-answer.ts'
import { Button } from '../ui/Button.tsx'
import { OutletName } from '../ui/OutletName.tsx'
import { day } from '../ui/words.ts'
import section from './Section.module.css'
import styles from './Partners.module.css'

/** What the section is known by in the page. */
export const PARTNERS = 'partners'

/** Where no other report is in an article's story: what of the whole library it may be compared with, and why. */
export function Partners({ of }: { readonly of: string }) {
  const isAlone = useStoryOf(of)?.cards.length === 1
  return isAlone ? <Likely of={of} /> : null
}

function Likely({ of }: { readonly of: string }) {
  const answer = useAnswer(of, (signal) => askPartners(of, signal))
  return (
    <section
      id={PARTNERS}
      tabIndex={-1}
      aria-labelledby="partners-heading"
      aria-busy={answer.state === 'loading'}
      className={styles['partners']}
    >
      <h2 id="partners-heading" className={section['heading']}>
        Likely partners
      </h2>
      {answer.state === 'loading' ? <p className={section['note']}>Looking through the library</p> : null}
      {answer.state === 'failed' ? (
        <p className={section['note']}>
          {answer.fault.message} {answer.fault.recovery} <Button onClick={answer.retry}>Try again</Button>
        </p>
      ) : null}
      {answer.state === 'ready' ? <Found of={of} partners={answer.value} /> : null}
    </section>
  )
}

interface FoundProps {
  readonly of: string
  readonly partners: Response<'readPartners'>
}

function Found({ of, partners }: FoundProps) {
  const cards = useCards(partners.map(({ article }) => article))
  if (partners.length === 0) {
    return <p className={section['note']}>No other report in the library shares rare names or words with this one.</p>
  }
  return (
    <>
      <p className={section['note']}>
        No other report stands in a story with this one. These share rare names or words with it.
      </p>
      <ul className={styles['reports']}>
        {cards.map((card) => (
          <li key={card.id}>
            <button
              type="button"
              aria-description="Compares the two"
              className={styles['report']}
              onClick={() => {
                go(pairRoute(of, card.id))
              }}
            >
              <span className={styles['facts']}>
                <OutletName card={card} />
                {card.outlet === null ? <span className={styles['file']}>{card.file}</span> : null}
                {card.published === null ? null : (
                  <time dateTime={card.published.value}>{day(card.published.value)}</time>
                )}
              </span>
              <span dir="auto" className={styles['headline']}>
                {card.headline.value}
              </span>
              <span dir="auto" className={styles['reasons']}>
                {partners.find(({ article }) => article === card.id)?.reasons.join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
