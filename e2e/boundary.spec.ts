import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { VERBS } from '../shared/ipc/names.ts'
import { expect, test } from './pages/launch.ts'

test.describe('The boundary between the page and the machine', () => {
  test('the page sees exactly the verbs of the contract', async ({ app }) => {
    const keys = await app.page.evaluate(() => Object.keys(window.crossread))
    expect(keys.sort()).toEqual([...VERBS, 'on'].sort())
    expect(await app.page.evaluate(() => [typeof require, typeof process, typeof module])).toEqual([
      'undefined',
      'undefined',
      'undefined',
    ])
  })

  test('a payload of another shape is refused with a code', async ({ app }) => {
    const reply = await app.page.evaluate(() => window.crossread.readArticle('../../etc/passwd'))
    expect(reply).toMatchObject({ ok: false, fault: { code: 'bad-request' } })
  })

  test('what the page asks of articles that are not there is refused, and leaves nothing in the library', async ({
    app,
    userData,
  }) => {
    const replies = await app.page.evaluate(async () => {
      const nobody = '0123456789abcdef'.repeat(2)
      const list = await window.crossread.listLibrary({
        order: 'added',
        grouped: false,
        outlets: [],
        read: 'all',
        since: null,
        until: null,
        tags: [],
      })
      const first = list.ok ? list.value.stories.slice(0, 32) : ''
      return [
        await window.crossread.setReportsApart({ file: nobody, apart: true }),
        await window.crossread.setReportsApart({ file: first, apart: true }),
        await window.crossread.restoreFurniture({ article: nobody, span: { start: 0, end: 1 }, restored: true }),
      ]
    })
    expect(replies.map((reply) => reply.ok)).toEqual([false, false, false])
    await app.close()
    const kept = await readFile(path.join(userData, 'library', 'library.sqlite'), 'latin1')
    expect(kept).not.toContain('0123456789abcdef')
  })

  test('the page cannot name a path: only a File that a person gave has one', async ({ app }) => {
    const replies = await app.page.evaluate(async () => {
      const made = new File(['text'], '/etc/passwd')
      const named = async () => window.crossread.addFiles(['/etc/passwd'] as unknown as File[])
      // An object whose own methods would answer with a path.
      const forged = {
        map: () => ({ filter: () => ['/etc/passwd'] }),
        length: 1,
        0: '/etc/passwd',
      } as unknown as File[]
      const forging = async () => window.crossread.addFiles(forged)
      return [
        await window.crossread.addFiles([made]),
        await named().catch(() => 'refused'),
        await forging().catch(() => 'refused'),
      ]
    })
    expect(replies).toEqual([expect.objectContaining({ ok: false }), 'refused', 'refused'])
  })

  test('more files than can be dropped at once are refused with another way', async ({ app }) => {
    const reply = await app.page.evaluate(() =>
      window.crossread.addFiles(new Array<File>(100_001).fill(new File(['text'], 'a.txt'))),
    )
    const recovery = 'Drop the folder that they lie in instead.'
    expect(reply).toMatchObject({ ok: false, fault: { code: 'bad-request', recovery } })
  })

  test('a window of another origin, and one that we did not open, are refused', async ({ app }) => {
    const preload = path.resolve(import.meta.dirname, '../dist/electron/preload.cjs')
    const replies = await app.electron.evaluate(async ({ BrowserWindow }, preload) => {
      const asked = []
      for (const address of ['data:text/html,<p>stranger', 'app://crossread/index.html']) {
        const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
        await window.loadURL(address)
        asked.push((await window.webContents.executeJavaScript('crossread.listLibrary()')) as unknown)
        window.destroy()
      }
      return asked
    }, preload)
    expect(replies).toEqual([
      expect.objectContaining({ ok: false, fault: expect.objectContaining({ code: 'refused' }) }),
      expect.objectContaining({ ok: false, fault: expect.objectContaining({ code: 'refused' }) }),
    ])
  })

  test('a sub-frame gets no verbs', async ({ app }) => {
    const inFrame = await app.page.evaluate(() => {
      const frame = document.createElement('iframe')
      document.body.append(frame)
      return typeof frame.contentWindow?.crossread
    })
    expect(inFrame).toBe('undefined')
  })

  test('an injected script is a violation and does not run', async ({ app }) => {
    const seen = await app.page.evaluate(async () => {
      // The events come some time after what they tell of.
      const violated = new Set<string>()
      document.addEventListener('securitypolicyviolation', (event) => violated.add(event.effectiveDirective))
      Object.assign(window, { listViolated: () => [...violated] })
      const attempt = (what: () => unknown): void => {
        try {
          what()
        } catch {
          // Trusted types throw; the policy's event below is what counts.
        }
      }
      attempt(() => {
        document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.stolen = true">')
      })
      const script = document.createElement('script')
      attempt(() => {
        script.append('window.stolen = true')
        document.head.append(script)
      })
      const style = document.createElement('style')
      style.append('body { display: none }')
      document.head.append(style)
      await fetch('https://example.org/').catch(() => undefined)
      return {
        stolen: 'stolen' in window,
        display: getComputedStyle(document.body).display,
      }
    })
    const violated = () =>
      app.page.evaluate(() => (window as unknown as { listViolated: () => string[] }).listViolated())
    await expect
      .poll(violated)
      .toEqual(expect.arrayContaining(['connect-src', 'require-trusted-types-for', 'style-src-elem']))
    expect(seen).toEqual({ stolen: false, display: expect.not.stringMatching(/^none$/) as unknown })
  })

  test('the page cannot navigate away, open a window or get a permission', async ({ app }) => {
    const answers = await app.page.evaluate(async () => ({
      opened: window.open('https://example.org/') !== null,
      notifications: await Notification.requestPermission(),
      clipboard: await navigator.clipboard.readText().then(
        () => 'granted',
        () => 'refused',
      ),
      location: await navigator.permissions.query({ name: 'geolocation' }).then(({ state }) => state),
    }))
    expect(answers).toEqual({ opened: false, notifications: 'denied', clipboard: 'refused', location: 'denied' })
    await app.page.evaluate(() => {
      location.href = 'https://example.org/'
    })
    // The main process says what it refused: without the lock there would be nothing to say.
    await expect.poll(() => app.said()).toContain('[crossread] refused a window')
    await expect.poll(() => app.said()).toContain('[crossread] refused a frame navigation')
    expect(await app.page.evaluate(() => location.href)).toBe('app://crossread/index.html')
    expect(app.electron.windows()).toHaveLength(1)
  })

  test('the page can hold no webview and no frame from elsewhere', async ({ app }) => {
    const seen = await app.page.evaluate(async () => {
      const violated = new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => {
          resolve(event.effectiveDirective)
        })
      })
      const frame = document.createElement('iframe')
      frame.src = 'https://example.org/'
      const view = document.createElement('webview')
      document.body.append(frame, view)
      return { violated: await violated, webview: 'getWebContentsId' in view }
    })
    expect(seen).toEqual({ violated: 'frame-src', webview: false })
  })

  test('WebRTC finds no way out, and nothing is downloaded', async ({ app }) => {
    const heard: string[] = []
    const udp = createSocket('udp4', () => heard.push('udp')).bind(0, '127.0.0.1')
    const tcp = createServer(() => heard.push('tcp')).listen(0, '127.0.0.1')
    await Promise.all([once(udp, 'listening'), once(tcp, 'listening')])
    const ports = { udp: udp.address().port, tcp: (tcp.address() as AddressInfo).port }
    await app.page.evaluate(async ({ udp, tcp }) => {
      const peer = new RTCPeerConnection({
        iceServers: [
          { urls: `stun:127.0.0.1:${String(udp)}` },
          { urls: `turn:127.0.0.1:${String(tcp)}?transport=tcp`, username: 'x', credential: 'x' },
        ],
      })
      peer.createDataChannel('x')
      const gathered = new Promise<void>((resolve) => {
        peer.addEventListener('icegatheringstatechange', () => {
          if (peer.iceGatheringState === 'complete') resolve()
        })
      })
      await peer.setLocalDescription()
      await gathered
      const link = document.createElement('a')
      link.href = 'data:application/octet-stream,x'
      link.download = 'invoice.exe'
      link.click()
    }, ports)
    await expect.poll(() => app.said()).toContain('[crossread] refused a download')
    expect(heard).toEqual([])
    udp.close()
    tcp.close()
  })

  test('the session itself refuses the network, whoever asks', async ({ app }) => {
    const outcomes = await app.electron.evaluate(async ({ session }) => {
      const outcomes: (string | number)[] = []
      for (const address of ['https://example.org/', 'http://127.0.0.1:9/', 'file:///etc/passwd']) {
        outcomes.push(
          await session.defaultSession.fetch(address).then(
            (response) => response.status,
            (error: unknown) => String(error),
          ),
        )
      }
      return outcomes
    })
    const blocked = expect.stringContaining('ERR_BLOCKED_BY_CLIENT') as unknown
    expect(outcomes).toEqual([blocked, blocked, 403])
  })

  test('the window runs sandboxed and isolated', async ({ app }) => {
    const preferences = await app.electron.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      // Not in Electron's types, but the one way to read back what is in force.
      const contents = window?.webContents as unknown as { getLastWebPreferences: () => Record<string, unknown> }
      return contents.getLastWebPreferences()
    })
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
    })
  })
})
