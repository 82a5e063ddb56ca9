/**
 * A Vite plugin that ships Noto Sans SC for machines without a Chinese font: one small file with the characters
 * of the interface and the sample, and the whole font as a second file that a browser asks for only when a text
 * needs it. Both are fetched only where the system draws no hanzi (src/text/hanzi-font.ts).
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { globSync } from 'tinyglobby';
import type { Plugin } from 'vite';

const FOLDER = 'fonts';
const WEIGHT = 500;

function wholeFont(): Buffer {
  const file = `@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-${WEIGHT}-normal.woff2`;
  return readFileSync(createRequire(import.meta.url).resolve(file));
}

/** Every character outside ASCII that the interface or the sample dataset can show. */
export function charactersOf(paths: readonly string[]): string {
  const characters = new Set<string>();
  for (const path of paths)
    for (const char of readFileSync(path, 'utf8')) if (char > '~') characters.add(char);
  return [...characters].sort().join('');
}

/** Code points as the ranges of CSS `unicode-range`. */
export function unicodeRange(text: string): string {
  const points = [...text].map((char) => char.codePointAt(0) ?? 0).sort((a, b) => a - b);
  const ranges: [number, number][] = [];
  for (const point of points) {
    const last = ranges.at(-1);
    if (last && last[1] + 1 === point) last[1] = point;
    else ranges.push([point, point]);
  }
  const hex = (point: number): string => point.toString(16).toUpperCase();
  return ranges.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(',');
}

async function files(): Promise<Map<string, Buffer | string>> {
  const text = charactersOf([
    ...globSync(['src/**/*.ts'], { ignore: ['**/*.test.ts', 'src/cli/**'] }),
    ...globSync(['data/xiyuan/*.json', 'data/xiyuan/{grids,stations,staff,places,basemap}.geojson']),
  ]);
  const whole = wholeFont();
  return new Map<string, Buffer | string>([
    ['common.woff2', await subsetFont(whole, text, { targetFormat: 'woff2' })],
    ['whole.woff2', whole],
    ['fonts.json', JSON.stringify({ weight: WEIGHT, common: unicodeRange(text) })],
  ]);
}

export function hanziFont(): Plugin {
  return {
    name: 'onegrid-hanzi-font',
    configureServer(server) {
      let ready: ReturnType<typeof files> | null = null;
      server.middlewares.use(`/${FOLDER}`, async (request, response, next) => {
        ready ??= files();
        const body = (await ready).get((request.url ?? '').slice(1).split('?')[0] ?? '');
        if (body === undefined) next();
        else response.end(body);
      });
    },
    async generateBundle() {
      for (const [name, source] of await files()) {
        this.emitFile({ type: 'asset', fileName: `${FOLDER}/${name}`, source });
      }
    },
  };
}
