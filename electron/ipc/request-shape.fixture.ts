import fc from 'fast-check'
import * as z from 'zod'
import { contract } from '../../shared/ipc.ts'
import type { Verb } from '../../shared/ipc/names.ts'

/** The parts of JSON Schema that the contract's requests are made of. */
interface Shape {
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean' | 'null'
  readonly properties?: Readonly<Record<string, Shape>>
  readonly required?: readonly string[]
  readonly additionalProperties?: false
  readonly items?: Shape
  readonly anyOf?: readonly Shape[]
  readonly oneOf?: readonly Shape[]
  readonly enum?: readonly string[]
  readonly const?: string
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly minimum?: number
  readonly maximum?: number
}

/** What a verb's request looks like, for those who do not take the schema library's word for it; null where it has none. */
export function shapeOf(verb: Verb): Shape | null {
  const { request } = contract[verb]
  return request.safeParse(undefined).success ? null : (z.toJSONSchema(request) as Shape)
}

/** Whether a value is of a shape and nothing beside it: plain objects and arrays, with no key too many. */
export function fits(shape: Shape | null, value: unknown): boolean {
  if (shape === null) return value === undefined
  const choices = shape.anyOf ?? shape.oneOf
  if (choices !== undefined) return choices.some((choice) => fits(choice, value))
  switch (shape.type) {
    case 'object':
      return fitsObject(shape, value)
    case 'array':
      return (
        Array.isArray(value) && within(shape, value.length) && value.every((item) => fits(shape.items ?? null, item))
      )
    case 'string':
      return typeof value === 'string' && fitsText(shape, value)
    case 'integer':
      return Number.isSafeInteger(value) && inRange(shape, Number(value))
    case 'number':
      return Number.isFinite(value) && inRange(shape, Number(value))
    case 'boolean':
      return typeof value === 'boolean'
    case 'null':
      return value === null
    case undefined:
    default:
      throw new Error(`no such shape: ${JSON.stringify(shape)}`)
  }
}

function fitsObject({ properties = {}, required = [] }: Shape, value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return false
  return (
    required.every((key) => Object.hasOwn(value, key)) &&
    Reflect.ownKeys(value).every((key) => typeof key === 'string' && Object.hasOwn(properties, key)) &&
    Object.entries(value).every(
      ([key, of]) => fits(properties[key] ?? null, of) || (of === undefined && !required.includes(key)),
    )
  )
}

function fitsText(
  { enum: one, const: only, pattern, minLength = 0, maxLength = Infinity }: Shape,
  text: string,
): boolean {
  return (
    text.length >= minLength &&
    text.length <= maxLength &&
    (one?.includes(text) ?? true) &&
    (only === undefined || text === only) &&
    (pattern === undefined || new RegExp(pattern).test(text))
  )
}

function within({ minItems = 0, maxItems = Infinity }: Shape, length: number): boolean {
  return length >= minItems && length <= maxItems
}

function inRange({ minimum = -Infinity, maximum = Infinity }: Shape, value: number): boolean {
  return value >= minimum && value <= maximum
}

/** Texts that are something to somebody: queries, names, and what stands in neither. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ maxLength: 20 }),
  fc.constantFrom(
    '',
    ' ',
    '"',
    'outlet:',
    '"a OR -"',
    'date:2022..',
    '\u0000',
    '\ud800',
    '‮txt',
    '__proto__',
    '%',
    "'; --",
    '(((',
  ),
)

/** What fits a shape. `ids`: the articles that are meant by half of those that name one. */
export function fitting(shape: Shape | null, ids: readonly string[]): fc.Arbitrary<unknown> {
  if (shape === null) return fc.constant(undefined)
  const choices = shape.anyOf ?? shape.oneOf
  if (choices !== undefined) return fc.oneof(...choices.map((choice) => fitting(choice, ids)))
  switch (shape.type) {
    case 'object': {
      const properties = Object.entries(shape.properties ?? {}).map(([key, of]) => [key, fitting(of, ids)] as const)
      return fc.record(Object.fromEntries(properties), { requiredKeys: [...(shape.required ?? [])] })
    }
    case 'array':
      return fc.array(fitting(shape.items ?? null, ids), {
        minLength: shape.minItems ?? 0,
        maxLength: Math.min(shape.maxItems ?? 5, 5),
      })
    case 'string':
      return fittingText(shape, ids)
    case 'integer':
    case 'number': {
      const [min, max] = [shape.minimum ?? -1e9, shape.maximum ?? 1e9]
      if (shape.type === 'number') return fc.double({ min, max, noNaN: true })
      return fc.oneof(
        fc.integer({ min, max: Math.min(max, min + 500) }),
        fc.maxSafeInteger().filter((n) => n >= min && n <= max),
      )
    }
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case undefined:
    default:
      throw new Error(`no such shape: ${JSON.stringify(shape)}`)
  }
}

function fittingText(shape: Shape, ids: readonly string[]): fc.Arbitrary<string> {
  if (shape.enum !== undefined) return fc.constantFrom(...shape.enum)
  if (shape.const !== undefined) return fc.constant(shape.const)
  if (shape.pattern === undefined) return text.filter((value) => fitsText(shape, value))
  const known = ids.flatMap((id) => [id, `story-${id}`]).filter((id) => fitsText(shape, id))
  if (known.length > 0) return fc.oneof(fc.constantFrom(...known), made(shape.pattern))
  return made(shape.pattern)
}

/** Texts of a pattern are slow to make, and one is as good as another. */
function made(pattern: string): fc.Arbitrary<string> {
  return fc.constantFrom(...fc.sample(fc.stringMatching(new RegExp(pattern)), { numRuns: 50, seed: 7 }))
}
