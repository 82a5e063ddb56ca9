import { readFileSync } from 'node:fs';

/** What a first visit to a mode transfers: its entry with everything that is imported statically. */
const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'));

function closureOf(...names) {
  const seen = new Set();
  const files = new Set();
  const visit = (name) => {
    const chunk = manifest[name];
    if (!chunk || seen.has(name)) return;
    seen.add(name);
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(`dist/${file}`);
    for (const next of chunk.imports ?? []) visit(next);
  };
  names.forEach(visit);
  return [...files];
}

const budget = (name, limit, ...entries) => ({
  name,
  limit,
  gzip: true,
  brotli: false,
  path: closureOf('index.html', ...entries),
});

export default [
  budget('start', '60 KB', 'src/modes/start/og-start.ts'),
  budget('resident: the answer without a map', '60 KB', 'src/modes/resident/og-resident.ts'),
  budget('wall', '500 KB', 'src/modes/screen/og-screen.ts', 'src/map/stage.ts'),
  budget('planner', '500 KB', 'src/modes/planner/og-planner.ts', 'src/map/stage.ts'),
  budget('deck.gl, only where it draws', '300 KB', 'src/map/stage/overlay.ts'),
];
