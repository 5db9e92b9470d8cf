import { isMainThread } from 'node:worker_threads'
import { run } from './run.ts'
import { writeOut } from './standard-output.ts'

// No top-level await: the packaged bundle is CommonJS.
if (isMainThread) {
  void run(process.argv.slice(2), {
    out: writeOut,
    err: (text) => process.stderr.write(text),
  }).then((code) => {
    process.exitCode = code
  })
} else {
  // The other thread starts from the same file, the only one whose place is known however the sources were put together.
  void import('./read-second-half.ts')
}
