// @ts-check
/**
 * Who may import whom (README, "Layout"), for dependency-cruiser.
 * Guarantees: a file that breaks one of these rules fails `npm test`, types included: an `import type` is a dependency too.
 * tests/unit/launch/import-rules.test.ts breaks each rule once and sees it named.
 */
const packages = (/** @type {string[]} */ ...names) => `(^|/)node_modules/(${names.join('|')})(/|$)`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'core-imports-core-only',
      comment: 'renderer/core is pure: no DOM, no Electron, no Node; zod, which holds its schemas, is its one package.',
      severity: 'error',
      from: { path: '^renderer/core/' },
      to: { pathNot: ['^renderer/core/', packages('zod')] },
    },
    {
      name: 'elements-import-core-only',
      comment: 'Elements draw what they are given and tell what was touched; timers, sound and the bridge are the shell\'s.',
      severity: 'error',
      from: { path: '^renderer/elements/' },
      to: {
        pathNot: [
          '^renderer/(elements|core|strings|styles)/',
          packages('lit', 'lit-html', 'lit-element', '@lit/[^/]+', 'dompurify', 'uqr'),
        ],
      },
    },
    {
      name: 'shell-imports-core',
      comment: 'The shell knows no element: only renderer/start.ts knows both.',
      severity: 'error',
      from: { path: '^renderer/shell/' },
      to: { pathNot: ['^renderer/(shell|core|strings)/', packages('howler', '@types/howler', 'dompurify')] },
    },
    {
      name: 'only-start-knows-shell-and-elements',
      comment: 'Strings and styles serve both sides and know neither.',
      severity: 'error',
      from: { path: '^renderer/(strings|styles)/' },
      to: { path: '^renderer/(shell|elements)/' },
    },
    {
      name: 'renderer-knows-no-electron-and-no-main',
      comment: 'The page is a page: what it needs of the system it asks of window.kiosk.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: ['^main/', '^tests/', '^media/', packages('electron')] },
    },
    {
      name: 'renderer-uses-nothing-of-node',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'main-imports-core-only',
      comment: 'Of the renderer the main process knows the contracts in core, nothing else; and nothing of the launch commands.',
      severity: 'error',
      from: { path: '^main/', pathNot: '^main/launch/' },
      to: { path: ['^renderer/(?!core/)', '^main/launch/', '^tests/', '^media/'] },
    },
    {
      name: 'preload-imports-electron-and-bridge',
      comment: 'The preload is the bridge and nothing else.',
      severity: 'error',
      from: { path: '^main/preload/' },
      to: { pathNot: ['^renderer/core/bridge\\.ts$', packages('electron')] },
    },
    {
      name: 'launch-leaves-the-app-alone',
      comment: 'The launch commands start and check the kiosk from outside; they share its readers of shows, its contracts, how a PIN is set, and what they have agreed upon about a new start.',
      severity: 'error',
      from: { path: '^main/launch/' },
      to: { path: ['^renderer/(?!core/)', '^main/(?!launch/|show/|staff/set-pin\\.ts$|supervisor/restart\\.ts$)'] },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'everything-is-found', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'], extensions: ['.ts', '.js', '.mjs', '.cjs', '.d.ts'] },
  },
};
