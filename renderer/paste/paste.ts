import { create } from 'zustand'
import { toFault } from '../../shared/ipc/fault.ts'
import type { Fault } from '../../shared/ipc/fault.ts'
import { LONGEST_PASTED, MOST_MARKUP } from '../../shared/ipc/most.ts'
import type { KeepPaste, PasteDraft, PastedFields } from '../../shared/ipc/paste.ts'
import { call } from '../state/call.ts'
import { closeDialog, openDialog } from '../state/dialog.ts'
import { addFiles, showImported } from '../state/importing.ts'
import { notify } from '../state/notice.ts'
import { go } from '../state/route.ts'

/** What the person says that a field is, as far as they have changed it. */
export type Entered = KeepPaste['entered']

interface PasteState {
  /** What will come in; null while it is read. */
  readonly draft: PasteDraft | null
  /** The text as the person has it now. */
  readonly text: string
  /** What is found in that text. */
  readonly found: PastedFields | null
  readonly entered: Entered
  readonly keeping: boolean
  /** Why it could not be kept. */
  readonly fault: Fault | null
}

const NOTHING: PasteState = { draft: null, text: '', found: null, entered: {}, keeping: false, fault: null }

export const usePaste = create<PasteState>()(() => NOTHING)

/** Takes what was pasted or dropped: files as files, a text to be looked at before it is kept. */
export function takeIn(data: DataTransfer): void {
  const html = data.getData('text/html')
  const files = Array.from(data.files)
  // A picture that was copied from a page comes as a file too, but lies nowhere.
  if (files.length > 0 && html === '') void addFiles(files)
  else void prepare(data.getData('text/plain'), html)
}

/** Has the system paste into the page, for whoever does it by the menu or a button. */
export async function pasteHere(): Promise<void> {
  try {
    await call(window.crossread.pasteHere)
  } catch (thrown) {
    notify(toFault(thrown))
  }
}

async function prepare(text: string, html: string): Promise<void> {
  if (!openDialog('paste')) return
  usePaste.setState(NOTHING)
  try {
    const pasted = { text: text.slice(0, LONGEST_PASTED + 1), html: html.length > MOST_MARKUP ? '' : html }
    const draft = await call(() => window.crossread.preparePaste(pasted))
    usePaste.setState({ draft, text: draft.text, found: draft.fields })
  } catch (thrown) {
    closeDialog()
    notify(toFault(thrown))
  }
}

let reading: Promise<void> = Promise.resolve()

/** Takes the text as the person has it now, and finds the fields in it again. */
export function setText(text: string): void {
  usePaste.setState({ text, fault: null })
  // One question at a time: letters that were typed while the last was answered are one question together.
  reading = reading.then(() => readAgain(text))
}

async function readAgain(text: string): Promise<void> {
  const { draft, text: now } = usePaste.getState()
  if (draft === null || text !== now || text.trim() === '') return
  try {
    const found = await call(() =>
      window.crossread.readPaste({ draft: draft.id, text: text.slice(0, LONGEST_PASTED + 1) }),
    )
    if (usePaste.getState().text === text) usePaste.setState({ found })
  } catch (thrown) {
    usePaste.setState({ fault: toFault(thrown) })
  }
}

/** Says what a field is. A headline that is emptied is what the text says again. */
export function enter(field: keyof Entered, value: string): void {
  usePaste.setState(({ entered }) => ({ entered: { ...entered, [field]: value }, fault: null }))
}

/** Keeps it, and opens it; where it is in the library already, opens that. */
export async function keep(): Promise<void> {
  const { draft, text, entered, keeping } = usePaste.getState()
  if (draft === null || keeping) return
  usePaste.setState({ keeping: true, fault: null })
  try {
    const { headline = '', ...others } = entered
    const said = headline.trim() === '' ? others : { ...others, headline }
    const request = { draft: draft.id, text: text.slice(0, LONGEST_PASTED + 1), entered: said }
    const report = await call(() => window.crossread.keepPaste(request))
    const id = report.added[0] ?? report.duplicates[0]?.of
    if (id !== undefined) {
      closeDialog()
      go({ view: 'article', id })
    }
    showImported(report)
  } catch (thrown) {
    usePaste.setState({ fault: toFault(thrown) })
  } finally {
    usePaste.setState({ keeping: false })
  }
}
