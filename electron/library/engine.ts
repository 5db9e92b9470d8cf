declare const __CROSSREAD_ENGINE__: string | undefined

/**
 * Which engine this is: a digest of its sources, put in by the build. What another engine derived is thrown away and derived anew.
 * Code that was not built, as in tests, is one engine for as long as it runs.
 */
export const ENGINE: string = typeof __CROSSREAD_ENGINE__ === 'undefined' ? 'unbuilt' : __CROSSREAD_ENGINE__
