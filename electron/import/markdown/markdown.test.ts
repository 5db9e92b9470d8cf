import { describe, expect, it } from 'vitest'
import { allOf, told } from '../read-fixture.ts'

async function textOf(markdown: string): Promise<string | undefined> {
  const [[, text] = []] = await told('article.md', Buffer.from(markdown))
  return text
}

describe('the text of Markdown', () => {
  it('is what it shows: no marks, no addresses, no pictures, no comments', async () => {
    const text = await textOf(`# Minister *resigns* &amp; leaves

By **Jane Doe**, [The Example](https://example.org "Home")

![A door](door.jpg)
The minister re<span>signed</span> on Monday
after _months_ of ~~talk~~ \`pressure\`. See <https://example.org/a>.

<!-- not for print
at all -->

> “It is over,” she said.

- One *item*
- Another

| Party | Seats |
|-------|------:|
| Left  | 12    |

<div>Raw <b>HTML</b></div>

***

Last words
==========
[1]: https://example.org
`)
    expect(text?.split('\n\n')).toEqual([
      'Minister resigns & leaves',
      'By Jane Doe, The Example',
      'The minister resigned on Monday after months of talk pressure. See https://example.org/a.',
      '“It is over,” she said.',
      'One item',
      'Another',
      'Party',
      'Seats',
      'Left',
      '12',
      'Raw HTML',
      'Last words',
    ])
  })

  it('keeps the numbers of items, which may be the beginning of a sentence', async () => {
    expect(await textOf('1. One\n2. Two\n')).toBe('1. One\n\n2. Two')
    expect(await textOf('1986. It was a wet year.\n\n1987) So was this.')).toBe(
      '1986. It was a wet year.\n\n1987) So was this.',
    )
  })

  it('takes long lines for paragraphs, though no empty line is between them, and short ones for a wrapped text', async () => {
    const long = 'The talks went on for hours and hours in the old palace by the river, said people who were there. '
      .repeat(3)
      .trim()
    expect((await textOf(`${long}\n${long}`))?.split('\n\n')).toEqual([long, long])
    expect(await textOf('The talks went on\nIn the old palace')).toBe('The talks went on In the old palace')
  })
})

describe('front matter', () => {
  it('states fields, and is no part of the text', async () => {
    const markdown = `---
title: "Minister \\"resigns\\""
authors:
  - Jane Doe
  - 'John O''Roe'
date: 2022-03-30T14:05:00+02:00
source: https://example.org/a
site: The Example # a comment
lang: en_GB
tags: [politics, people]
---

The minister resigned.
`
    const from = 'the front matter'
    expect(await allOf('a.md', Buffer.from(markdown))).toEqual([
      {
        place: null,
        text: 'Minister "resigns"\n\nThe minister resigned.',
        stated: {
          headline: { value: 'Minister "resigns"', from },
          outlet: { value: 'The Example', from },
          byline: { value: "Jane Doe, John O'Roe", from },
          published: { value: '2022-03-30T14:05:00+02:00', from },
          language: { value: 'en-GB', from },
          url: { value: 'https://example.org/a', from },
        },
        tags: ['politics', 'people'],
      },
    ])
  })

  it('does not repeat a headline that the text has, and states nothing that is not so', async () => {
    const [article] = await allOf(
      'a.md',
      Buffer.from('---\ntitle: It rains\ndate: soon\nurl: file:///etc\n---\n# It rains\n\nA lot.'),
    )
    expect(article).toEqual({
      place: null,
      text: 'It rains\n\nA lot.',
      stated: { headline: { value: 'It rains', from: 'the front matter' } },
    })
  })

  it('is none where it does not end, or is only text between rules', async () => {
    expect(await textOf('---\ntitle: It rains\n\nA lot.')).toBe('title: It rains\n\nA lot.')
    expect(await textOf('---\n\nIt rains.\n\n---\n\nA lot.')).toBe('It rains.\n\nA lot.')
  })
})

it.each([
  '> '.repeat(20_000),
  '['.repeat(50_000),
  '<!-- '.repeat(50_000),
  '*a_'.repeat(50_000),
  '<div>'.repeat(50_000),
  '---\n'.repeat(50_000),
])('answers for hostile marks in good time', async (markdown) => {
  const before = process.cpuUsage()
  expect((await told('a.md', Buffer.from(markdown))).length).toBe(1)
  expect(process.cpuUsage(before).user).toBeLessThan(5_000_000)
})
