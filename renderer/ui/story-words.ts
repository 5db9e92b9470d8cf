/** What `maybe` means, said of a story. */
export const UNSURE = 'The evidence that these tell of one event is thin'
