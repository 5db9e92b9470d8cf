import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Detail } from '../../shared/ipc/corrections.ts'
import { EditField } from './EditField.tsx'

const stated = (value: string) => ({ value, origin: 'stated' as const, span: null })
const FOUND: Detail = { now: stated('BBC'), found: stated('BBC'), said: false }
const GIVEN: Detail = { now: { value: 'Reuters', origin: 'given', span: null }, found: stated('BBC'), said: true }

const onSay = vi.fn()
const input = () => screen.getByRole('textbox')
const edit = (detail: Detail = FOUND, field: 'outlet' | 'published' | 'headline' = 'outlet') => {
  render(<EditField field={field} detail={detail} onSay={onSay} />)
  fireEvent.click(screen.getByRole('button', { name: /^Edit / }))
}
const type = (value: string, key?: string) => {
  fireEvent.change(input(), { target: { value } })
  if (key !== undefined) fireEvent.keyDown(input(), { key })
}

describe('a field that is edited in its place', () => {
  beforeEach(() => {
    onSay.mockReset().mockResolvedValue(null)
  })
  afterEach(cleanup)

  it('has the focus and its value chosen, keeps what was typed on Enter, and gives the focus back', async () => {
    edit()
    expect(document.activeElement).toBe(input())
    type(' Reuters ', 'Enter')
    const button = await screen.findByRole('button', { name: 'Edit outlet: BBC' })
    expect([onSay.mock.calls, document.activeElement === button]).toEqual([[[{ given: 'Reuters' }]], true])
  })

  it('keeps it too when it is left by Tab, and nothing where nothing was typed or Escape was pressed', async () => {
    edit()
    type('Reuters')
    fireEvent.blur(input())
    await screen.findByRole('button', { name: /^Edit / })
    fireEvent.click(screen.getByRole('button', { name: /^Edit / }))
    fireEvent.keyDown(input(), { key: 'Enter' })
    fireEvent.click(await screen.findByRole('button', { name: /^Edit / }))
    type('nothing', 'Escape')
    expect([onSay.mock.calls.length, screen.queryByRole('textbox')]).toEqual([1, null])
  })

  it('says what is wrong with a value, of itself or by the library, and loses nothing of it', async () => {
    edit(FOUND, 'published')
    type('yesterday', 'Enter')
    expect(screen.getByRole('alert').textContent).toContain('Not a day that can be told')
    onSay.mockResolvedValue({ code: 'disk-full', message: 'The disk is full.', recovery: 'Make room.' })
    type('2022-03-30', 'Enter')
    await waitFor(() => {
      expect(screen.getByRole('alert').textContent).toBe('The disk is full.')
    })
    expect([(input() as HTMLInputElement).value, input().getAttribute('aria-invalid')]).toEqual(['2022-03-30', 'true'])
  })

  it('is left by Tab though its value is refused', async () => {
    edit(FOUND, 'published')
    type('yesterday')
    const after = document.body.appendChild(document.createElement('button'))
    after.focus()
    await screen.findByRole('alert')
    expect([document.activeElement === after, (input() as HTMLInputElement).value]).toEqual([true, 'yesterday'])
    after.remove()
  })

  it('says that there is none where it is emptied, which a headline cannot be', async () => {
    edit()
    type('', 'Enter')
    await screen.findByRole('button', { name: /^Edit / })
    cleanup()
    edit({ ...FOUND, now: stated('A'), found: stated('A') }, 'headline')
    type('', 'Enter')
    expect([onSay.mock.calls, screen.getByRole('alert').textContent]).toEqual([
      [[{ given: null }]],
      'An article has a headline. Type one, or press Escape.',
    ])
  })

  it('goes back to what was found, by a button or by typing it', async () => {
    render(<EditField field="outlet" detail={GIVEN} onSay={onSay} />)
    fireEvent.click(screen.getByRole('button', { name: 'Use what was found: BBC' }))
    await waitFor(() => {
      expect(onSay).toHaveBeenCalledTimes(1)
    })
    fireEvent.click(screen.getByRole('button', { name: 'Edit outlet: Reuters' }))
    type('BBC', 'Enter')
    await screen.findByRole('button', { name: /^Edit / })
    expect([onSay.mock.calls, screen.queryByText('given by you') !== null]).toEqual([[[null], [null]], true])
  })
})
