import { describe, expect, it } from 'vitest'
import { COMMAND_IDS } from '../../../shared/commands.ts'
import { matching } from './matching.ts'

describe('the palette', () => {
  const first = (query: string, can = COMMAND_IDS) => matching(query, can, [])[0]?.commands[0]?.id

  it('finds a command by some letters of its words, a mistyped one and its menu', () => {
    expect(['libr', 'serach libary', 'back up', 'larger text'].map((query) => first(query))).toEqual([
      'go.library',
      'go.search',
      'file.backUp',
      'view.larger',
    ])
    expect(first('zzzz')).toBeUndefined()
  })

  it('offers only what can be done', () => {
    expect(first('larger text', ['view.keys'])).toBeUndefined()
  })

  it('begins with those chosen last, as far as they can be done, and then all by menu', () => {
    const groups = matching(' ', ['go.back', 'view.keys', 'go.library'], ['view.keys', 'view.larger'])
    expect(groups.map(({ heading, commands }) => [heading, commands.map(({ id }) => id)])).toEqual([
      ['Recent', ['view.keys']],
      ['Go', ['go.library', 'go.back']],
    ])
  })
})
