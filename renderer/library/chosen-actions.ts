import { Columns2, Combine, FolderOutput, MailOpen, Mail, Pencil, RotateCcw, Split, Trash2 } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import type { CommandId } from '../../shared/commands.ts'
import { compareArticles } from '../compare/open.ts'
import { editMany } from '../state/edit-many.ts'
import { removeArticles } from '../state/history.ts'
import { exportArticles } from '../state/keeping.ts'
import { markRead } from '../state/library.ts'
import { placeArticles } from '../state/placing.ts'

/** Something that can be done with the articles that are chosen. */
interface ChosenAction {
  /** The command whose key does it too. */
  readonly command: CommandId
  readonly label: string
  readonly icon: LucideIcon
  /** False for what is a command and no button: the bar has room for what is done often. */
  readonly inBar?: boolean
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
    when: (chosen) => chosen.size >= 2,
    run: (chosen) => void compareArticles([...chosen]),
  },
  {
    command: 'articles.one',
    label: 'Make one story',
    icon: Combine,
    when: (chosen) => chosen.size > 1,
    run: (chosen) => void placeArticles([...chosen], { kind: 'one' }),
  },
  {
    command: 'articles.split',
    label: 'Split from their story',
    icon: Split,
    when: (chosen) => chosen.size > 0,
    run: (chosen) => void placeArticles([...chosen], { kind: 'own' }),
  },
  {
    command: 'articles.free',
    label: 'Let Crossread group them again',
    icon: RotateCcw,
    inBar: false,
    when: (chosen) => chosen.size > 0,
    run: (chosen) => void placeArticles([...chosen], { kind: 'free' }),
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
