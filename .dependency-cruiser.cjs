/** Imports go one way: pure domain → storage, messaging, whatsapp → guard → components → entrypoints. */
const PURE = '^lib/(calendar|detectors|rules|packs|i18n|templates|groups|tables)/';
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'pure-stays-pure',
      severity: 'error',
      from: { path: PURE },
      to: { path: '^(lib/(storage|messaging|whatsapp|guard)|components|entrypoints)/' },
    },
    {
      name: 'pure-without-browser',
      severity: 'error',
      from: { path: PURE },
      to: { path: '(wxt/|webextension-polyfill|node_modules/(idb|preact)/)' },
    },
    {
      name: 'detectors-stand-alone',
      severity: 'error',
      from: { path: '^lib/detectors/' },
      to: { path: '^lib/(?!detectors/)' },
    },
    {
      name: 'whatsapp-knows-only-the-page',
      severity: 'error',
      from: { path: '^lib/whatsapp/' },
      to: { path: '^(lib/(?!whatsapp/)|components|entrypoints)' },
    },
    {
      name: 'holidays-outside-the-page',
      severity: 'error',
      comment:
        'The tables of holidays are megabytes: the build prepares the days of the years ahead, the product carries those.',
      from: {
        path: '^(lib|components|entrypoints)/',
        pathNot: '^(lib/calendar/prepare|lib/cli/|lib/packs/embed)',
      },
      to: { path: '(lib/calendar/prepare|node_modules/(chinese-days|date-holidays)/)' },
    },
    {
      name: 'dictionary-outside-page-and-worker',
      severity: 'error',
      comment:
        'The dictionary of sounds is half a megabyte: the build and our own pages prepare sounds, the worker keeps them.',
      from: {
        path: '^(lib|components|entrypoints)/',
        pathNot: '^(lib/templates/sounds|lib/packs/embed|lib/desk/sounds)',
      },
      to: { path: '(lib/templates/sounds|node_modules/pinyin-pro/)' },
    },
    {
      name: 'the-page-begins-with-the-core',
      severity: 'error',
      comment:
        'What reads sentences and the word lists come in a second script, so that the first one is small.',
      from: { path: '^entrypoints/whatsapp.content/' },
      to: { path: '^lib/(detectors|rules/kinds)/(rest|index)[.]ts$', reachable: true },
    },
    {
      name: 'storage-below-ui',
      severity: 'error',
      from: { path: '^lib/(storage|messaging)/' },
      to: { path: '^(lib/(whatsapp|guard)|components|entrypoints)/' },
    },
    {
      name: 'guard-below-ui',
      severity: 'error',
      from: { path: '^lib/guard/' },
      to: { path: '^(components|entrypoints)/' },
    },
    {
      name: 'components-are-views',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^(lib/(storage|messaging|whatsapp)|entrypoints)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'components-without-browser',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '(wxt/|webextension-polyfill|node_modules/idb/)' },
    },
    {
      name: 'zod-only-in-packs',
      severity: 'error',
      from: {
        path: '^(lib|components|entrypoints)/',
        pathNot: '^lib/(packs/|storage/|cli/|messaging/library-inputs)',
      },
      to: { path: 'node_modules/zod/' },
    },
    {
      name: 'indexeddb-has-one-owner',
      severity: 'error',
      from: { pathNot: '^(lib/storage|test)/' },
      to: { path: 'node_modules/idb/' },
    },
    {
      name: 'product-without-tests',
      severity: 'error',
      from: { path: '^(lib|components|entrypoints)/' },
      to: { path: '^test/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'] },
  },
};
