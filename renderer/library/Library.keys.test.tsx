import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { chosen, focused, large, open, press, presses, route, settled, startsAfresh } from './library-page.fixture.tsx'

startsAfresh()

describe('the keys of the library', () => {
  it('walk it by lines, staying in the column, and to both ends', async () => {
    await open()
    screen.getByRole('button', { name: 'The meeting' }).focus()
    expect(
      await presses(
        'ArrowDown',
        'ArrowRight',
        'ArrowDown',
        'ArrowUp',
        'ArrowLeft',
        'End',
        'ArrowDown',
        'Home',
        'ArrowUp',
      ),
    ).toEqual([
      'Ministers meet',
      'Talks in Anhui',
      'The drought',
      'Ministers meet',
      'The meeting',
      'An eclipse',
      'An eclipse',
      'The meeting',
      'The meeting',
    ])
  })

  it('enter it from the page, and leave one place that Tab reaches', async () => {
    await open()
    const reached = () =>
      Array.from(document.querySelectorAll('[data-place][tabindex="0"]'), (element) => element.textContent)
    const before = [document.activeElement?.tagName, ...reached()]
    await press('ArrowDown')
    await press('End')
    expect([before, reached()]).toEqual([['MAIN', 'The meeting'], ['An eclipse']])
  })

  it('choose by Space: a report, the reports of a story, and with Shift all from there', async () => {
    await open()
    screen.getByRole('button', { name: 'The meeting' }).focus()
    await press(' ')
    const story = chosen()
    await press(' ')
    const none = chosen()
    await press('ArrowDown')
    await press(' ')
    await presses('ArrowDown', 'ArrowDown', 'ArrowRight')
    await press(' ', { shiftKey: true })
    expect([story, none, chosen(), route().view]).toEqual([['a1', 'a2'], [], ['a1', 'a2', 'b1', 'b2'], 'library'])
  })

  it('reach the ends of a library of which a few lines are in the page, and the place stays there', async () => {
    await open(large(500))
    screen.getByRole('button', { name: 'Headline n0' }).focus()
    const ends = await presses('End', 'Home', 'PageDown')
    const main = screen.getByRole('main')
    main.scrollTop = 30_000
    fireEvent.scroll(main)
    await settled()
    expect([ends, focused()]).toEqual([['Headline n499', 'Headline n0', 'Headline n9'], 'Headline n9'])
  })
})
