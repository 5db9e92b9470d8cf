/** The largest file that is read, in bytes. */
export const LARGEST_FILE = 50 * 1024 * 1024
/** The most that an archive may unpack to, all parts and archives in it together, in bytes. */
export const LARGEST_UNPACKED = 200 * 1024 * 1024
/** The most that a part may be larger unpacked than packed: text is seldom packed to less than a tenth. */
export const HIGHEST_RATIO = 100
/** How deep folders, archives in archives, and elements of a document may lie in one another. */
export const DEEPEST = 64
/** The longest that reading may stand still within a file, without an article, a page or a line more, in milliseconds. */
export const LONGEST_READ = 10_000
/** The longest that one file may be read altogether, in milliseconds; while what it gave waits to be kept, none is counted. */
export const LONGEST_WHOLE = 120_000
