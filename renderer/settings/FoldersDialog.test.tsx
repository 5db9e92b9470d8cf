import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { FollowedFolderView } from '../../shared/ipc.ts'
import { openDialog, useDialog } from '../state/dialog.ts'
import { foldersChanged, useFolders } from '../state/folders.ts'
import { FoldersDialog } from './FoldersDialog.tsx'

const WIRE: FollowedFolderView = { id: '1', name: 'Wire', path: '/news/Wire', fault: null, articles: 1200 }
const GONE: FollowedFolderView = {
  ...WIRE,
  id: '2',
  name: 'Desk',
  fault: { code: 'missing', message: 'The folder is gone.', recovery: 'Its articles stay.' },
  articles: 1,
}

const reply = <T,>(value: T) => Promise.resolve({ ok: true as const, value })
let followed = [WIRE, GONE]
const verbs = {
  readFolders: () => reply(followed),
  followFolder: vi.fn(() => reply(followed)),
  unfollowFolder: vi.fn(() => reply((followed = [GONE]))),
}

describe('the followed folders', () => {
  beforeEach(() => {
    followed = [WIRE, GONE]
    vi.stubGlobal('crossread', verbs)
    useFolders.setState(useFolders.getInitialState())
    openDialog('folders')
    render(<FoldersDialog />)
  })
  afterEach(() => {
    cleanup()
    useDialog.setState(useDialog.getInitialState())
    vi.unstubAllGlobals()
  })

  it('say how each of them is, also when that changes', async () => {
    const rows = async () => (await screen.findAllByRole('listitem')).map((row) => row.textContent)
    expect(await rows()).toEqual([
      'Wire1,200 articles/news/WireFollowingStop following',
      'Desk1 article/news/WireThe folder is gone. Its articles stay.Stop following',
    ])
    followed = [WIRE]
    foldersChanged()
    await waitFor(async () => {
      expect((await rows()).length).toBe(1)
    })
  })

  it('are followed no longer at a click, and the focus stays among them', async () => {
    fireEvent.click(await screen.findByRole('button', { name: 'Stop following Wire' }))
    await waitFor(() => {
      expect(screen.queryByText('Wire')).toBeNull()
    })
    expect(verbs.unfollowFolder).toHaveBeenCalledWith('1')
    await waitFor(() => {
      expect(document.activeElement?.textContent).toBe('Follow a folder…')
    })
  })
})
