import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { samplePair } from '../sample-pair.fixture.ts'
import { facing } from './version-pieces.ts'
import { VersionWords } from './VersionWords.tsx'

afterEach(cleanup)

const { a, b, passages } = samplePair()
const place = { start: 0, end: b.text.indexOf(',') }

it('says of words that are dropped and added which they are, where nothing beside them does', () => {
  const shown = [false, true].map((told) => {
    const { container } = render(
      <VersionWords article={b} place={place} here={a.text} passages={facing(passages)} told={told} />,
    )
    return [container.textContent, [...container.querySelectorAll('ins')].map(({ textContent }) => textContent)]
  })
  expect(shown).toEqual([
    ['Three added: young people were dropped: killed added: found dead on Monday', ['young', 'found dead']],
    ['Three young people were found dead on Monday', ['young', 'found dead']],
  ])
})
