import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { paperOf, THEMES } from '../../shared/appearance.ts'

/** What each custom property of tokens.css is in a theme, as it stands there. */
type Tokens = ReadonlyMap<string, string>
/** Red, green and blue, linear, 0 to 1. */
type Colour = readonly [number, number, number]

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8').replaceAll(/\/\*[^]*?\*\//gu, '')

function block(selector: string): [string, string][] {
  const start = css.indexOf(`${selector} {`)
  const body = css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start))
  return [...body.matchAll(/(--[\w-]+):\s*([^;]+);/gu)].map(([, name = '', value = '']) => [name, value])
}

const usual = block(':root')
const tokensOf = (theme: string): Tokens =>
  new Map([...usual, ...(css.includes(`[data-theme='${theme}']`) ? block(`:root[data-theme='${theme}']`) : [])])

/** A colour of the tokens over another. */
function resolve(tokens: Tokens, isDark: boolean, value: string, under: Colour): Colour {
  const [, name] = /^var\((--[\w-]+)\)$/u.exec(value) ?? []
  if (name !== undefined) return resolve(tokens, isDark, tokens.get(name) ?? '', under)
  const [, light, dark] = /^light-dark\((.+\)), (.+)\)$/u.exec(value) ?? []
  if (light !== undefined && dark !== undefined) return resolve(tokens, isDark, isDark ? dark : light, under)
  const [, l, c, h, alpha = '100'] = /^oklch\(([\d.]+)% ([\d.]+) ([\d.]+)(?: \/ ([\d.]+)%)?\)$/u.exec(value) ?? []
  if (l === undefined) throw new Error(`no colour: ${value}`)
  return over(linear(Number(l) / 100, Number(c), Number(h)), Number(alpha) / 100, under)
}

function linear(l: number, c: number, h: number): Colour {
  const [a, b] = [c * Math.cos((h * Math.PI) / 180), c * Math.sin((h * Math.PI) / 180)]
  const [x, y, z] = [
    (l + 0.3963377774 * a + 0.2158037573 * b) ** 3,
    (l - 0.1055613458 * a - 0.0638541728 * b) ** 3,
    (l - 0.0894841775 * a - 1.291485548 * b) ** 3,
  ]
  const inGamut = (channel: number): number => Math.min(1, Math.max(0, channel))
  return [
    inGamut(4.0767416621 * x - 3.3077115913 * y + 0.2309699292 * z),
    inGamut(-1.2684380046 * x + 2.6097574011 * y - 0.3413193965 * z),
    inGamut(-0.0041960863 * x - 0.7034186147 * y + 1.707614701 * z),
  ]
}

const encoded = (channel: number): number =>
  channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055
const decoded = (channel: number): number => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4)

/** Painted over, as a screen does it. */
function over(top: Colour, alpha: number, under: Colour): Colour {
  const mix = (a: number, b: number): number => decoded(encoded(a) * alpha + encoded(b) * (1 - alpha))
  return [mix(top[0], under[0]), mix(top[1], under[1]), mix(top[2], under[2])]
}

const luminance = ([r, g, b]: Colour): number => 0.2126 * r + 0.7152 * g + 0.0722 * b

function contrast(a: Colour, b: Colour): number {
  const [x, y] = [luminance(a), luminance(b)]
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05)
}

const BLACK: Colour = [0, 0, 0]
/** Grounds that words stand on, and what lies under those that let it through. */
const PLAIN = ['--paper', '--panel', '--raised'] as const
const TINTS = ['--verbatim-tint', '--edited-tint', '--edited-word', '--accent-tint', '--hover', '--hit'] as const
const MARKS = [
  '--verbatim-line',
  '--edited-line',
  '--reworded-line',
  '--only-here',
  '--hit-line',
  '--accent',
  '--edge',
] as const

describe.each(THEMES.flatMap((theme) => [false, true].map((isDark) => ({ theme, isDark }))))(
  'in $theme, dark: $isDark',
  ({ theme, isDark: systemIsDark }) => {
    const isDark = theme === 'dark' || (systemIsDark && theme !== 'light' && theme !== 'sepia')
    const tokens = tokensOf(theme)
    const paper = resolve(tokens, isDark, 'var(--paper)', BLACK)
    const colour = (name: string, under = paper): Colour => resolve(tokens, isDark, `var(${name})`, under)
    const atLeast = theme === 'contrast' ? 7 : 4.5
    /** Pairs of a foreground and a ground that are too close. */
    const tooClose = (fronts: readonly string[], grounds: readonly string[], least: number): string[] =>
      fronts.flatMap((front) =>
        grounds.flatMap((ground) => {
          const found = contrast(colour(front, colour(ground)), colour(ground))
          return found < least ? [`${front} on ${ground}: ${found.toFixed(2)}`] : []
        }),
      )

    it('words can be read on every ground that they stand on', () => {
      expect([
        ...tooClose(['--ink', '--ink-soft', '--ink-faint', '--accent', '--danger'], PLAIN, atLeast),
        ...tooClose(['--ink'], TINTS, atLeast),
        ...tooClose(['--on-accent'], ['--accent'], atLeast),
      ]).toEqual([])
    })

    it('marks stand out from the paper and from their own tint', () => {
      expect([
        ...tooClose(MARKS, ['--paper'], 3),
        ...tooClose(['--verbatim-line'], ['--verbatim-tint'], 3),
        ...tooClose(['--edited-line'], ['--edited-tint'], 3),
        ...tooClose(['--hit-line'], ['--hit'], 3),
      ]).toEqual([])
    })

    it('the window has the ground of the page before it paints', () => {
      const hex = paper.map((channel) =>
        Math.round(encoded(channel) * 255)
          .toString(16)
          .padStart(2, '0'),
      )
      expect(paperOf(theme, isDark)).toBe(`#${hex.join('')}`)
    })
  },
)
