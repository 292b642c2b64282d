/** Who may know whom: each rule names what a part of the program may reach, and everything else is refused. */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: '^src|^node_modules|^electron$', pathNot: allowed },
})

const features = [
  'article',
  'backups',
  'citation',
  'export',
  'importing',
  'marks',
  'notes',
  'notices',
  'search',
  'settings',
  'timeline',
  'window',
]

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    only(
      'shared-is-pure',
      '^src/shared',
      ['^src/shared', '^node_modules/(valibot|approx-string-match|diff/|docx/|fflate/|citeproc/|marked/)'],
      'shared knows no Electron, Svelte, Node or DOM library',
    ),
    {
      name: 'shared-has-no-node',
      severity: 'error',
      from: { path: '^src/shared' },
      to: { dependencyTypes: ['core'] },
    },
    only(
      'main-below-shared',
      '^src/main',
      ['^src/main', '^src/shared', '^node_modules/(lowdb|steno|valibot|electron)', '^electron$'],
      'main never reaches into a window',
    ),
    only(
      'preload-is-a-wire',
      '^src/preload',
      ['^src/preload', '^src/shared/ipc', '^node_modules/electron', '^electron$'],
      'preload carries messages, nothing more',
    ),
    only(
      'renderer-has-no-main',
      '^src/renderer',
      [
        '^src/renderer',
        '^src/shared',
        '^node_modules/(svelte|virtua|@lucide/svelte|@floating-ui|@fontsource|@types/trusted-types)',
      ],
      'a window talks through the bridge',
    ),
    {
      name: 'renderer-has-no-node',
      severity: 'error',
      from: { path: '^src/renderer' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'electron-at-the-edge',
      comment: 'only these files know that there is an Electron',
      severity: 'error',
      from: {
        pathNot:
          '^src/(main/(index|window|show-folder|security/|paths|menu|clipboard|dialogs|quit|without-window|exchange/page-printer|ipc/electron-wire)|preload/index)',
      },
      to: { path: '^electron$|^node_modules/electron/' },
    },
    ...features.map((feature) => ({
      name: `${feature}-is-a-feature`,
      comment: 'features do not know each other; they meet in App.svelte through the state classes',
      severity: 'error',
      from: { path: `^src/renderer/src/${feature}/` },
      to: { path: `^src/renderer/src/(${features.filter((other) => other !== feature).join('|')})/` },
    })),
    {
      name: 'state-knows-no-feature',
      severity: 'error',
      from: { path: '^src/renderer/src/(state|parts|keys|markdown)/' },
      to: { path: `^src/renderer/src/(${features.join('|')})/` },
    },
    {
      name: 'anchoring-is-a-thread',
      comment:
        'the thread and its client know the shared code and the policy that lets a thread start, nothing else',
      severity: 'error',
      from: { path: '^src/renderer/src/anchoring/' },
      to: { path: '^src/renderer', pathNot: '^src/renderer/src/(anchoring/|trusted)' },
    },
    {
      name: 'state-has-the-thread',
      comment: 'only the state asks for passages to be found again',
      severity: 'error',
      from: { path: '^src/renderer', pathNot: '^src/renderer/src/(anchoring/|state/|trusted|main)' },
      to: { path: '^src/renderer/src/anchoring/' },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, pathNot: '\\.(d\\.ts|json|css)$|tsbuildinfo' },
      to: {},
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'tsconfig\\.json$|tsbuildinfo$' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.svelte.ts', '.svelte', '.css'] },
  },
}
