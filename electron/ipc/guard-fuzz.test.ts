import { deserialize, serialize } from 'node:v8'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FAULT_CODES } from '../../shared/ipc/fault.ts'
import { VERBS } from '../../shared/ipc/names.ts'
import { APP_ORIGIN, guard } from './guard.ts'
import { payloadsOf } from './hostile-payloads.fixture.ts'
import { fits, shapeOf } from './request-shape.fixture.ts'

/** Payloads a verb. The whole is `CROSSREAD_FUZZ=10000`; what is tried each time is a part of it, always the same. */
const RUNS = Number(process.env['CROSSREAD_FUZZ'] ?? 250)
const OURS = { senderFrame: { parent: null, origin: APP_ORIGIN }, sender: { id: 7 } }

/** As it arrives; undefined where it cannot be sent at all. */
function sent(payload: unknown): { readonly payload: unknown } | undefined {
  try {
    return { payload: deserialize(serialize(payload)) as unknown }
  } catch {
    return undefined
  }
}

describe.each(VERBS)('whatever a page sends to %s', (verb) => {
  it('is refused with a code, or is of the shape that the verb takes', { timeout: 600_000 }, () => {
    const shape = shapeOf(verb)
    const outcomes = { passed: 0, refused: 0 }
    fc.assert(
      fc.property(payloadsOf(verb), (made) => {
        const arrived = sent(made)
        if (arrived === undefined) return
        const verdict = guard(verb, OURS, arrived.payload, new Set([7]))
        outcomes[verdict.ok ? 'passed' : 'refused']++
        if (verdict.ok) expect(fits(shape, verdict.request)).toBe(true)
        else expect(FAULT_CODES).toContain(verdict.fault.code)
      }),
      { numRuns: RUNS, seed: 20_220_330 },
    )
    // Neither a guard that lets nothing through nor one that lets all would be found otherwise.
    expect(outcomes).toEqual({ passed: expect.any(Number) as number, refused: expect.any(Number) as number })
    expect(Math.min(outcomes.passed, outcomes.refused)).toBeGreaterThan(RUNS / 50)
    expect(Object.keys(Object.prototype)).toEqual([])
  })
})
