// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { BLOCK, depthOf, showDepth } from './depth.ts'

/** A page with blocks of these heights, which happy-dom does not lay out. */
function pageOf(heights: Record<string, number>): HTMLElement {
  const page = document.createElement('main')
  let above = 0
  for (const [name, height] of Object.entries(heights)) {
    const block = document.createElement('section')
    const begin = above
    block.setAttribute(BLOCK, name)
    block.getBoundingClientRect = () => new DOMRect(0, begin - page.scrollTop, 0, height)
    page.append(block)
    above += height
  }
  return page
}

describe('how far down a page was read', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  it('is found again where the blocks above have other heights by then', () => {
    const before = pageOf({ one: 300, two: 500, three: 400 })
    before.scrollTop = 420
    const depth = depthOf(before)
    const after = pageOf({ one: 360, two: 360, three: 360 })
    showDepth(after, depth)
    expect([depth, after.scrollTop]).toEqual([{ top: 420, block: { name: 'two', below: -120 } }, 480])
  })

  it('is found again once more when the blocks come into sight and get their heights', () => {
    let laidOut = (): void => undefined
    vi.stubGlobal(
      'ResizeObserver',
      class {
        constructor(callback: () => void) {
          laidOut = callback
        }
        observe = (): void => undefined
        disconnect = (): void => undefined
      },
    )
    const page = pageOf({ one: 360, two: 360 })
    showDepth(page, { top: 300, block: { name: 'two', below: -10 } })
    const two = page.children[1]
    if (two) two.getBoundingClientRect = () => new DOMRect(0, 500 - page.scrollTop, 0, 360)
    laidOut()
    expect(page.scrollTop).toBe(510)
  })

  it('is a distance alone on a page without blocks', () => {
    const page = pageOf({})
    page.scrollTop = 70
    const depth = depthOf(page)
    page.scrollTop = 0
    showDepth(page, depth)
    expect([depth, page.scrollTop]).toEqual([{ top: 70, block: null }, 70])
  })
})
