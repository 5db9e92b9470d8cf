import { describe, expect, it } from 'vitest'
import { testFolder } from './archive-fixture.ts'
import { sandboxSwitches, type SandboxFacts } from './sandbox.ts'

/** The switches, or the problem's code, on a Linux that is ordinary but for `change`. */
function switches(change: Partial<SandboxFacts>) {
  const runtime = { dist: testFolder(), executable: 'electron', version: '45.0.0', origin: 'official' } as const
  const said: string[] = []
  const facts: SandboxFacts = { platform: 'linux', isRoot: false, kernelSetting: () => undefined, ...change }
  const progress = {
    say: (line: string) => said.push(line),
    step: () => ({ at: () => undefined, done: () => undefined }),
  }
  return { read: () => sandboxSwitches(runtime, progress, facts), said }
}

describe('sandboxSwitches', () => {
  it('leaves the sandbox on for an ordinary person, and off Linux alone', () => {
    expect(switches({}).read()).toEqual([])
    expect(switches({ platform: 'darwin', isRoot: true }).read()).toEqual([])
  })

  it('turns it off for root, saying why', () => {
    const { read, said } = switches({ isRoot: true })
    expect(read()).toEqual(['--no-sandbox'])
    expect(said).toEqual(['Running as root, where Chromium refuses its sandbox: starting with --no-sandbox.'])
  })

  it.each([
    ['kernel/apparmor_restrict_unprivileged_userns', '1'],
    ['kernel/unprivileged_userns_clone', '0'],
    ['user/max_user_namespaces', '0'],
  ])('says how to allow it where %s is %s', (name, value) => {
    const { read } = switches({ kernelSetting: (asked) => (asked === name ? value : undefined) })
    expect(read).toThrow(expect.objectContaining({ code: 'sandbox-unavailable' }) as Error)
  })
})
