import fc from 'fast-check'
import type { Verb } from '../../shared/ipc/names.ts'
import { fitting, shapeOf } from './request-shape.fixture.ts'

/** Made once: a payload may hold any of them anywhere, and to make them anew each time takes seconds. */
const LONG = 'x'.repeat(100_000)
const DEEP = JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`) as unknown
const MANY = Array.from({ length: 2000 }, (_, index) => index)

/** What a page can send that no schema of ours has: the structured clone takes all of it. */
const strange: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    Number.NaN,
    -0,
    Infinity,
    -1,
    2 ** 53,
    1e308,
    0.1,
    10n ** 30n,
    '',
    '\u0000',
    '\ud800',
    '__proto__',
    'constructor',
    '../../etc/passwd',
    LONG,
    DEEP,
    MANY,
  ),
  fc.constantFrom<unknown>(
    new Date(NaN),
    /(a+)+$/,
    new Map([['theme', 'dark']]),
    new Set(['a']),
    new Uint8Array(9),
    new ArrayBuffer(8),
    new Error('an error'),
    Object(1n),
    Object('boxed'),
    new Array(3),
    own('__proto__', { isAdmin: true }),
    own('constructor', { prototype: {} }),
    own('toString', 1),
    own('then', 1),
    own('length', 1e9),
  ),
  fc.anything({
    withMap: true,
    withSet: true,
    withDate: true,
    withTypedArray: true,
    withBigInt: true,
    withSparseArray: true,
    maxDepth: 3,
  }),
  fc.string({ unit: 'binary' }),
)

/** An object with a key of its own, whatever that means to others. */
function own(key: string, value: unknown): unknown {
  return Object.defineProperty({ a: 1 }, key, { value, enumerable: true, configurable: true, writable: true })
}

/** Payloads of a verb: strangers, what fits, and, most of them, what would fit but for one place. */
export function payloadsOf(verb: Verb, ids: readonly string[] = []): fc.Arbitrary<unknown> {
  const good = fitting(shapeOf(verb), ids)
  const spoilt = fc
    .tuple(good, strange, fc.nat(), fc.constantFrom('put', 'drop', 'add', 'wrap', 'twice'))
    .map(([payload, value, at, how]) => spoil(payload, value, at, how))
  return fc.oneof({ weight: 1, arbitrary: strange }, { weight: 1, arbitrary: good }, { weight: 3, arbitrary: spoilt })
}

type How = 'put' | 'drop' | 'add' | 'wrap' | 'twice'

/** The same with one of its places spoilt, the `at`th in turn. */
function spoil(payload: unknown, value: unknown, at: number, how: How): unknown {
  const places = placesIn(payload)
  const place = places[at % Math.max(1, places.length)]
  if (place === undefined || how === 'wrap') return at % 2 === 0 ? [payload] : { request: payload, value }
  const { holder, key } = place
  if (how === 'put') holder[key] = value
  else if (how === 'drop') Reflect.deleteProperty(holder, key)
  else if (how === 'twice' && Array.isArray(holder)) holder.push(...(holder as unknown[]))
  else
    Reflect.defineProperty(holder, typeof value === 'string' ? value.slice(0, 20) : '__proto__', {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    })
  return payload
}

interface PlaceIn {
  readonly holder: Record<string, unknown>
  readonly key: string
}

function placesIn(value: unknown): PlaceIn[] {
  if (typeof value !== 'object' || value === null) return []
  const holder = value as Record<string, unknown>
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key])])
}
