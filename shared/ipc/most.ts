/** What the page itself must keep to, apart from the schemas, so that its bundle holds no schema library. */

/** As many files as are dropped at once; a folder may hold more. */
export const MOST_DROPPED = 100_000

/** The longest text that is kept as one pasted article, in UTF-16 code units: some hundred pages. */
export const LONGEST_PASTED = 500_000
/** The most markup that is looked at, in UTF-16 code units; of more, the plain text beside it is taken. */
export const MOST_MARKUP = 1_000_000
/** The longest stretch of a text that a person can say to be a passage, in UTF-16 code units: some paragraphs. */
export const MOST_ALIGNED = 4000
/** As many reports as are compared side by side, the base among them. */
export const MOST_SIDE_BY_SIDE = 20
/** As many reports of one story as are compared with each other. */
export const MOST_COMPARED = 40

/** Of how many articles it is said that they may be of the same event as another. */
export const MOST_PARTNERS = 5

/** The longest query, in UTF-16 code units: some sentences that were put in. */
export const LONGEST_QUERY = 1000
/** So many different words by which a query finds an article are told: of one that asks for more, the first. */
export const MOST_FOUND_WORDS = 60
/** As many stories as a page of what was found shows. */
export const MOST_GROUPS = 50
/** The longest stretch that is looked for in all other articles, in UTF-16 code units: some paragraphs. */
export const LONGEST_SOUGHT = 4000
/** As many searches, or commands, as are kept to be offered again. */
export const MOST_KEPT = 12
