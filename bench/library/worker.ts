import { ExtractThread } from '../../electron/worker/extract-client.ts'
import type { ToWorker } from '../../electron/worker/protocol.ts'
import { serve } from '../../electron/worker/serve.ts'

// The app's worker in a process of plain Node. `THREAD`: the bundle of the thread that reads files.

const thread = new ExtractThread(process.argv[2] ?? '')

serve(
  {
    send: (message) => {
      process.send?.(message)
    },
    receive: (listener) => {
      process.on('message', (message) => {
        // Only the bench that started it holds the other end.
        listener(message as ToWorker)
      })
    },
  },
  (source, reading) => thread.extract(source, reading),
  () => Promise.reject(new Error('no bench backs a library up')),
  () => process.exit(0),
)
