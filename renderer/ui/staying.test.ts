// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useSettings } from '../state/settings.ts'
import { staying } from './staying.ts'

let resized: () => void
let width: number
let page: HTMLElement

beforeEach(() => {
  width = 800
  page = document.createElement('main')
  Object.defineProperty(page, 'clientWidth', { get: () => width })
  // happy-dom loads no fonts, and lays nothing out.
  Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() })
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(hear: () => void) {
        resized = hear
      }
      observe() {
        resized()
      }
      disconnect() {
        resized = () => undefined
      }
    },
  )
})

afterEach(() => {
  vi.unstubAllGlobals()
  useSettings.setState(useSettings.getInitialState())
})

it('shows the same place whatever moves the lines, and looks again only where the person scrolled', () => {
  const shown: number[] = []
  let here = 1
  const stay = staying({
    page,
    look: () => here,
    show: (place) => {
      shown.push(place)
    },
  })
  // What a narrower window does to the page is not taken for scrolling.
  here = 7
  width = 500
  page.dispatchEvent(new Event('scroll'))
  expect(stay.place()).toBe(1)
  resized()
  const { type } = useSettings.getState()
  useSettings.setState({ type: { ...type, size: type.size + 1 } })
  document.fonts.dispatchEvent(new Event('loadingdone'))
  page.dispatchEvent(new Event('scroll'))
  expect([shown, stay.place()]).toEqual([[1, 1, 1], 7])
  stay.stop()
  width = 900
  resized()
  useSettings.setState({ type })
  document.fonts.dispatchEvent(new Event('loadingdone'))
  expect(shown).toHaveLength(3)
})
