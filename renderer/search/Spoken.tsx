import { useEffect, useState } from 'react'
import type { Found } from './searching.ts'
import { spokenSummary } from './summary.ts'

/** How long the typing must rest before a screen reader is told what was found, in ms. */
const REST = 500

/** Tells a screen reader politely how much was found, and what was searched instead where nothing is as it was typed. */
export function Spoken({ found }: { readonly found: Found | null }) {
  const [said, setSaid] = useState('')
  const words = found === null ? '' : spokenSummary(found)
  useEffect(() => {
    const rest = setTimeout(() => {
      setSaid(words)
    }, REST)
    return () => {
      clearTimeout(rest)
    }
  }, [words])
  return (
    <p role="status" className="unseen">
      {said}
    </p>
  )
}
