import type { App, Session } from 'electron'

/** Schemes that a page of ours has any use for. Everything else, the network above all, ends here. */
const OWN_SCHEMES = new Set(['app:', 'data:', 'devtools:'])

/** A proxy that nobody runs: what does not ask the session, such as WebRTC over TCP, finds no way out either. */
const NOWHERE = { mode: 'fixed_servers', proxyRules: 'socks5://127.0.0.1:1', proxyBypassRules: '<-loopback>' } as const

/** Refuses every permission, device, download and request that is not for our own pages. */
export async function lockSession(session: Session, log: (line: string) => void): Promise<void> {
  session.on('will-download', (event) => {
    event.preventDefault()
    log('refused a download')
  })
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false)
  })
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  // Chromium would fetch a dictionary for the system's language as soon as the session exists.
  session.setSpellCheckerLanguages([])
  session.setSpellCheckerEnabled(false)
  // Requests for file: do not pass onBeforeRequest, so their scheme is taken over whole.
  session.protocol.handle('file', () => {
    log('refused a request over file:')
    return new Response(null, { status: 403 })
  })
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const { protocol } = new URL(url)
    const cancel = !OWN_SCHEMES.has(protocol)
    // The scheme alone: an address may hold words of an article.
    if (cancel) log(`refused a request over ${protocol}`)
    answer({ cancel })
  })
  // Last, as it is the one that takes a while: the rest must stand before Chromium asks for anything by itself.
  await session.setProxy(NOWHERE)
}

/** No page of ours ever goes elsewhere, opens a window or holds a webview, whoever asks. */
export function lockNavigation(app: App, log: (line: string) => void): void {
  app.on('web-contents-created', (_event, contents) => {
    const refuse = (what: string) => (event: { preventDefault: () => void }) => {
      event.preventDefault()
      log(`refused ${what}`)
    }
    contents.on('will-navigate', refuse('a navigation'))
    contents.on('will-frame-navigate', refuse('a frame navigation'))
    contents.on('will-redirect', refuse('a redirect'))
    contents.on('will-attach-webview', refuse('a webview'))
    // WebRTC asks neither the content policy nor the session; without UDP of its own it is left to the proxy.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
    contents.setWindowOpenHandler(() => {
      log('refused a window')
      return { action: 'deny' }
    })
  })
}
