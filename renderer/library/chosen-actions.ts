import { Columns2, FolderOutput, MailOpen, Mail, Pencil, Trash2 } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import type { CommandId } from '../../shared/commands.ts'
import { editMany } from '../state/edit-many.ts'
import { removeArticles } from '../state/history.ts'
import { exportArticles } from '../state/keeping.ts'
import { markRead } from '../state/library.ts'
import { go } from '../state/route.ts'
import { chosenPair } from './selection.ts'

/** Something that can be done with the articles that are chosen. */
interface ChosenAction {
  /** The command whose key does it too. */
  readonly command: CommandId
  readonly label: string
  readonly icon: LucideIcon
  /** Whether it can be done with these. */
  readonly when: (chosen: ReadonlySet<string>) => boolean
  readonly run: (chosen: ReadonlySet<string>) => void
}

/** In the order to offer them; a new one is a line here and a command. */
export const CHOSEN_ACTIONS: readonly ChosenAction[] = [
  {
    command: 'articles.compare',
    label: 'Compare',
    icon: Columns2,
    when: (chosen) => chosen.size === 2,
    run: (chosen) => {
      const pair = chosenPair(chosen, chosen)
      if (pair !== null) go({ view: 'pair', a: pair[0], b: pair[1] })
    },
  },
  {
    command: 'articles.read',
    label: 'Mark read',
    icon: MailOpen,
    when: (chosen) => chosen.size > 0,
    run: (chosen) => void markRead([...chosen], true, true),
  },
  {
    command: 'articles.unread',
    label: 'Mark unread',
    icon: Mail,
    when: (chosen) => chosen.size > 0,
    run: (chosen) => void markRead([...chosen], false, true),
  },
  {
    command: 'articles.edit',
    label: 'Edit details…',
    icon: Pencil,
    when: (chosen) => chosen.size > 0,
    run: (chosen) => {
      editMany([...chosen])
    },
  },
  {
    command: 'articles.remove',
    label: 'Remove',
    icon: Trash2,
    when: (chosen) => chosen.size > 0,
    run: (chosen) => void removeArticles([...chosen]),
  },
  {
    command: 'articles.export',
    label: 'Export',
    icon: FolderOutput,
    when: (chosen) => chosen.size > 0,
    run: (chosen) => void exportArticles([...chosen]),
  },
]
