import { create } from 'zustand'
import type { Fault } from '../../shared/ipc/fault.ts'

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
