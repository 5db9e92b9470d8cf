import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { ChevronDown } from 'lucide-react'
import { afterEach, expect, it, vi } from 'vitest'
import { IconButton } from './IconButton.tsx'

afterEach(cleanup)

it('keeps the focus and does nothing once there is nothing more to do', () => {
  const step = vi.fn()
  const button = (disabled: boolean) => (
    <IconButton label="Next" icon={ChevronDown} disabled={disabled} onClick={step} />
  )
  const { rerender } = render(button(false))
  const next = screen.getByRole('button', { name: 'Next' })
  next.focus()
  fireEvent.click(next)
  rerender(button(true))
  fireEvent.click(next)
  // A real `disabled` takes the focus away.
  expect([next.hasAttribute('disabled'), next.getAttribute('aria-disabled'), step.mock.calls.length]).toEqual([
    false,
    'true',
    1,
  ])
})
