import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { damaged } from '../fuzz-fixture.ts'
import { told } from '../read-fixture.ts'
import { zipOf } from './zip-fixture.ts'

const REPORT = 'Minister resigns\n\nThe minister resigned on Monday, “for the good of all”.'

describe('an archive', () => {
  it('gives the articles in it, and in the archives in it, each with its place', async () => {
    const inner = zipOf([{ name: 'März/bericht.txt', data: REPORT }])
    const archive = zipOf([
      { name: 'reports/' },
      { name: 'reports/one.txt', data: REPORT },
      { name: 'reports/two.txt', data: Buffer.from('Le président a été reçu à Moscou mercredi.', 'latin1') },
      { name: 'more.zip', data: inner },
    ])
    expect(await told('news.zip', archive)).toEqual([
      ['reports/one.txt', REPORT],
      ['reports/two.txt', 'Le président a été reçu à Moscou mercredi.'],
      ['more.zip › März/bericht.txt', REPORT],
    ])
  })

  it('is known by how it begins, whatever it is called', async () => {
    expect(await told('news.txt', zipOf([{ name: 'a.txt', data: REPORT }]))).toEqual([['a.txt', REPORT]])
  })

  it('passes over hidden files, a Mac’s notes, and what no importer knows', async () => {
    const archive = zipOf([
      { name: '.hidden.txt', data: REPORT },
      { name: '.git/a.txt', data: REPORT },
      { name: '__MACOSX/._a.txt', data: REPORT },
      { name: 'Thumbs.db', data: REPORT },
      { name: 'photo.jpg', data: Buffer.from([0xff, 0xd8, 0xff, 0xe0]) },
      { name: 'style.css', data: 'p { margin: 0 }' },
      { name: 'a.txt', data: REPORT },
    ])
    expect(await told('news.zip', archive)).toEqual([['a.txt', REPORT]])
  })

  it.each([
    ['no articles', 'no-articles', zipOf([{ name: 'style.css', data: 'p { margin: 0 }' }])],
    ['nothing', 'no-articles', zipOf([])],
    ['its end cut off', 'damaged', zipOf([{ name: 'a.txt', data: REPORT }]).subarray(0, -30)],
    ['only its beginning', 'damaged', Buffer.from('PK\u0003\u0004')],
  ])('with %s is refused as %s', async (_what, code, bytes) => {
    expect(await told('news.zip', bytes)).toEqual([[null, `[${code}]`]])
  })
})

describe('what an archive should not hold', () => {
  it('is refused alone, with its reason', async () => {
    const archive = zipOf([
      { name: '../../etc/a.txt', data: REPORT },
      { name: '/etc/b.txt', data: REPORT },
      { name: 'C:\\c.txt', data: REPORT },
      { name: 'd\0.txt', data: REPORT },
      { name: 'link.txt', data: '/etc/passwd', mode: 0o120777 },
      { name: 'locked.txt', data: REPORT, flags: 0x801 },
      { name: 'lzma.txt', data: REPORT, method: 14 },
      { name: 'flipped.txt', data: REPORT, crc: 1 },
      { name: 'empty.txt', data: ' ' },
      { name: 'misnamed.zip', data: REPORT },
      { name: 'sound.txt', data: REPORT },
      { name: 'sound.txt', data: 'Another of its name.' },
    ])
    expect(await told('news.zip', archive)).toEqual([
      ['../../etc/a.txt', '[unsafe]'],
      ['/etc/b.txt', '[unsafe]'],
      ['C:/c.txt', '[unsafe]'],
      ['d.txt', '[unsafe]'],
      ['link.txt', '[unsafe]'],
      ['locked.txt', '[encrypted]'],
      ['lzma.txt', '[other-format]'],
      ['flipped.txt', '[damaged]'],
      ['empty.txt', '[empty]'],
      ['misnamed.zip', '[damaged]'],
      ['sound.txt', REPORT],
      ['sound.txt', '[unsafe]'],
    ])
  })

  it('stops at a file that unpacks to much more than its size, and goes on with the next', async () => {
    const bomb = Buffer.alloc(8 * 1024 * 1024, 'a')
    const archive = zipOf([
      { name: 'bomb.txt', data: bomb },
      { name: 'a.txt', data: REPORT },
    ])
    expect(await told('news.zip', archive)).toEqual([
      ['bomb.txt', '[unsafe]'],
      ['a.txt', REPORT],
    ])
  })

  it('unpacks no more than the limit, all archives in it together', async () => {
    const block = Buffer.alloc(1000 * 1000, 'words and ')
    const inner = zipOf(Array.from({ length: 60 }, (_, at) => ({ name: `${String(at)}.css`, data: block })))
    const archive = zipOf([
      { name: 'a.txt', data: REPORT },
      ...Array.from({ length: 5 }, (_, at) => ({ name: `${String(at)}.zip`, data: inner })),
    ])
    expect(await told('news.zip', archive)).toEqual([
      ['a.txt', REPORT],
      ['0.zip', '[no-articles]'],
      ['1.zip', '[no-articles]'],
      ['2.zip', '[no-articles]'],
      ['3.zip › 29.css', '[too-large]'],
      ['4.zip', '[too-large]'],
    ])
  }, 60_000)

  it('goes no deeper than the limit', async () => {
    let archive = zipOf([{ name: 'a.txt', data: REPORT }])
    for (let depth = 0; depth < 70; depth++) archive = zipOf([{ name: 'a.zip', data: archive }])
    const [[place, code] = []] = await told('news.zip', archive)
    expect([place?.split(' › ').length, code]).toEqual([65, '[unsafe]'])
  })
})

it('answers whatever becomes of an archive', async () => {
  const archive = zipOf([
    { name: 'a.txt', data: REPORT },
    { name: 'b.zip', data: zipOf([{ name: 'c.txt', data: REPORT }]) },
  ])
  await fc.assert(
    fc.asyncProperty(damaged([archive]), async (bytes) => {
      const all = await told('news.zip', bytes)
      // Whatever comes out of it was checked against its sum.
      expect(all.filter(([, text]) => text !== REPORT && (!text.startsWith('[') || text === '[internal]'))).toEqual([])
    }),
    { numRuns: 400 },
  )
}, 60_000)
