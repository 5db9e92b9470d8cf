import { run } from './run.ts'
import { writeOut } from './standard-output.ts'

// No top-level await: the packaged bundle is CommonJS.
void run(process.argv.slice(2), {
  out: writeOut,
  err: (text) => process.stderr.write(text),
}).then((code) => {
  process.exitCode = code
})
