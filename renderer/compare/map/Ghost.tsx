import { useLayoutEffect, useRef } from 'react'
import type { RefObject } from 'react'
import { Swatch } from '../../ui/Swatch.tsx'
import { classNames } from '../../ui/class-names.ts'
import floating from '../../ui/Floating.module.css'
import { changesOf, memberFacts } from '../statements/labels.ts'
import type { Statement, StoryModel } from '../statements/story-model.ts'
import { StatementWords } from '../statements/StatementWords.tsx'
import { elementOf } from './cell-element.ts'
import type { Cell } from './cursor.ts'
import styles from './Ghost.module.css'

interface GhostProps {
  readonly model: StoryModel
  readonly statement: Statement
  readonly cell: Cell
  readonly scroller: RefObject<HTMLElement | null>
}

/** The words behind a cell, over it: how that report has the statement, with what differs from the lead. */
export function Ghost({ model, statement, cell, scroller }: GhostProps) {
  const card = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const view = scroller.current
    const follow = (): void => {
      stand(card.current, elementOf(cell))
    }
    follow()
    view?.addEventListener('scroll', follow, { passive: true })
    return () => {
      view?.removeEventListener('scroll', follow)
    }
  })
  const of = (id: string) => model.reports.find(({ article }) => article.id === id)
  const lead = of(statement.lead.report)
  const report = cell.column === 0 ? lead : model.reports[cell.column - 1]
  const member = report && statement.members.get(report.article.id)
  if (lead === undefined || report === undefined) return null
  const changes = member === undefined ? [] : changesOf(model, statement, member)
  const facts = member === undefined ? [] : memberFacts(member, statement)
  const beside = member === undefined || member.kind === 'reworded' || (member.kind === 'edited' && !member.changes)
  return (
    // What it says is announced by the map.
    <div ref={card} aria-hidden className={classNames(floating['floating'], styles['ghost'])}>
      {member === undefined ? (
        <p className={styles['source']}>Missing in {report.name}</p>
      ) : (
        <>
          <p className={styles['source']}>
            {member.kind === null ? null : <Swatch kind={member.kind} />}
            <span className={styles['name']}>{report.name}</span>
            <span className={styles['facts']}>{facts.join(' · ')}</span>
          </p>
          <StatementWords model={model} statement={statement} member={member} />
          {changes.map((words) => (
            <p key={words} className={styles['change']}>
              {words}
            </p>
          ))}
        </>
      )}
      {beside ? (
        <div className={styles['beside']}>
          <p className={styles['source']}>
            <span className={styles['name']}>{lead.name}</span>
            <span className={styles['facts']}>{memberFacts(statement.lead, statement).join(' · ')}</span>
          </p>
          <StatementWords model={model} statement={statement} member={statement.lead} />
        </div>
      ) : null}
    </div>
  )
}

/** Room between the card, its cell and the edges of the view, in CSS pixels. */
const ROOM = 8

/** Puts the card under its cell, or over it where there is more room. */
function stand(ghost: HTMLElement | null, cell: Element | null): void {
  const box = cell?.getBoundingClientRect()
  if (ghost === null || box === undefined) return
  const { offsetWidth, offsetHeight } = ghost
  const left = Math.min(box.left, window.innerWidth - offsetWidth - ROOM)
  const below = box.bottom + ROOM + offsetHeight < window.innerHeight
  ghost.style.left = `${String(Math.max(ROOM, left))}px`
  ghost.style.top = `${String(Math.max(ROOM, below ? box.bottom + ROOM / 2 : box.top - offsetHeight - ROOM / 2))}px`
}
