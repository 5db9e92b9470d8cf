import { readFile } from 'node:fs/promises'
import { protocol } from 'electron'
import type { Session } from 'electron'
import { assetFor } from './assets.ts'
import { CONTENT_POLICY } from './content-policy.ts'

/** Makes app:// a real origin, with storage, fetch and compiled-code cache. Must run before `ready`. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the built renderer in `root` at app://crossread/, and nothing outside it. */
export function serveRenderer(session: Session, root: string): void {
  session.protocol.handle('app', async (request) => {
    const asset = assetFor(request.method, request.url, root)
    if (asset.status !== 200) return refusal(asset.status)
    try {
      return new Response(await readFile(asset.file), { headers: headersFor(asset.contentType) })
    } catch {
      return refusal(404)
    }
  })
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: headersFor('text/plain; charset=utf-8') })
}

function headersFor(contentType: string): Record<string, string> {
  return {
    'Content-Type': contentType,
    'Content-Security-Policy': CONTENT_POLICY,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
  }
}
