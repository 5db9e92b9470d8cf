import Fuse from 'fuse.js'
import { COMMANDS } from '../../../shared/commands.ts'
import type { CommandId } from '../../../shared/commands.ts'
import { FORGIVING } from '../../../shared/search/forgiving.ts'

export interface CommandGroup {
  readonly heading: string
  readonly commands: readonly CommandLine[]
}

export interface CommandLine {
  readonly id: CommandId
  readonly label: string
  readonly menu: string
}

/** So many of those that were chosen before stand first. */
const RECENT = 5

/** The commands that a query means, the best first; for none those chosen last, then all by their menu. */
export function matching(
  query: string,
  can: readonly CommandId[],
  recent: readonly CommandId[],
): readonly CommandGroup[] {
  const commands: CommandLine[] = COMMANDS.filter(({ id }) => can.includes(id))
  const typed = query.trim()
  if (typed !== '') return some([{ heading: 'Commands', commands: found(typed, commands, recent) }])
  const latest = recent.slice(0, RECENT).flatMap((id) => commands.find((each) => each.id === id) ?? [])
  const others = commands.filter((each) => !latest.includes(each))
  const menus = [...new Set(others.map(({ menu }) => menu))]
  return some([
    { heading: 'Recent', commands: latest },
    ...menus.map((menu) => ({ heading: menu, commands: others.filter((each) => each.menu === menu) })),
  ])
}

function found(typed: string, commands: readonly CommandLine[], recent: readonly CommandId[]): CommandLine[] {
  const byUse = commands.toSorted((x, y) => place(recent, x) - place(recent, y))
  const fuse = new Fuse(byUse, {
    keys: [
      { name: 'label', weight: 3 },
      { name: 'menu', weight: 1 },
    ],
    ...FORGIVING,
  })
  return fuse.search(typed).map(({ item }) => item)
}

function place(recent: readonly CommandId[], { id }: CommandLine): number {
  const at = recent.indexOf(id)
  return at === -1 ? recent.length : at
}

function some(groups: readonly CommandGroup[]): CommandGroup[] {
  return groups.filter(({ commands }) => commands.length > 0)
}
