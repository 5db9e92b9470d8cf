import { parseArgs } from 'node:util'
import { EXIT, UsageError } from './command.ts'
import type { ExitCode, Flags, Output } from './command.ts'

const HELP = `Crossread compares news reports of one event.

  compare A B [--json] [--text]            the passages that two articles share
  compare --pairs FILE [--json] [--text]   the same for each line A<TAB>B, paths relative to FILE's folder
  clean FILE… [--json]                     headline, outlet, the report's paragraphs, and what is set aside
  stories PATH… [--json]                   articles grouped by the event that they report
  overlaps PATH… [--json]                  every pair of articles with twelve words and more in common, in a row
  search PATH… --query QUERY [--json]      the articles that answer a query, the best first, with the place of the hit;
                                           --limit N for other than the first 100

PATH is a file, a folder, or a .jsonl file with {"id", "text"} lines. --text adds the words of each passage.
Results go to standard output, messages to standard error.
Exit code: 0 done, 1 some inputs failed (they are named, the rest is done), 2 wrong usage.
`

type Command = (paths: readonly string[], flags: Flags, output: Output) => Promise<ExitCode>

/** Each command is loaded when it is called, so that none waits for what another needs. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  compare: async () => (await import('./compare.ts')).compare,
  clean: async () => (await import('./clean.ts')).clean,
  stories: async () => (await import('./stories.ts')).stories,
  overlaps: async () => (await import('./overlaps.ts')).overlaps,
  search: async () => (await import('./search.ts')).search,
}

/** Runs one command line, given without the program's own name. */
export async function run(argv: readonly string[], output: Output): Promise<ExitCode> {
  try {
    const { values, positionals } = parse(argv)
    const [name, ...paths] = positionals
    if (values.help) {
      output.out(HELP)
      return EXIT.done
    }
    if (name === undefined) throw new UsageError('Say which command to run.')
    const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
    if (load === undefined) throw new UsageError(`There is no command "${name}".`)
    const command = await load()
    return await command(
      paths,
      { json: values.json, text: values.text, pairs: values.pairs, query: values.query, limit: values.limit },
      output,
    )
  } catch (thrown) {
    if (!(thrown instanceof UsageError)) throw thrown
    output.err(`${thrown.message}\n\n${HELP}`)
    return EXIT.wrongUsage
  }
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        text: { type: 'boolean', default: false },
        pairs: { type: 'string' },
        query: { type: 'string' },
        limit: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
  } catch (thrown) {
    throw new UsageError(thrown instanceof Error ? thrown.message : String(thrown))
  }
}
