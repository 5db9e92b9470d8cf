import type { Plugin } from 'esbuild'

/**
 * Modules that a bundle evaluates when one of their functions is first called, by what of them is used. The tables of the language
 * detector are half a second of a process's start, and most reports are plainly English before it is asked.
 */
const LATE: Readonly<Record<string, { readonly name: string; readonly functions: readonly string[] }>> = {
  'eld/extrasmall': { name: 'eld', functions: ['detect'] },
}
const NAMESPACE = 'late'

/** For esbuild: puts in the place of each such module one that hands calls on to it. */
export const evaluatedLate: Plugin = {
  name: 'evaluated-late',
  setup(build) {
    build.onResolve({ filter: new RegExp(`^(${Object.keys(LATE).join('|')})$`) }, ({ path, resolveDir, pluginData }) =>
      // The module itself is asked for below.
      pluginData === NAMESPACE ? undefined : { path, namespace: NAMESPACE, pluginData: resolveDir },
    )
    build.onLoad({ filter: /.*/, namespace: NAMESPACE }, async ({ path, pluginData }) => {
      const late = LATE[path]
      if (late === undefined) return undefined
      const { name, functions } = late
      const resolveDir = String(pluginData)
      const module = await build.resolve(path, { kind: 'import-statement', resolveDir, pluginData: NAMESPACE })
      const calls = functions.map((each) => `${each}: (...given) => module().${each}(...given)`)
      const contents = `let known
        const module = () => (known ??= require(${JSON.stringify(module.path)}).${name})
        export const ${name} = { ${calls.join(', ')} }`
      return { contents, resolveDir, errors: module.errors }
    })
  },
}
