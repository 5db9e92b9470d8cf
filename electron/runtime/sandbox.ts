import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Runtime } from './distribution.ts'
import { RuntimeProblem } from './problem.ts'
import type { Progress } from './progress.ts'

/** What decides whether Chromium's sandbox can work; the tests give their own. */
export interface SandboxFacts {
  readonly platform: NodeJS.Platform
  readonly isRoot: boolean
  /** A kernel setting under /proc/sys, such as `user/max_user_namespaces`; undefined where the kernel has none. */
  readonly kernelSetting: (name: string) => string | undefined
}

const machine: SandboxFacts = {
  platform: process.platform,
  isRoot: process.getuid?.() === 0,
  kernelSetting: (name) => {
    const file = join('/proc/sys', name)
    return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined
  },
}

/**
 * The switches that Chromium's sandbox asks for here, saying why there are any. Never turns the sandbox off for somebody
 * who could have it: where the system forbids it, throws `sandbox-unavailable` with the command that allows it.
 */
export function sandboxSwitches({ dist }: Runtime, progress: Progress, facts: SandboxFacts = machine): string[] {
  if (facts.platform !== 'linux') return []
  if (facts.isRoot) {
    progress.say('Running as root, where Chromium refuses its sandbox: starting with --no-sandbox.')
    return ['--no-sandbox']
  }
  const helper = join(dist, 'chrome-sandbox')
  if (!hasUserNamespaces(facts) && !isSetuidRoot(helper)) {
    throw new RuntimeProblem(
      'sandbox-unavailable',
      'This system does not let an ordinary program make user namespaces, which Chromium’s sandbox needs.',
      `Allow Electron's own helper once: sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
    )
  }
  return []
}

/** Ubuntu 24.04 restricts them by AppArmor, older Debians by a switch of their own, some servers by a limit of none. */
function hasUserNamespaces({ kernelSetting }: SandboxFacts): boolean {
  return (
    kernelSetting('kernel/apparmor_restrict_unprivileged_userns') !== '1' &&
    kernelSetting('kernel/unprivileged_userns_clone') !== '0' &&
    kernelSetting('user/max_user_namespaces') !== '0'
  )
}

function isSetuidRoot(file: string): boolean {
  if (!existsSync(file)) return false
  const { uid, mode } = statSync(file)
  return uid === 0 && (mode & 0o4000) !== 0
}
