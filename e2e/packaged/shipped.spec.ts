import { access, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '../pages/launch.ts'
import { LibraryView, PairView, SAMPLE } from '../pages/views.ts'
import { doTheMainJob } from './main-job.ts'
import { EXECUTABLE, unpackedFolder } from './packages.ts'
import { startAgain, startShipped } from './shipped-app.ts'

const executable = () => path.join(unpackedFolder(), EXECUTABLE)

const ARTICLE =
  'Council votes on the harbour\n\nThe council voted on Monday to widen the harbour by two hundred metres.\n'

test.describe('The app as it ships', () => {
  test('starts, shows the samples with what they share, and makes no request', async ({ userData }) => {
    const app = await startShipped(executable(), userData)
    await expect(new PairView(app.page).mark('Daily Mail', /^There is no limit/)).toBeVisible()
    await expect(new PairView(app.page).list().getByRole('option')).toHaveCount(3)
    await access(path.join(userData, 'library', 'library.sqlite'))
    expect(await app.end()).toEqual([])
  })

  test('does its main job', async ({ app: { page } }) => {
    await doTheMainJob(page)
  })

  test('lets no one in by Node: no inspector, no module of others, no Node in its place', async ({ userData }) => {
    const mark = `${userData}.was-run`
    const module = `${userData}-module.cjs`
    await writeFile(module, `require('node:fs').writeFileSync(${JSON.stringify(mark)}, '')\n`)
    const app = await startShipped(executable(), userData, ['--inspect=0'], {
      ELECTRON_RUN_AS_NODE: '1',
      NODE_OPTIONS: `--require ${module}`,
    })
    await expect(new PairView(app.page).selected()).toHaveCount(1)
    expect(app.written()).not.toContain('Debugger listening')
    expect(await app.end()).toEqual([])
    await expect(access(mark)).rejects.toThrow('ENOENT')
  })

  test('opens the files that it is started with, and those of a second start', async ({ userData }) => {
    const [first, second] = [`${userData}-first.txt`, `${userData}-second.md`]
    await writeFile(first, ARTICLE)
    await writeFile(second, ARTICLE.replaceAll('harbour', 'airport'))
    const app = await startShipped(executable(), userData, [first])
    const library = new LibraryView(app.page)
    // What was asked for is opened once it is in; only then does a person go elsewhere.
    await expect(app.page.getByRole('main')).toContainText('Council votes on the harbour')
    await library.show()
    await expect(library.main).toContainText('Council votes on the harbour')
    expect(await startAgain(executable(), userData, [second])).toBe(0)
    await expect(app.page.getByRole('main')).toContainText('Council votes on the airport')
    await library.show()
    await expect(library.main).toContainText('Council votes on the airport')
    await expect(library.main).toContainText(SAMPLE.moscow)
    expect(await app.end()).toEqual([])
  })

  test('has the licences of what is in it in its menu', async ({ app: { electron } }) => {
    const opened = await electron.evaluate(async ({ Menu, shell }) => {
      let asked = ''
      // What the system would open it with is another's.
      shell.openPath = (file) => {
        asked = file
        return Promise.resolve('')
      }
      const help = Menu.getApplicationMenu()?.items.find(({ role }) => role === 'help')
      help?.submenu?.items.find(({ label }) => label === 'Licences')?.click()
      return Promise.resolve(asked)
    })
    expect(opened).toBe(path.join(unpackedFolder(), 'resources', 'licences.txt'))
    expect(await readFile(opened, 'utf8')).toContain('SQLite')
  })

  test('opens what the system names by an event, as macOS does', async ({ launch, userData }) => {
    const file = `${userData}-event.txt`
    await writeFile(file, ARTICLE.replaceAll('harbour', 'library'))
    const { electron, page } = await launch()
    const taken = await electron.evaluate(({ app }, name) => {
      let prevented = false
      app.emit('open-file', { preventDefault: () => (prevented = true) }, name)
      return prevented
    }, file)
    // Unless the event is taken, macOS tells the person that the file could not be opened.
    expect(taken).toBe(true)
    await new LibraryView(page).show()
    await expect(new LibraryView(page).main).toContainText('Council votes on the library')
  })
})
