import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDocument } from './document.ts'
import { paragraphsOf } from './paragraphs.ts'

const read = (body: string): string[] => paragraphsOf(parseDocument(body).documentElement)

describe('paragraphsOf', () => {
  it('makes a paragraph of each block', () => {
    expect(
      read(`<h1>Harbour shut</h1><div>Lead <p>First.</p> tail</div><ul><li>One<li>Two</ul>
        <blockquote>Said.</blockquote><table><tr><td>A</td><td>B</td></tr></table>
        <figure><img alt="no text"><figcaption>A ship. AP</figcaption></figure>`),
    ).toEqual(['Harbour shut', 'Lead', 'First.', 'tail', 'One', 'Two', 'Said.', 'A', 'B', 'A ship. AP'])
  })

  it('joins and parts words as inline elements do', () => {
    expect(
      read(`<p>un<b>believ</b>able, <i>said</i>
        <a>Ms&nbsp;Ha&shy;rt</a><!-- no -->,<span> of </span>Co<sup>2</sup>.<wbr>uk &amp; <q>friends</q></p>`),
    ).toEqual(['unbelievable, said Ms Hart, of Co2.uk & “friends”'])
  })

  it('takes a line break for a paragraph unless the sentence goes on, and in a heading for a space', () => {
    expect(
      read(`<p>First one.<br>Second is
        long<br/> and goes on.<br><br>third</p><h2>Two<br>Lines</h2>`),
    ).toEqual(['First one.', 'Second is long and goes on.', 'third', 'Two Lines'])
  })

  it('reads preformatted text as a text file', () => {
    const wrapped = `The harbour of Elmouth was shut on Monday after a fire
on a ferry that was bound for the islands of Garran and
Tolm, the coast guard said in a short statement that it
gave out to the agencies before noon. Two of the ship’s
decks burned out, and the hull will have to be towed to
the yard.

Nobody was hurt.`
    expect(read(`<pre>${wrapped}</pre><p>End</p>`)).toEqual([
      wrapped.slice(0, -18).replaceAll('\n', ' '),
      'Nobody was hurt.',
      'End',
    ])
  })

  it('leaves out what is not shown or not text', () => {
    expect(
      read(`<script>no()</script><style>no</style><template><p>no</p></template><noscript>no</noscript>
        <div hidden>no</div><p style="color:red; display: none">no</p><svg><title>no</title></svg>
        <button>no</button><select><option>no</select><iframe>no</iframe>
        <p><ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>の話</p>`),
    ).toEqual(['漢字の話'])
  })

  it('reads one element alone', () => {
    const document = parseDocument('<body><p>before</p><div id="a">A <p>B</p></div><p>after</p></body>')
    const element = document.querySelector('#a')
    expect(element === null ? null : paragraphsOf(element)).toEqual(['A', 'B'])
  })

  it('reads elements that lie ten thousand deep', () => {
    expect(read(`${'<div>'.repeat(10_000)}deep${'</div>'.repeat(10_000)}`)).toEqual(['deep'])
  })

  it('reads what stands before, after and without the elements that a page should have', () => {
    expect(
      ['<!doctype html><html><body><p>A</p></body></html><p>B', 'A<html><p>B</html>', '<p>A</p>B'].map(read),
    ).toEqual(Array.from({ length: 3 }, () => ['A', 'B']))
  })

  it('keeps every word of any tree, in order', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/)
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        word.map((text) => ` ${text} `),
        fc
          .tuple(fc.constantFrom('div', 'p', 'b', 'li', 'h2', 'span', 'td', 'pre', 'x-y'), fc.array(tie('tree')))
          .map(([name, inside]) => `<${name}>${inside.join('<br>')}</${name}>`),
      ),
    }))
    fc.assert(
      fc.property(tree, (markup) => {
        const words = markup.replace(/<[^>]*>/g, ' ').match(/\S+/g) ?? []
        expect(read(markup).join(' ').match(/\S+/g) ?? []).toEqual(words)
      }),
    )
  })
})
