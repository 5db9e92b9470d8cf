import type { Member } from '../../../shared/families/family.ts'
import { reportOf } from '../statements/story-model.ts'
import { leftOutAfter, leftOutBefore } from './sentence.ts'
import styles from './Statement.module.css'
import { useText } from './text-context.ts'

/** A statement in the words of one report. */
export function Statement({ member }: { readonly member: Member }) {
  const { text, body, language } = reportOf(useText().story, member.report).article
  const paragraph = body[member.paragraph - 1] ?? member
  return (
    <blockquote dir="auto" lang={language?.value} className={styles['words']}>
      {leftOutBefore(text, paragraph, member.start)}
      {text.slice(member.start, member.end)}
      {leftOutAfter(text, paragraph, member.end)}
    </blockquote>
  )
}
