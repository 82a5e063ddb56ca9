/**
 * `node --expose-gc --import tsx tests/bench/reading-memory.ts ours|platform FILE`: how much memory a reading of the
 * file takes, in a process of its own: `{ kept, peak }` in megabytes. Ours takes the file in chunks, the platform
 * needs its text.
 */
import { createReadStream, readFileSync } from 'node:fs';
import { readCollection } from '../../src/io/formats/read-geojson.ts';

const [way, file] = process.argv.slice(2);
const megabytes = (bytes: number): number => Math.round(bytes / 1e5) / 10;
const inUse = (): number => {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};
/** What this program needed at its worst moment, in bytes, by Linux; `maxRSS` would count the parent's too. */
const worst = (): number =>
  1024 * Number(/VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? Number.NaN);

const before = inUse();
const worstBefore = process.memoryUsage().rss;
const kept: unknown =
  way === 'ours'
    ? await readCollection(file!, createReadStream(file!))
    : JSON.parse(readFileSync(file!, 'utf8'));
const peak = worst() - worstBefore;
console.log(
  JSON.stringify({ kept: megabytes(inUse() - before), peak: megabytes(peak), read: kept !== null }),
);
