import { beforeEach, describe, expect, it } from 'vitest'
import { closeDialog, leaveDialog, openDialog, useDialog } from './dialog.ts'

const open = () => useDialog.getState().open

describe('the dialogs of the shell', () => {
  beforeEach(() => {
    useDialog.setState(useDialog.getInitialState())
  })

  it('take the place of each other, and go with the place that they were opened over', () => {
    openDialog('palette')
    const second = [openDialog('keys'), open()]
    leaveDialog()
    expect([...second, open()]).toEqual([true, 'keys', null])
  })

  it('stay, where a person writes in them, until they are put away', () => {
    const stayed = (['paste', 'details'] as const).map((name) => {
      openDialog(name)
      const refused = openDialog('palette')
      leaveDialog()
      const still = open()
      closeDialog()
      return [refused, still, open()]
    })
    expect(stayed).toEqual([
      [false, 'paste', null],
      [false, 'details', null],
    ])
  })
})
