import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { protocol } from 'electron'
import type { Session } from 'electron'
import type { Theme } from '../../shared/appearance.ts'
import { assetFor } from './assets.ts'
import { CONTENT_POLICY } from './content-policy.ts'

/** Makes app:// a real origin, with storage, fetch and compiled-code cache. Must run before `ready`. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/**
 * Serves the built renderer in `root` at app://crossread/, and nothing outside it. The page comes with the theme that `theme` gives,
 * so that its first paint has it without a script.
 */
export function serveRenderer(session: Session, root: string, theme: () => Theme): void {
  session.protocol.handle('app', async (request) => {
    const asset = assetFor(request.method, request.url, root)
    if (asset.status !== 200) return refusal(asset.status)
    try {
      const body = path.extname(asset.file) === '.html' ? await pageIn(asset.file, theme()) : await readFile(asset.file)
      return new Response(body, { headers: headersFor(asset.contentType) })
    } catch {
      return refusal(404)
    }
  })
}

async function pageIn(file: string, theme: Theme): Promise<string> {
  return (await readFile(file, 'utf8')).replace('data-theme="system"', `data-theme="${theme}"`)
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
