// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { day } from '../../ui/words.ts'
import { compareModel, ofPair } from '../model/compare-model.ts'
import { samplePair } from '../sample-pair.fixture.ts'
import { threePairs } from '../three-reports.fixture.ts'
import { cited } from './cited.ts'

it('a passage is copied with every version of it, each with whose it is', () => {
  const pair = samplePair()
  const published = { value: '2022-03-30T14:10', origin: 'stated' as const, span: null }
  const { text } = cited(compareModel(ofPair({ ...pair, b: { ...pair.b, published } })), 1)
  expect(text.split('\n')).toEqual([
    '“Three people were killed on Monday”',
    '— “Meeting in June”, ¶2',
    '',
    '“Three young people were found dead on Monday”',
    `— BBC, “Three dead”, ${day(published.value)}, ¶1`,
  ])
  const pairs = threePairs()
  const others = pairs.map((each) => ({ ...each, article: each.b }))
  const several = cited(compareModel({ base: pairs[0].a, others, several: true }), 0)
  expect(several.text.match(/^— \w+/gmu)).toEqual(['— Courier', '— Post', '— Times'])
})

it('what stands in a file is never taken for markup', () => {
  const pair = samplePair()
  const headline = { value: '<img src=x onerror="alert(1)"> & \'more\'', origin: 'stated' as const, span: null }
  const { html } = cited(compareModel(ofPair({ ...pair, a: { ...pair.a, headline } })), 1)
  expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &#39;more&#39;')
  expect(html).not.toContain('<img')
})
