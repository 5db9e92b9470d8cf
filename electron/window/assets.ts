import path from 'node:path'

/** What app:// may serve, and as what. A file of any other kind does not exist for the page. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** The characters that the names of our own files are made of, and no others. */
const OWN_NAMES = /^[\w./-]+$/

export type Asset =
  | { readonly status: 200; readonly file: string; readonly contentType: string }
  | { readonly status: 400 | 403 | 404 | 405 }

/** Which file under `root` a request for an app:// address means; pure, so that hostile addresses can be tried on it. */
export function assetFor(method: string, address: string, root: string): Asset {
  if (method !== 'GET') return { status: 405 }
  let url: URL
  let decoded: string
  try {
    url = new URL(address)
    decoded = decodeURIComponent(url.pathname)
  } catch {
    return { status: 400 }
  }
  if (url.protocol !== 'app:' || url.host !== 'crossread' || url.username !== '' || url.password !== '')
    return { status: 404 }
  if (!OWN_NAMES.test(decoded)) return { status: 400 }
  const file = path.resolve(root, `.${decoded === '/' ? '/index.html' : decoded}`)
  const within = path.relative(root, file)
  if (within === '' || within.startsWith('..') || path.isAbsolute(within)) return { status: 403 }
  const contentType = CONTENT_TYPES[path.extname(file)]
  return contentType === undefined ? { status: 404 } : { status: 200, file, contentType }
}
