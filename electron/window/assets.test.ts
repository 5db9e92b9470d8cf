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

  it('never leaves its folder, whatever the path', () => {
    const piece = fc.constantFrom('..', '.', '%2e%2e', '%2f', '/', '%5c', 'a', 'index.html', '%00', '~', ':', '//')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const asset = assetFor('GET', `app://crossread/${pieces.join('')}.html`, ROOT)
        return asset.status !== 200 || asset.file.startsWith(ROOT + path.sep)
      }),
    )
  })
})
