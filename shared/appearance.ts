/** How the app looks and how texts are set, as data; kept apart from the schemas, so that the page can hold it. */

/** `system` is light or dark as the system is; so is `contrast`, with every word at 7:1 or better. In the order of Change theme. */
export const THEMES = ['system', 'light', 'sepia', 'dark', 'contrast'] as const
export type Theme = (typeof THEMES)[number]

/** The ground of each theme, `--paper` in theme/tokens.css, for the moment before the page paints; a test holds the two together. */
const PAPER = {
  light: '#fcfaf6',
  dark: '#18191c',
  sepia: '#f3ead9',
  white: '#ffffff',
  black: '#000000',
} as const

/** What a theme asks of the system: `system` where it is light or dark as the system is. */
export function schemeOf(theme: Theme): 'light' | 'dark' | 'system' {
  if (theme === 'sepia') return 'light'
  return theme === 'contrast' ? 'system' : theme
}

/** The ground of a theme, `#rrggbb`; `isDark`: whether the system, or the theme, is dark. */
export function paperOf(theme: Theme, isDark: boolean): string {
  if (theme === 'sepia') return PAPER.sepia
  if (theme === 'contrast') return isDark ? PAPER.black : PAPER.white
  return isDark ? PAPER.dark : PAPER.light
}

/** The faces that texts can be set in, both of which come with the app. */
export const FACES = ['serif', 'sans'] as const

/** What a measure of type may be, by how much it goes at a time, and what it is at first. */
export interface TypeRange {
  readonly least: number
  readonly most: number
  readonly step: number
  readonly usual: number
}

export const TYPE_RANGES = {
  /** CSS pixels. */
  size: { least: 13, most: 36, step: 1, usual: 18 },
  /** As fonts count it: 400 is regular, 700 bold. */
  weight: { least: 300, most: 700, step: 50, usual: 400 },
  /** Width of a line, in the width of a zero. */
  measure: { least: 36, most: 96, step: 2, usual: 62 },
  /** Height of a line, in heights of the type. */
  leading: { least: 1.2, most: 2.4, step: 0.1, usual: 1.6 },
  /** Added between words and between letters, in heights of the type; WCAG 1.4.12 asks for 0.16 and 0.12. */
  wordSpacing: { least: 0, most: 0.4, step: 0.02, usual: 0 },
  letterSpacing: { least: 0, most: 0.2, step: 0.01, usual: 0 },
} as const satisfies Record<string, TypeRange>

export type TypeMeasure = keyof typeof TYPE_RANGES

/** How texts are set. */
export type TypeSettings = { readonly face: (typeof FACES)[number] } & Readonly<Record<TypeMeasure, number>>

export const USUAL_TYPE: TypeSettings = {
  face: 'serif',
  size: TYPE_RANGES.size.usual,
  weight: TYPE_RANGES.weight.usual,
  measure: TYPE_RANGES.measure.usual,
  leading: TYPE_RANGES.leading.usual,
  wordSpacing: TYPE_RANGES.wordSpacing.usual,
  letterSpacing: TYPE_RANGES.letterSpacing.usual,
}

/** A measure so many steps further, as far as it may go; sums of steps come out as people write them. */
export function stepped(measure: TypeMeasure, value: number, steps: number): number {
  const { least, most, step }: TypeRange = TYPE_RANGES[measure]
  const next = Math.round((value + steps * step) * 100) / 100
  return Math.min(most, Math.max(least, next))
}
