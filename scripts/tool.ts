import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')

/** A tool of the project's own dependencies: its package, and its command where that has another name. */
export interface Tool {
  readonly package: string
  readonly command?: string
  readonly args: readonly string[]
  readonly env?: NodeJS.ProcessEnv
}

interface ToolOutcome {
  readonly code: number | null
  readonly output: string
}

/** Runs a tool to its end in the project's folder. `shown` lets it write to the terminal; else its output is returned. */
export async function runTool(tool: Tool, shown: boolean): Promise<ToolOutcome> {
  return new Promise((resolveOutcome, reject) => {
    const child = spawn(process.execPath, [commandFile(tool), ...tool.args], {
      cwd: root,
      env: { ...process.env, ...tool.env },
      stdio: ['ignore', shown ? 'inherit' : 'pipe', shown ? 'inherit' : 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => (output += text))
    }
    child.once('error', reject)
    child.once('close', (code) => {
      resolveOutcome({ code, output })
    })
  })
}

/** The file behind a package's command: run by Node itself, it needs no shell and no wrapper on any platform. */
function commandFile({ package: name, command = name }: Tool): string {
  const folder = join(root, 'node_modules', name)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>
  }
  const file = typeof bin === 'string' ? bin : bin[command]
  if (file === undefined) throw new Error(`${name} has no command ${command}`)
  return join(folder, file)
}
