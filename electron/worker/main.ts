import path from 'node:path'
import { ExtractThread } from './extract-client.ts'
import type { FromWorker, ToWorker } from './protocol.ts'
import { serve } from './serve.ts'

const thread = new ExtractThread(path.join(__dirname, 'extract.cjs'))

serve(
  {
    send: (message: FromWorker) => {
      process.parentPort.postMessage(message)
    },
    receive: (listener: (message: ToWorker) => void) => {
      // Only our own main process holds the other end of this port.
      process.parentPort.on('message', (event: { data: ToWorker }) => {
        listener(event.data)
      })
    },
  },
  (file) => thread.extract(file),
  () => process.exit(0),
)
