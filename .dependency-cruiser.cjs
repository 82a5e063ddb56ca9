/**
 * The import table of the house: one line per room, and anything not listed is refused. It *is* the
 * architecture; changing it is a decision with its reason in the commit (docs/decisions).
 */
const ROOMS = {
  geo: [],
  model: ['geo'],
  topology: ['geo'],
  check: ['model', 'geo', 'topology'],
  analysis: ['model', 'geo'],
  find: ['model', 'geo', 'analysis'],
  edit: ['model', 'topology', 'geo', 'analysis'],
  io: ['model', 'check', 'geo', 'edit', 'topology'],
  text: [],
  state: ['model', 'analysis', 'check', 'geo', 'find', 'edit'],
  workers: ['geo', 'model', 'topology', 'check', 'analysis', 'find', 'edit', 'io'],
  session: ['state', 'workers', 'io', 'model', 'analysis', 'edit'],
  map: ['model', 'geo', 'state', 'text'],
  ui: ['model', 'text'],
  modes: [
    'geo',
    'model',
    'topology',
    'check',
    'analysis',
    'find',
    'edit',
    'io',
    'text',
    'state',
    'workers',
    'session',
    'map',
    'ui',
  ],
  cli: ['geo', 'model', 'topology', 'check', 'analysis', 'find', 'edit', 'io', 'text'],
};

/** Rooms that may know another only by its types. */
const TYPE_ONLY = { io: ['edit', 'topology'], state: ['edit'] };

const TESTS = '\\.(test|bench)\\.ts$';

const walls = Object.entries(ROOMS).map(([room, may]) => ({
  name: `${room}-may-import`,
  severity: 'error',
  from: { path: `^src/${room}/`, pathNot: TESTS },
  to: { path: '^src/', pathNot: `^src/(${[room, ...may].join('|')})/` },
}));

const typeOnly = Object.entries(TYPE_ONLY).flatMap(([room, others]) =>
  others.map((other) => ({
    name: `${room}-knows-${other}-by-type-only`,
    severity: 'error',
    from: { path: `^src/${room}/`, pathNot: TESTS },
    to: { path: `^src/${other}/`, dependencyTypesNot: ['type-only'] },
  })),
);

const packageOnlyIn = (name, pattern, rooms) => ({
  name,
  severity: 'error',
  from: { path: '^src/', pathNot: `^src/(${rooms.join('|')})/|${TESTS}` },
  to: { path: `node_modules/(${pattern})(/|$)`, dependencyTypesNot: ['type-only'] },
});

module.exports = {
  forbidden: [
    ...walls,
    ...typeOnly,
    packageOnlyIn('maplibre-only-in-map', 'maplibre-gl', ['map']),
    packageOnlyIn('deck-only-in-map', '@deck\\.gl|deck\\.gl', ['map']),
    packageOnlyIn('lit-only-where-elements-and-words-live', 'lit|lit-html|@lit', [
      'ui',
      'map',
      'modes',
      'text',
    ]),
    packageOnlyIn('turf-only-in-geo', '@turf', ['geo']),
    // The import is no mode: it asks what strange files are, over whichever mode they were dropped on.
    {
      name: 'modes-do-not-meet',
      severity: 'error',
      from: { path: '^src/modes/([^/]+)/', pathNot: TESTS },
      to: { path: '^src/modes/', pathNot: '^src/modes/($1|import)/' },
    },
    {
      name: 'modes-are-lazy',
      severity: 'error',
      from: { path: '^src/main\\.ts$' },
      to: { path: '^src/modes/', dynamic: false },
    },
    {
      name: 'tests-are-not-imported',
      severity: 'error',
      from: { path: '^src/', pathNot: TESTS },
      to: { path: `${TESTS}|^tests/` },
    },
    { name: 'no-circular', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true, pathNot: '\\?' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
  },
};
