/**
 * Everything a person can tell the app to do, as data. The menu, the keys and (later) the palette are made from this
 * one table; the renderer holds what each one does.
 */
export interface CommandInfo {
  readonly id: string
  readonly label: string
  readonly menu: 'File' | 'Edit' | 'View' | 'Go' | 'Articles' | 'Passage' | 'Help'
  /** Electron accelerator syntax; the renderer reads the same string. A single letter acts only outside text fields. */
  readonly keys: readonly string[]
}

export const COMMANDS = [
  { id: 'file.open', label: 'Open files…', menu: 'File', keys: ['CmdOrCtrl+O'] },
  { id: 'file.openFolder', label: 'Open folder…', menu: 'File', keys: ['CmdOrCtrl+Shift+O'] },
  // The page's own event for pasting does this, so that text fields keep their keys.
  { id: 'file.paste', label: 'New article from the clipboard', menu: 'File', keys: [] },
  { id: 'file.backUp', label: 'Back up the library…', menu: 'File', keys: [] },
  { id: 'file.restore', label: 'Restore a library…', menu: 'File', keys: [] },
  { id: 'file.move', label: 'Move the library…', menu: 'File', keys: [] },
  { id: 'file.export', label: 'Export all articles…', menu: 'File', keys: [] },
  { id: 'file.follow', label: 'Follow a folder…', menu: 'File', keys: [] },
  { id: 'file.folders', label: 'Followed folders', menu: 'File', keys: [] },
  { id: 'edit.undo', label: 'Undo', menu: 'Edit', keys: ['CmdOrCtrl+Z'] },
  { id: 'edit.redo', label: 'Redo', menu: 'Edit', keys: ['CmdOrCtrl+Shift+Z', 'CmdOrCtrl+Y'] },
  // In the texts that are open; where there are none, the keys are for who has them.
  { id: 'view.find', label: 'Find in the texts…', menu: 'Edit', keys: ['/', 'CmdOrCtrl+F'] },
  { id: 'go.quickOpen', label: 'Quick open…', menu: 'Go', keys: ['CmdOrCtrl+P'] },
  { id: 'go.palette', label: 'All commands…', menu: 'Go', keys: ['CmdOrCtrl+K'] },
  // The single key finds words in a text, where one is open.
  { id: 'go.search', label: 'Search the library', menu: 'Go', keys: ['CmdOrCtrl+Shift+F', '/'] },
  { id: 'go.library', label: 'Library', menu: 'Go', keys: ['CmdOrCtrl+L'] },
  { id: 'go.back', label: 'Back', menu: 'Go', keys: ['Alt+Left'] },
  { id: 'go.forward', label: 'Forward', menu: 'Go', keys: ['Alt+Right'] },
  { id: 'articles.all', label: 'Choose all', menu: 'Articles', keys: ['CmdOrCtrl+A'] },
  { id: 'articles.compare', label: 'Compare chosen', menu: 'Articles', keys: ['C'] },
  // Of articles that are chosen in the list, or, on its page, of a story.
  { id: 'articles.one', label: 'Make one story', menu: 'Articles', keys: [] },
  { id: 'articles.split', label: 'Split from their story', menu: 'Articles', keys: [] },
  { id: 'articles.pin', label: 'Pin or unpin the story', menu: 'Articles', keys: [] },
  { id: 'articles.free', label: 'Let Crossread group them again', menu: 'Articles', keys: [] },
  { id: 'articles.read', label: 'Mark as read', menu: 'Articles', keys: ['R'] },
  { id: 'articles.unread', label: 'Mark as unread', menu: 'Articles', keys: ['U'] },
  { id: 'articles.export', label: 'Export chosen…', menu: 'Articles', keys: [] },
  { id: 'articles.edit', label: 'Edit details…', menu: 'Articles', keys: ['E'] },
  { id: 'articles.remove', label: 'Remove from the library', menu: 'Articles', keys: ['Delete'] },
  { id: 'passage.next', label: 'Next passage', menu: 'Passage', keys: ['J', 'Alt+Down'] },
  { id: 'passage.previous', label: 'Previous passage', menu: 'Passage', keys: ['K', 'Alt+Up'] },
  { id: 'paragraph.mode', label: 'Paragraph by paragraph', menu: 'Passage', keys: ['P', 'CmdOrCtrl+Shift+P'] },
  // While one paragraph is current; the keys of the next and the previous passage do it too where there are no passages.
  { id: 'paragraph.next', label: 'Next paragraph', menu: 'Passage', keys: ['Down'] },
  { id: 'paragraph.previous', label: 'Previous paragraph', menu: 'Passage', keys: ['Up'] },
  { id: 'paragraph.first', label: 'First paragraph', menu: 'Passage', keys: ['Home'] },
  { id: 'paragraph.last', label: 'Last paragraph', menu: 'Passage', keys: ['End'] },
  // The key marks articles as unread where there is a list of them, and not a text.
  { id: 'passage.onlyHere', label: 'Next that is only here', menu: 'Passage', keys: ['U'] },
  { id: 'passage.quote', label: 'Next shared quotation', menu: 'Passage', keys: ['Q'] },
  { id: 'passage.number', label: 'Next number that differs', menu: 'Passage', keys: ['D'] },
  // Shown for as long as the key is held.
  { id: 'passage.ghost', label: 'Counterpart over the passage', menu: 'Passage', keys: ['G'] },
  { id: 'passage.ghostPin', label: 'Pin the counterpart', menu: 'Passage', keys: ['Shift+G'] },
  // Of words that are selected in a text, or of the passage that is.
  {
    id: 'passage.findInLibrary',
    label: 'Find this passage in the library',
    menu: 'Passage',
    keys: ['CmdOrCtrl+Shift+G'],
  },
  { id: 'passage.copy', label: 'Copy with citation', menu: 'Passage', keys: ['C'] },
  // What the person says of passages; the keys with arrows are for layouts on which a bracket is no key of its own.
  { id: 'passage.confirm', label: 'Confirm the passage', menu: 'Passage', keys: ['Y'] },
  { id: 'passage.reject', label: 'Reject the passage', menu: 'Passage', keys: ['X'] },
  { id: 'passage.sentence', label: 'Select the next sentence', menu: 'Passage', keys: [']', 'Alt+Shift+Down'] },
  { id: 'passage.sentenceBefore', label: 'Select the sentence before', menu: 'Passage', keys: ['[', 'Alt+Shift+Up'] },
  { id: 'passage.longer', label: 'Select one sentence more', menu: 'Passage', keys: ['}', 'Alt+Shift+Right'] },
  { id: 'passage.align', label: 'Align the selected words', menu: 'Passage', keys: ['='] },
  // Of passages, of articles or of a paragraph, whichever the view has.
  { id: 'selection.clear', label: 'Clear selection', menu: 'View', keys: ['Escape'] },
  { id: 'view.mode.pair', label: 'Pair', menu: 'View', keys: ['1'] },
  { id: 'view.mode.base', label: 'Base and others', menu: 'View', keys: ['2'] },
  { id: 'view.mode.map', label: 'Map', menu: 'View', keys: ['3', 'M'] },
  { id: 'view.mode.reading', label: 'Reading', menu: 'View', keys: ['4'] },
  { id: 'view.mode.composite', label: 'Composite', menu: 'View', keys: ['5'] },
  { id: 'view.mode.linear', label: 'Linear', menu: 'View', keys: ['6'] },
  { id: 'view.lock', label: 'Scroll in step', menu: 'View', keys: ['L'] },
  { id: 'view.passages', label: 'Passage list', menu: 'View', keys: ['CmdOrCtrl+B'] },
  { id: 'view.filters', label: 'Filter passages…', menu: 'View', keys: ['F'] },
  { id: 'view.sharedOnly', label: 'Dim what is not shared', menu: 'View', keys: ['S'] },
  { id: 'view.drawer', label: 'Details', menu: 'View', keys: ['CmdOrCtrl+J'] },
  { id: 'view.onlyHere', label: 'What is only here', menu: 'View', keys: ['O'] },
  // What is pressed for a plus is the key of the equals sign in many layouts.
  { id: 'view.larger', label: 'Larger text', menu: 'View', keys: ['CmdOrCtrl+Plus', 'CmdOrCtrl+='] },
  { id: 'view.smaller', label: 'Smaller text', menu: 'View', keys: ['CmdOrCtrl+-'] },
  { id: 'view.usualSize', label: 'Usual size of text', menu: 'View', keys: ['CmdOrCtrl+0'] },
  { id: 'view.theme', label: 'Change theme', menu: 'View', keys: ['CmdOrCtrl+Shift+L'] },
  { id: 'view.keys', label: 'All keys', menu: 'View', keys: ['?'] },
  { id: 'help.log', label: 'Show the log file', menu: 'Help', keys: [] },
] as const satisfies readonly CommandInfo[]

export type CommandId = (typeof COMMANDS)[number]['id']

export const COMMAND_IDS = COMMANDS.map((command): CommandId => command.id)
