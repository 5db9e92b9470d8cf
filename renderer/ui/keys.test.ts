// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { COMMANDS } from '../../shared/commands.ts'
import { activeKeys, keyCaps, matchesKeys, SINGLE_KEYS } from './keys.ts'
import type { Press } from './keys.ts'

const press = (key: string, held: Partial<Press> = {}): Press => ({
  key,
  code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})

describe('keys of the command table', () => {
  it('takes the command key of each system, and no other modifier with it', () => {
    const presses = [
      press('p', { ctrlKey: true }),
      press('p', { metaKey: true }),
      press('P', { ctrlKey: true, shiftKey: true }),
      press('p', { ctrlKey: true, altKey: true }),
      press('p'),
    ]
    expect(presses.map((each) => matchesKeys('CmdOrCtrl+P', each, false))).toEqual([true, false, false, false, false])
    expect(presses.map((each) => matchesKeys('CmdOrCtrl+P', each, true))).toEqual([false, true, false, false, false])
  })

  it('takes a mark however the layout produces it', () => {
    expect([press('?', { shiftKey: true }), press('?'), press('/')].map((each) => matchesKeys('?', each))).toEqual([
      true,
      true,
      false,
    ])
  })

  it('takes plus, minus and zero with the command key, wherever they stand', () => {
    const command = { ctrlKey: true }
    const larger = [press('+', { ...command, shiftKey: true }), press('=', command)].map((each) =>
      ['CmdOrCtrl+Plus', 'CmdOrCtrl+='].some((keys) => matchesKeys(keys, each, false)),
    )
    const others = [press('-', command), press('0', command)].map((each) =>
      ['CmdOrCtrl+-', 'CmdOrCtrl+0'].map((keys) => matchesKeys(keys, each, false)),
    )
    expect([larger, others]).toEqual([
      [true, true],
      [
        [true, false],
        [false, true],
      ],
    ])
    expect([keyCaps('CmdOrCtrl+Plus', false), keyCaps('CmdOrCtrl+-', false)]).toEqual([
      ['Ctrl', '+'],
      ['Ctrl', '−'],
    ])
  })

  it('takes the key in the place of the letter on a keyboard without Latin letters', () => {
    const cyrillic = press('з', { code: 'KeyP', ctrlKey: true })
    expect([matchesKeys('CmdOrCtrl+P', cyrillic, false), matchesKeys('CmdOrCtrl+O', cyrillic, false)]).toEqual([
      true,
      false,
    ])
  })

  it('goes by the letter, not the place, where the layout has Latin letters', () => {
    const dvorak = press('p', { code: 'KeyR', ctrlKey: true })
    expect([matchesKeys('CmdOrCtrl+P', dvorak, false), matchesKeys('CmdOrCtrl+R', dvorak, false)]).toEqual([
      true,
      false,
    ])
  })

  it('gives every press to one command at most: a list of articles has no passages, and a text no articles', () => {
    for (const elsewhere of ['Articles', 'Passage']) {
      const all = COMMANDS.filter(({ menu }) => menu !== elsewhere).flatMap(({ keys }) =>
        keys.map((key): string => key),
      )
      // One key finds words: in the texts that are open, or else in the library.
      expect(all.filter((key, at) => all.indexOf(key) !== at)).toEqual(['/'])
    }
  })

  it('leaves out single characters that are switched off', () => {
    const commands = ['passage.next', 'view.lock', 'selection.clear'] as const
    expect([true, false].map((singleKeys) => commands.map((id) => activeKeys(id, singleKeys)))).toEqual([
      [['J', 'Alt+Down'], ['L'], ['Escape']],
      [['Alt+Down'], [], ['Escape']],
    ])
    expect(SINGLE_KEYS.join(' ')).toBe('/ C R U E J K P Q D G Shift+G Y X ] [ } = 1 2 3 M 4 5 6 L F S O ?')
  })

  it('shows the caps of each system', () => {
    expect([
      keyCaps('CmdOrCtrl+Shift+O', false),
      keyCaps('CmdOrCtrl+Shift+O', true),
      keyCaps('Alt+Left', false),
    ]).toEqual([
      ['Ctrl', 'Shift', 'O'],
      ['⌘', '⇧', 'O'],
      ['Alt', '←'],
    ])
  })
})
