import { readdirSync, readFileSync } from 'node:fs'

/** Megabytes of memory that processes hold, each page that several share counted in parts (PSS), by what they are for. */
export type Memory = Readonly<Record<'all' | 'main' | 'page' | 'worker' | 'others', number>>

/** The memory of a process and all that it started. Linux alone says how pages are shared. */
export function memoryOf(root: number): Memory {
  const memory = { all: 0, main: 0, page: 0, worker: 0, others: 0 }
  for (const pid of familyOf(root)) {
    const megabytes = pssOf(pid)
    memory.all += megabytes
    memory[pid === root ? 'main' : kindOf(pid)] += megabytes
  }
  return memory
}

function familyOf(root: number): number[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    const pid = Number(name)
    if (Number.isInteger(pid)) parents.set(pid, parentOf(pid))
  }
  const family = [root]
  for (const pid of family) for (const [child, parent] of parents) if (parent === pid) family.push(child)
  return family
}

function parentOf(pid: number): number {
  // The name stands in brackets, and may hold anything.
  const [, parent = '0'] = /\) \S (\d+)/.exec(readOf(pid, 'stat')) ?? []
  return Number(parent)
}

function pssOf(pid: number): number {
  const [, kilobytes = '0'] = /^Pss:\s+(\d+)/m.exec(readOf(pid, 'smaps_rollup')) ?? []
  return Number(kilobytes) / 1000
}

function kindOf(pid: number): 'page' | 'worker' | 'others' {
  const command = readOf(pid, 'cmdline')
  if (command.includes('--type=renderer')) return 'page'
  return command.includes('--utility-sub-type=node.mojom.NodeService') ? 'worker' : 'others'
}

/** Empty for a process that has ended meanwhile. */
function readOf(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}
