import type { TypeSettings } from '../../shared/appearance.ts'
import type { Settings } from '../../shared/ipc.ts'

/** The custom properties of theme/tokens.css that say how texts are set. */
function propertiesOf(type: TypeSettings): Readonly<Record<string, string>> {
  return {
    '--reading-face': `var(--${type.face})`,
    '--reading-size': `${String(type.size)}px`,
    '--reading-weight': String(type.weight),
    '--reading-leading': String(type.leading),
    '--measure': `${String(type.measure)}ch`,
    '--reading-word-spacing': `${String(type.wordSpacing)}em`,
    '--reading-letter-spacing': `${String(type.letterSpacing)}em`,
  }
}

/** Lets the page look as the person chose: it is set on the root, and nothing is rendered anew. */
export function applySettings({ theme, type }: Pick<Settings, 'theme' | 'type'>): void {
  const root = document.documentElement
  root.dataset['theme'] = theme
  for (const [name, value] of Object.entries(propertiesOf(type))) root.style.setProperty(name, value)
}
