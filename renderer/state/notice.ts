import { create } from 'zustand'
import { toFault } from '../../shared/ipc/fault.ts'
import type { Fault } from '../../shared/ipc/fault.ts'
import { call } from './call.ts'

interface NoticeState {
  /** A fault that belongs to no view, shown until it is put away or the next one comes. */
  readonly fault: Fault | null
}

export const useNotice = create<NoticeState>()(() => ({ fault: null }))

export function notify(fault: Fault): void {
  useNotice.setState({ fault })
}

export function dismissNotice(): void {
  useNotice.setState({ fault: null })
}

/** Tells the person what had to be done to open the library, if anything. */
export async function readNotice(): Promise<void> {
  try {
    const fault = await call(window.crossread.readNotice)
    if (fault !== null) notify(fault)
  } catch (thrown) {
    notify(toFault(thrown))
  }
}
