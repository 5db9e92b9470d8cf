/** Whether the counterpart lies over the passage: not, for as long as its key is held, or until it is put away. */
export type Showing = 'closed' | 'held' | 'pinned'

export type GhostEvent =
  | 'press'
  | 'release'
  | 'pin'
  /** The key that pins, held: the system repeats it. */
  | 'pin again'
  /** The person is elsewhere: a key that is let go there is never heard of here. */
  | 'away'
  | 'close'

/** What comes of an event. A press may come many times, as the system repeats it. */
export function after(showing: Showing, event: GhostEvent): Showing {
  switch (event) {
    case 'press':
      return showing === 'pinned' ? 'pinned' : 'held'
    case 'pin':
      return showing === 'pinned' ? 'closed' : 'pinned'
    case 'pin again':
      return showing === 'held' ? 'pinned' : showing
    case 'release':
    case 'away':
      return showing === 'held' ? 'closed' : showing
    case 'close':
      return 'closed'
  }
}
