import path from 'node:path'
import type { Field } from '../../shared/article/article.ts'
import type { SourceKind } from '../../shared/ipc/corrections.ts'
import { shownAs } from '../../shared/text/display.ts'
import type { OutletRule } from './store/said.ts'

/** Where an article is from. */
export interface From {
  readonly path: string
  readonly site: string | null
}

/** The sites and folders of which the person said whose articles they hold. */
export class OutletRules {
  readonly #read: () => readonly OutletRule[]
  readonly #sites = new Map<string, string>()
  readonly #folders = new Map<string, string>()

  constructor(read: () => readonly OutletRule[]) {
    this.#read = read
    this.reload()
  }

  /** To be called once the rules in the store are others. */
  reload(): void {
    this.#sites.clear()
    this.#folders.clear()
    for (const { kind, place, outlet } of this.#read()) {
      const rules = kind === 'site' ? this.#sites : this.#folders
      rules.set(place, outlet)
    }
  }

  get isEmpty(): boolean {
    return this.#sites.size + this.#folders.size === 0
  }

  /** The rule that an article falls under: its site's, or that of the nearest folder it lies in; null where there is none. */
  ruleFor({ site, path: file }: From): OutletRule | null {
    const bySite = site === null ? undefined : this.#sites.get(site)
    if (site !== null && bySite !== undefined) return { kind: 'site', place: site, outlet: bySite }
    if (this.#folders.size === 0) return null
    for (let folder = path.dirname(file), below = file; folder !== below; folder = path.dirname(folder)) {
      const outlet = this.#folders.get(folder)
      if (outlet !== undefined) return { kind: 'folder', place: folder, outlet }
      below = folder
    }
    return null
  }

  /** The outlet that is learned for an article; null where none is. */
  outletFor(from: From): Field | null {
    const rule = this.ruleFor(from)
    return rule === null
      ? null
      : { value: rule.outlet, origin: 'learned', span: null, from: placeName(rule.kind, rule.place) }
  }
}

/** What a place is called: a site by its host name, a folder by its own name. */
export function placeName(kind: SourceKind, place: string): string {
  return shownAs(kind === 'site' ? place : path.basename(place) || place)
}

/** The place of a kind that an article is from; null where it is from none. */
export function placeOf(kind: SourceKind, { site, path: file }: From): string | null {
  return kind === 'site' ? site : path.dirname(file)
}
