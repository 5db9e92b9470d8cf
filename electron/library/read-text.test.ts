import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isBlank } from '../../shared/text/display.ts'
import { readText } from './read-text.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'crossread-read-'))
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

async function fileOf(bytes: string | Uint8Array): Promise<string> {
  const file = path.join(folder, 'article.txt')
  await writeFile(file, bytes)
  return file
}

describe('readText', () => {
  it('gives back text as it stands, line ends and byte order mark included', async () => {
    for (const text of [
      'One.\r\nTwo.\n',
      '\ufeffWith a mark.',
      'Zelenskyy’s “visit” — 訪問 🕊',
      'tab\tand\fform feed',
    ]) {
      expect(await readText(await fileOf(text))).toBe(text)
    }
  })

  it('gives back any Unicode text that is not blank', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), async (text) => {
        fc.pre(!isBlank(text))
        // eslint-disable-next-line no-control-regex -- control characters are what tells text from anything else
        fc.pre(!/[\0-\x08\x0e-\x1f]/.test(text))
        expect(await readText(await fileOf(text))).toBe(text)
      }),
      { numRuns: 100 },
    )
  })

  it('reads UTF-16 with a byte order mark, either way round', async () => {
    const little = Buffer.from('\ufeffTwo bytes each.', 'utf16le')
    expect(await readText(await fileOf(little))).toBe('Two bytes each.')
    expect(await readText(await fileOf(Buffer.from(little).swap16()))).toBe('Two bytes each.')
  })

  it('reads an older encoding, and UTF-16 without a mark', async () => {
    const french = 'Le président a été reçu à Moscou.'
    expect(await readText(await fileOf(Buffer.from(french, 'latin1')))).toBe(french)
    expect(await readText(await fileOf(Buffer.from('Two bytes each.', 'utf16le')))).toBe('Two bytes each.')
  })

  it.each([
    ['empty', ''],
    ['empty', ' \n\t\r\n'],
    ['empty', '\ufeff\n'],
    ['empty', '\u200b\n\u2060'],
    ['binary', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])],
    ['binary', Buffer.from([0xc3, 0x28, 0xa0, 0xa1, 0, 1, 2, 3])],
    ['unknown-encoding', Buffer.from(Array.from({ length: 512 }, (_, at) => 128 + ((at * 89) % 128)))],
    ['other-format', '<!DOCTYPE html>\n<html><body><p>Hello there'],
    ['other-format', '\ufeff <html lang="en">'],
    ['other-format', '<?xml version="1.0"?><rss version="2.0">'],
    ['other-format', '{\\rtf1\\ansi hello}'],
    ['other-format', '%PDF-1.7 rest'],
    ['other-format', 'PK\x03\x04 rest'],
    ['binary', '\u0001\u0002\u0003 mostly controls'],
  ])('says that a file is %s', async (code, bytes) => {
    await expect(readText(await fileOf(bytes))).rejects.toMatchObject({ fault: { code } })
  })

  it('says that a file is missing, is a folder, or is too large, without reading it', async () => {
    const large = path.join(folder, 'large.txt')
    await writeFile(large, '')
    await truncate(large, 50 * 1024 * 1024 + 1)
    await expect(readText(path.join(folder, 'none.txt'))).rejects.toMatchObject({ fault: { code: 'missing' } })
    await expect(readText(folder)).rejects.toMatchObject({ fault: { code: 'not-a-file' } })
    await expect(readText(large)).rejects.toMatchObject({ fault: { code: 'too-large' } })
  })
})
