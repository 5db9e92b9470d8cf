import type { FromWorker, ToWorker } from './protocol.ts'
import { serve } from './serve.ts'

serve({
  send: (message: FromWorker) => {
    process.parentPort.postMessage(message)
  },
  receive: (listener: (message: ToWorker) => void) => {
    // Only our own main process holds the other end of this port.
    process.parentPort.on('message', (event: { data: ToWorker }) => {
      listener(event.data)
    })
  },
})
