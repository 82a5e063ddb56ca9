/**
 * `npm run bench [word …]`: runs the benchmarks (`x.bench.ts` beside the code) whose id contains one of the words (all
 * without words), each in a process of its own, and keeps ratios in docs/bench. Fails where an answer of ours is
 * wrong; a goal that is not reached is said in the table.
 */

import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { globSync } from 'tinyglobby';
import type { Bench } from './bench.ts';
import { interleave } from './interleave.ts';
import { type BenchResult, markdownOf, resultOf } from './report.ts';

const OUT = 'docs/bench';
const [mode, ...words] = process.argv.slice(2);

const benchesOf = async (file: string): Promise<readonly Bench[]> => {
  const module: { readonly benches: readonly Bench[] } = await import(pathToFileURL(file).href);
  return module.benches;
};

async function runOne(file: string, id: string): Promise<void> {
  const bench = (await benchesOf(file)).find((one) => one.id === id);
  if (!bench) throw new Error(`Got bench ${id}; ${file} has no such id.`);
  const contest = await bench.prepare();
  const { timings, answers } = await interleave(contest.contenders, bench.rounds ?? 7);
  const agreements = contest.judge((name) => answers.get(name));
  const result = resultOf(bench, contest.facts, timings, agreements);
  mkdirSync(OUT, { recursive: true });
  writeFileSync(`${OUT}/${id}.json`, `${JSON.stringify(result, null, 2)}\n`);
  console.log(markdownOf(result));
  if (agreements.some(({ mustHold, wrong }) => mustHold && wrong > 0)) process.exitCode = 1;
}

function writeTable(): void {
  const results = readdirSync(OUT)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(`${OUT}/${name}`, 'utf8')) as BenchResult);
  const head =
    '# Benchmarks\n\nWritten by `npm run bench`: ours and the peers in turns, medians over the rounds of the ratios of CPU time.\n';
  writeFileSync(`${OUT}/README.md`, `${head}\n${results.map(markdownOf).join('\n')}`);
}

async function runAll(wanted: readonly string[]): Promise<void> {
  for (const file of globSync('src/**/*.bench.ts').sort()) {
    for (const { id } of await benchesOf(file)) {
      if (wanted.length > 0 && !wanted.some((word) => id.includes(word))) continue;
      const child = spawnSync(
        process.execPath,
        ['--max-old-space-size=6144', '--import', 'tsx', 'tests/bench/run.ts', '--one', file, id],
        { stdio: 'inherit' },
      );
      if (child.status !== 0) process.exitCode = 1;
    }
  }
  writeTable();
}

if (mode === '--one') await runOne(words[0]!, words[1]!);
else await runAll(process.argv.slice(2));
