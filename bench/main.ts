// Everything that is measured, one after the other: `npm run bench`. Each by itself: `npx tsx bench/passages.ts` and so on.
await import('./passages.ts')
await import('./stories.ts')
await import('./overlaps.ts')
await import('./compare/story.ts')
await import('./compare/view.ts')

export {}
