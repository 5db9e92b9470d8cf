import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { createStore } from 'zustand'
import { storyModel } from '../statements/story-model.ts'
import { FERRY_STORY, storyOfTexts } from '../story.fixture.ts'
import { TextContext } from '../texts/text-context.ts'
import { StatementCard } from './StatementCard.tsx'
import { StatementMark } from './StatementMark.tsx'

afterEach(cleanup)

const [choir, ferry] = FERRY_STORY.Times
const [, , cook] = FERRY_STORY.Courier
const story = storyModel(storyOfTexts({ Courier: FERRY_STORY.Courier, Times: [ferry, cook, choir] }))
const added = story.statements.find(({ text }) => text === choir)
if (added === undefined) throw new Error('the fixture has this')

it('opens what another report adds with the base at the place where it belongs', () => {
  const openPair = vi.fn()
  render(
    <TextContext value={{ story, open: createStore(() => ({ card: null })), openPair, openColumns: null }}>
      <StatementCard statement={added} />
    </TextContext>,
  )
  fireEvent.click(screen.getByRole('button', { name: 'Times, paragraph 3: side by side' }))
  expect(openPair).toHaveBeenCalledWith({ report: 'courier0', paragraph: 3 }, { report: 'times0', paragraph: 3 })
})

it('is a step of what is shared, or of what stands in one report alone', () => {
  render(
    <TextContext value={{ story, open: createStore(() => ({ card: null })), openPair: vi.fn(), openColumns: null }}>
      {story.statements.map((statement) => (
        <StatementMark key={statement.id} statement={statement} words={statement.text} />
      ))}
    </TextContext>,
  )
  const steps = screen.getAllByRole('button').map((mark) => mark.dataset['step'])
  expect(steps).toEqual(['shared', 'only', 'shared', 'only'])
})
