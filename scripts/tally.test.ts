import { describe, expect, it } from 'vitest'
import { closingLines, countPlaywright, countVitest, oneFailed, onePassed, sum } from './tally.ts'

describe('tally', () => {
  it('adds up, and closes with the same plain line whether any were skipped or not', () => {
    const total = sum([onePassed, oneFailed, { passed: 10, failed: 0, skipped: 2 }])
    expect([total, onePassed].map(closingLines)).toEqual(['2 skipped\n11 passed, 1 failed', '1 passed, 0 failed'])
  })

  it('counts a unit test file that broke before its first test', () => {
    const report = {
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 1,
      testResults: [
        { status: 'failed', assertionResults: [] },
        { status: 'failed', assertionResults: [{}] },
        { status: 'passed', assertionResults: [{}] },
      ],
    }
    expect(countVitest(JSON.stringify(report))).toEqual({ passed: 5, failed: 2, skipped: 3 })
  })

  it('counts an end-to-end test that passed at the second try as failed, and errors outside tests', () => {
    const report = { stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{}] }
    expect(countPlaywright(JSON.stringify(report))).toEqual({ passed: 7, failed: 3, skipped: 2 })
  })
})
