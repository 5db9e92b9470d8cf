import { EventEmitter } from 'node:events'
import type { App } from 'electron'
import { expect, it, vi } from 'vitest'
import { lockNavigation } from './lockdown.ts'

// Nothing that could redirect is ever reached in a real app: what Electron would tell is told here.
it.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])(
  'refuses %s and says so',
  (what) => {
    const app = new EventEmitter()
    const contents = Object.assign(new EventEmitter(), {
      setWebRTCIPHandlingPolicy: vi.fn(),
      setWindowOpenHandler: vi.fn(),
    })
    const lines: string[] = []
    // Of Electron's app, what is used of it.
    lockNavigation(app as unknown as App, (line) => lines.push(line))
    app.emit('web-contents-created', {}, contents)
    const event = { preventDefault: vi.fn() }
    contents.emit(what, event)
    expect([event.preventDefault.mock.calls.length, lines.length]).toEqual([1, 1])
    const [[handler] = []] = contents.setWindowOpenHandler.mock.calls as [() => unknown][]
    expect(handler?.()).toEqual({ action: 'deny' })
  },
)
