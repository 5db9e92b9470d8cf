// Imports run only down: renderer and electron stand on shared, and shared stands on nothing of the project.

const folders = ['bench', 'e2e', 'electron', 'renderer', 'scripts', 'shared']

/**
 * A rule that a folder may import from itself and the named folders alone.
 * @param {string} folder
 * @param {string[]} below
 * @param {string} [but] What may be imported all the same.
 * @returns {import('dependency-cruiser').IForbiddenRuleType}
 */
const onlyDown = (folder, below, but) => ({
  name: `${folder}-only-down`,
  comment: below.length === 0 ? `${folder}/ stands alone.` : `${folder}/ stands on ${below.join(' and ')}/ alone.`,
  severity: 'error',
  from: { path: `^${folder}/` },
  to: {
    path: `^(${folders.filter((other) => other !== folder && !below.includes(other)).join('|')})/`,
    ...(but === undefined ? {} : { pathNot: but }),
  },
})

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    onlyDown('shared', []),
    onlyDown('renderer', ['shared']),
    onlyDown('electron', ['shared']),
    // What makes files of every format for tests serves both.
    onlyDown('e2e', ['shared'], '^electron/import/.*[-.]fixture[.]ts$'),
    {
      name: 'preload-knows-names-alone',
      comment: 'The preload runs in the page: of the project it takes the names and limits of the contract, and types.',
      severity: 'error',
      from: { path: '^electron/preload[.]ts$' },
      to: {
        path: `^(${folders.join('|')})/`,
        pathNot: '^shared/ipc/(names|most)[.]ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'page-holds-no-schemas',
      comment:
        'The page is told what has been parsed: of the modules with schemas it takes types alone, or their library comes with them.',
      severity: 'error',
      from: { path: '^renderer/', pathNot: '[.](test|fixture)[.]tsx?$' },
      to: {
        path: '^shared/ipc([.]ts$|/)',
        pathNot: '^shared/ipc/(fault|most|names|packed)[.]ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'worker-starts-without-importers',
      comment:
        'The thread that reads files holds what reads each format: read with the worker, they would hold up its start.',
      severity: 'error',
      from: { path: '^electron/worker/main[.]ts$' },
      to: {
        path: '^electron/import/(importers|import-bytes|[^/]+/importer)[.]ts$',
        reachable: true,
      },
    },
    {
      name: 'app-ships-without-runtime',
      comment: 'electron/runtime/ finds an Electron to develop with; the app that ships is in one already.',
      severity: 'error',
      from: { path: '^electron/', pathNot: '^electron/runtime/' },
      to: { path: '^electron/runtime/' },
    },
    {
      name: 'no-cycle',
      comment: 'Modules that need each other are one module, or one too many.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolved',
      comment: 'What is imported is there.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Imports of types bind the folders as much as any other.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
  },
}
