import path from 'node:path'
import { ExtractThread } from './extract-client.ts'
import { keepOnThread } from './keep-client.ts'
import type { FromWorker, ToWorker } from './protocol.ts'
import { serve } from './serve.ts'

const script = path.join(__dirname, 'extract.cjs')
const files = new ExtractThread(script)
// What is pasted does not wait behind an import of very many files; it is seldom, and its thread does not stay.
const pasted = new ExtractThread(script, { stays: false })

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
  (source, reading) => ('file' in source ? files : pasted).extract(source, reading),
  keepOnThread(path.join(__dirname, 'keep.cjs')),
  () => process.exit(0),
)
