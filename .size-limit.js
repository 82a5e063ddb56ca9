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

export default [budget('start', '60 KB', 'src/modes/start/og-start.ts')];
