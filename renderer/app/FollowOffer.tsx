import type { FolderOffer } from '../../shared/ipc.ts'
import { dismissOutcome } from '../state/importing.ts'
import { followFolder } from '../state/folders.ts'
import { Button } from '../ui/Button.tsx'
import { offerWords } from './outcome-words.ts'

/** Follows what was just read from now on. */
export function FollowOffer({ offer }: { readonly offer: FolderOffer }) {
  return (
    <Button
      look="plain"
      onClick={() => {
        dismissOutcome()
        void followFolder(offer.id)
      }}
    >
      {offerWords(offer)}
    </Button>
  )
}
