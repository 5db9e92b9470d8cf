/** Work that ends with a value, and may be left to itself for a while wherever it yields. */
export type Steps<T> = Generator<void, T>

/** So many statements, links or families are gone through at once; a few milliseconds of work. */
export const AT_ONCE = 64
