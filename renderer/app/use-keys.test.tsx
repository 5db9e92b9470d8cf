import { cleanup, createEvent, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CommandId } from '../../shared/commands.ts'
import { useCommands } from '../state/commands.ts'
import { closeDialog, openDialog } from '../state/dialog.ts'
import { useSettings } from '../state/settings.ts'
import { useKeys } from './use-keys.ts'

let ran: CommandId[] = []
let canGoBack = true

const note = (id: CommandId) => ({ run: () => void ran.push(id) })

function Page() {
  useKeys()
  useCommands({
    'passage.next': note('passage.next'),
    'selection.clear': note('selection.clear'),
    'go.quickOpen': note('go.quickOpen'),
    'go.back': { ...note('go.back'), when: () => canGoBack },
  })
  return (
    <>
      <input aria-label="field" />
      <input type="checkbox" aria-label="box" />
      <div role="dialog">
        <button>inside</button>
      </div>
    </>
  )
}

/** Presses a key and tells which commands ran, and whether the page may still use the key. */
const press = (target: Element, init: KeyboardEventInit) => {
  ran = []
  const event = createEvent.keyDown(target, init)
  fireEvent(target, event)
  return [...ran, event.defaultPrevented ? 'taken' : 'left']
}

const J = { key: 'j', code: 'KeyJ' }
const QUICK_OPEN = { key: 'p', code: 'KeyP', ctrlKey: true }

describe('keys', () => {
  beforeEach(() => {
    canGoBack = true
    useSettings.setState({ singleKeys: true })
    render(<Page />)
  })
  afterEach(cleanup)

  it('run commands, and are left to the page where the command cannot be done', () => {
    const back = { key: 'ArrowLeft', altKey: true }
    const before = press(document.body, back)
    canGoBack = false
    expect([press(document.body, J), before, press(document.body, back)]).toEqual([
      ['passage.next', 'taken'],
      ['go.back', 'taken'],
      ['left'],
    ])
  })

  it('of one letter are off while typing; those with a command key and Escape are not', () => {
    const field = screen.getByLabelText('field')
    expect([press(field, J), press(field, QUICK_OPEN), press(field, { key: 'Escape' })]).toEqual([
      ['left'],
      ['go.quickOpen', 'taken'],
      ['selection.clear', 'taken'],
    ])
  })

  it('of one letter are off when the person has switched them off', () => {
    useSettings.setState({ singleKeys: false })
    expect([press(document.body, J), press(document.body, { key: 'ArrowDown', altKey: true })]).toEqual([
      ['left'],
      ['passage.next', 'taken'],
    ])
  })

  it('belong to a dialog while it is open', () => {
    const inside = screen.getByText('inside')
    expect([press(inside, J), press(inside, { key: 'Escape' })]).toEqual([['left'], ['left']])
  })

  it('are left alone while a character is being composed', () => {
    expect(press(document.body, { ...J, isComposing: true })).toEqual(['left'])
  })

  it('are commands at a box to check, and none while somebody writes in a dialog', () => {
    const atBox = press(screen.getByLabelText('box'), J)
    openDialog('paste')
    expect([atBox, press(screen.getByLabelText('field'), QUICK_OPEN)]).toEqual([['passage.next', 'taken'], ['left']])
    closeDialog()
  })
})
