import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assetFor } from './assets.ts'

const ROOT = path.resolve('/app/dist/renderer')

describe('assetFor', () => {
  it('serves the page and its parts', () => {
    expect([
      assetFor('GET', 'app://crossread/', ROOT),
      assetFor('GET', 'app://crossread/index.html', ROOT),
      assetFor('GET', 'app://crossread/assets/main-1a2b.js?x#y', ROOT),
    ]).toEqual([
      { status: 200, file: path.join(ROOT, 'index.html'), contentType: 'text/html; charset=utf-8' },
      { status: 200, file: path.join(ROOT, 'index.html'), contentType: 'text/html; charset=utf-8' },
      { status: 200, file: path.join(ROOT, 'assets/main-1a2b.js'), contentType: 'text/javascript; charset=utf-8' },
    ])
  })

  it.each([
    ['POST', 'app://crossread/index.html', 405],
    ['HEAD', 'app://crossread/index.html', 405],
    ['GET', 'app://elsewhere/index.html', 404],
    ['GET', 'app://crossread.evil/index.html', 404],
    ['GET', 'https://crossread/index.html', 404],
    ['GET', 'app://crossread/secret.json', 404],
    ['GET', 'app://crossread/main.js.map', 404],
    ['GET', 'app://crossread/%2e%2e%2felectron%2fmain.js', 403],
    ['GET', 'app://crossread/..%2f..%2fetc%2fpasswd.html', 403],
    ['GET', 'app://crossread/..%5c..%5cx.html', 400],
    ['GET', 'app://crossread/x%00.html', 400],
    ['GET', 'app://crossread/%E0%A4%A.html', 400],
    ['GET', 'not an address', 400],
  ])('answers %s %s with %i', (method, address, status) => {
    expect(assetFor(method, address, ROOT)).toEqual({ status })
  })

  // Each way in which somebody has written "up", "root", "device" or "end of the name", by itself and in any order.
  const piece = fc.oneof(
    fc.constantFrom(
      '..',
      '.',
      '/',
      '//',
      '\\',
      ':',
      '~',
      'a',
      'index.html',
      'assets',
      'C:',
      '?',
      '#',
      ';',
      '\0',
      '\t',
      '\n',
    ),
    fc.constantFrom('%2e', '%2e%2e', '%2E%2E', '%2f', '%2F', '%5c', '%5C', '%00', '%09', '%0a', '%20', '%3f', '%23'),
    fc.constantFrom(
      '%252e%252e',
      '%252f',
      '%25',
      '%',
      '%u002e',
      '%c0%ae',
      '%c0%af',
      '%e0%80%af',
      '%f0%80%80%ae',
      '%ff',
    ),
    fc.constantFrom(
      '․․',
      '‥',
      '．．',
      '／',
      '＼',
      '∕',
      '⁄',
      '%e2%80%a4',
      '%ef%bc%8e%ef%bc%8e',
      '%ef%bc%8f',
      '\u202e',
      '\ud800',
    ),
    fc.constantFrom(
      'CON',
      'NUL.html',
      'aux',
      'COM1.js',
      '\\\\.\\',
      '\\\\?\\C:',
      '::$DATA',
      'proc/self/environ',
      'etc/passwd',
    ),
    fc.string({ unit: 'binary', maxLength: 4 }),
  )
  const way = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))
  const ending = fc.constantFrom(
    '',
    '.html',
    '.js',
    '.js/',
    '.html%00.png',
    '.svg.',
    '.css ',
    '.HTML',
    '.json',
    '.cjs',
    '.node',
    '.sqlite',
  )
  const method = fc.constantFrom(
    'GET',
    'GET',
    'GET',
    'get',
    'HEAD',
    'POST',
    'PUT',
    'DELETE',
    'OPTIONS',
    'CONNECT',
    'TRACE',
    '',
  )
  const host = fc.constantFrom(
    'app://crossread/',
    'app://crossread/',
    'app:crossread/',
    'app:/crossread/',
    'app:////crossread/',
    'app://crossread:80/',
    'app://crossread./',
    'app://CROSSREAD/',
    'app://cross%72ead/',
    'app://user@crossread/',
    'app://user:pass@crossread/',
    'app://crossread@elsewhere/',
    'app://сrossread/',
    'app://localhost/',
    'app://127.0.0.1/',
    'app:///',
    'APP://crossread/',
    'app://crossread\\elsewhere/',
    'file:///',
    'https://crossread/',
    'blob:app://crossread/',
    'data:text/html,',
  )

  it('never leaves its folder or its kinds of file, whatever is asked for', () => {
    fc.assert(
      fc.property(method, host, way, ending, (method, host, way, ending) => {
        const asset = assetFor(method, `${host}${way}${ending}`, ROOT)
        if (asset.status !== 200) return [400, 403, 404, 405].includes(asset.status)
        // Node's own rules are the ones by which the file is opened.
        const opened = path.normalize(asset.file)
        return (
          method === 'GET' &&
          opened === asset.file &&
          opened.startsWith(ROOT + path.sep) &&
          /^[\w./-]+$/.test(opened.slice(ROOT.length)) &&
          /^.+\.(html|js|css|svg|png|woff2)$/.test(opened)
        )
      }),
      { numRuns: 20_000, seed: 20_220_330 },
    )
  })

  it.each(['app://user@crossread/index.html', 'app://crossread:80/index.html', 'app://crossread./index.html'])(
    'another way to write its host is another host: %s',
    (address) => {
      expect(assetFor('GET', address, ROOT)).toEqual({ status: 404 })
    },
  )
})
