import { expect, it } from 'vitest'
import { cardOf, stated } from '../state/library.fixture.ts'
import { namesAmong } from './report-name.ts'

it('a report is called by its outlet, and by its headline where that tells nothing', () => {
  const reports = [
    cardOf('a', 'The ferry', { outlet: stated('Post') }),
    cardOf('b', 'The harbour', { outlet: stated('Post') }),
    cardOf('c', 'The reef', { outlet: stated('Times') }),
    cardOf('d', 'The quay'),
  ]
  expect(reports.map(namesAmong(reports))).toEqual(['The ferry', 'The harbour', 'Times', 'The quay'])
})
