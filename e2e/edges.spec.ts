import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './pages/launch.ts'
import type { RunningApp } from './pages/launch.ts'
import { withReports } from './pages/own-reports.ts'
import { resize } from './pages/resize.ts'
import { PairView } from './pages/views.ts'

const SHOTS = path.resolve(import.meta.dirname, '.shots')

const AGROUND =
  'جنحت العبارة ألدورا قبالة رأس ميرو مساء يوم الجمعة وعلى متنها 212 راكبا، حسبما قال خفر السواحل في بيان له صباح السبت.'
const BLOW =
  'وقالت القبطان إيلسه براندفولد التي أمرت بإنزال القوارب إن الركاب شعروا بضربة قوية ثم انطفأت الأنوار في جميع طوابق السفينة.'
const BAHR = [
  'العبارة ألدورا تجنح قرب رأس ميرو',
  'Published: 2024-03-02',
  AGROUND,
  'وفتحت قاعة الكنيسة في القرية أبوابها قبل منتصف الليل، وجلب الجيران البطانيات والحساء والأحذية الجافة للناجين.',
  BLOW,
  'Source: Al Bahr',
]
const SAHIL = [
  'تحقيق في جنوح عبارة على الساحل الشمالي',
  'Published: 2024-03-03',
  'فتحت وزارة النقل تحقيقا في سبب ابتعاد السفينة ثلاثة أميال عن مسارها المعتاد، وقالت إنها ستنشر النتائج قريبا.',
  BLOW,
  AGROUND,
  'Source: Al Sahil',
]
const ENGLISH = [
  'Ferry Aldora runs aground off Cape Merrow',
  'Published: 2024-03-02',
  'The ferry Aldora ran aground off Cape Merrow on Friday night with 212 passengers on board, the coast guard said.',
  'In the village the church hall was opened before midnight, and neighbours brought blankets, soup and dry shoes.',
  'Source: Northern Courier',
]

/** Opens two reports that come in from the command line. */
async function openPair(app: RunningApp, column: string): Promise<PairView> {
  await resize(app, 1440)
  const view = new PairView(app.page)
  await expect(view.column(column)).toBeVisible()
  await app.page.evaluate(() => window.crossread.saveSettings({ hintsSeen: true }))
  return view
}

const leftOf = async (view: PairView, name: string): Promise<number> =>
  (await view.column(name).boundingBox())?.x ?? NaN

/** The strip at an outer edge of the texts. */
const strip = (page: Page, edge: 'left' | 'right') => page.locator(`main [aria-hidden][data-edge='${edge}']`)

interface Point {
  readonly x: number
  readonly y: number
}

/** Where a line of the page begins and ends in the window, the left end first. */
const ends = (line: Locator): Promise<readonly [Point, Point]> =>
  line.evaluate((path) => {
    if (!(path instanceof SVGPathElement)) throw new Error('a path')
    const place = path.getScreenCTM()
    if (place === null) throw new Error('drawn')
    const length = path.getTotalLength()
    const points = Array.from({ length: 200 }, (_, at) =>
      path.getPointAtLength((length * at) / 199).matrixTransform(place),
    )
    const sorted = points.map(({ x, y }) => ({ x, y })).toSorted((a, b) => a.x - b.x)
    const [first, last] = [sorted[0], sorted.at(-1)]
    if (first === undefined || last === undefined) throw new Error('points')
    return [first, last] as const
  })

/** Whether a point is at the height of a box, to two pixels. */
const inside = ({ y }: Point, box: { readonly y: number; readonly height: number }): boolean =>
  y > box.y - 2 && y < box.y + box.height + 2

test('two reports that are written from right to left begin at the right, with all that lies between them', async ({
  launch,
}) => {
  await withReports([BAHR, SAHIL], async (folder) => {
    const app = await launch({ files: [folder] })
    const { page } = app
    const view = await openPair(app, 'Al Bahr')
    expect(await leftOf(view, 'Al Bahr')).toBeGreaterThan(await leftOf(view, 'Al Sahil'))
    const blow = view.mark('Al Bahr', new RegExp(`^${BLOW.slice(0, 20)}`))
    await page.keyboard.press('Escape')
    await blow.click()
    const there = view.mark('Al Sahil', new RegExp(`^${BLOW.slice(0, 20)}`))
    await expect(there).toHaveAttribute('aria-current', 'true')
    await test.step('the ribbon ends at the lines of the passage, its right end at the base', async () => {
      await expect(page.locator('g[data-selected]').first()).toBeVisible()
      const ribbon = page.locator('g[data-selected] > path').first()
      const [left, right, base, other] = [
        ...(await ends(ribbon)),
        await blow.boundingBox(),
        await there.boundingBox(),
      ] as const
      if (base === null || other === null) throw new Error('both marks are in sight')
      expect([inside(left, other), inside(right, base)]).toEqual([true, true])
      const sahil = await view.column('Al Sahil').boundingBox()
      expect(left.x).toBeCloseTo((sahil?.x ?? NaN) + (sahil?.width ?? NaN), -1)
      expect(right.x).toBeCloseTo(await leftOf(view, 'Al Bahr'), -1)
    })

    await test.step('the strip of each text stands at its outer edge', async () => {
      const [ofOther, ofBase] = [
        await strip(page, 'left').first().boundingBox(),
        await strip(page, 'right').first().boundingBox(),
      ]
      expect(ofBase?.x).toBeGreaterThan(await leftOf(view, 'Al Bahr'))
      expect(ofOther?.x).toBeLessThan((await leftOf(view, 'Al Sahil')) + 20)
    })
    // The left arrow goes on in the text, as the words do.
    const marks = view.column('Al Bahr').locator('mark')
    await marks.first().focus()
    await page.keyboard.press('ArrowLeft')
    await expect(marks.nth(1)).toBeFocused()
    await page.screenshot({ path: path.join(SHOTS, 'edges-right-to-left.png'), animations: 'disabled' })
  })
})

test('reports in two languages say so, and have the names and numbers that both tell', async ({ launch }) => {
  await withReports([ENGLISH, SAHIL], async (folder) => {
    const app = await launch({ files: [folder] })
    const { page } = app
    await resize(app, 1440)
    await page.keyboard.press('ControlOrMeta+L')
    const library = page.getByRole('main', { name: 'Library' })
    await library.getByRole('checkbox', { name: 'Ferry Aldora runs aground off Cape Merrow' }).click()
    await library.getByRole('checkbox', { name: SAHIL[0] ?? '' }).click()
    await page.getByRole('toolbar', { name: 'Chosen articles' }).getByRole('button', { name: 'Compare' }).click()
    await expect(page.getByText('The reports are in two languages.')).toBeVisible()
    await expect(page.getByRole('region', { name: 'What comes closest' }).getByText('212')).toBeVisible()
    await page.screenshot({ path: path.join(SHOTS, 'edges-two-languages.png'), animations: 'disabled' })
  })
})

test('two reports that are nearly the same show only what differs', async ({ launch }) => {
  const line = (at: number): string =>
    `On day ${String(at)} the harbour office counted boats from ${['Tarnholm', 'Merrow', 'Aarden'][at % 3] ?? ''}, wrote ${String(at * 37)} names into the book and closed the gate at dusk.`
  const lines = Array.from({ length: 24 }, (_, at) => line(at + 1))
  const report = (outlet: string, body: readonly string[]) => [
    `The book of the harbour office, by ${outlet}`,
    'Published: 2024-04-01',
    ...body,
    `Source: ${outlet}`,
  ]
  const edited = lines.with(11, (lines[11] ?? '').replace('closed the gate', 'locked the doors'))
  await withReports([report('Courier', lines), report('Post', edited)], async (folder) => {
    const app = await launch({ files: [folder] })
    const view = await openPair(app, 'Courier')
    await expect(view.main.getByText('The same text.')).toBeVisible()
    await expect(view.main.getByText('locked the doors').first()).toBeVisible()
    await app.page.screenshot({ path: path.join(SHOTS, 'edges-nearly-the-same.png'), animations: 'disabled' })

    await test.step('a click on the strip goes there, and its window is dragged', async () => {
      const { page } = app
      const left = strip(page, 'left').first()
      const box = await left.boundingBox()
      if (box === null) throw new Error('no strip')
      const scrolled = () => view.column('Courier').evaluate(({ scrollTop }) => scrollTop)
      await page.mouse.move(box.x + 7, box.y + box.height * 0.7)
      await page.mouse.down()
      await expect.poll(scrolled).toBeGreaterThan(200)
      const there = await scrolled()
      await page.mouse.move(box.x + 7, box.y + box.height * 0.4, { steps: 4 })
      await page.mouse.up()
      await expect.poll(scrolled).toBeLessThan(there - 50)
      // The other goes along.
      expect(await view.column('Post').evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(0)
    })
  })
})
