/**
 * Runs dependency-cruiser over `src` and fails when it saw fewer modules than there are files: with a compiler
 * that it cannot drive it checks nothing and says green (a measured trap).
 */
import { spawnSync } from 'node:child_process';
import { globSync } from 'tinyglobby';

const expected = globSync('src/**/*.ts').length;
const run = spawnSync('npx', ['depcruise', 'src', '--output-type', 'json'], {
  encoding: 'utf8',
  maxBuffer: 1 << 28,
});
if (!run.stdout) {
  console.error(run.stderr);
  process.exit(1);
}

interface Report {
  modules: { source: string }[];
  summary: { violations: { rule: { name: string }; from: string; to: string }[] };
}
const report: Report = JSON.parse(run.stdout);
const seen = report.modules.filter((module) => module.source.startsWith('src/')).length;
for (const { rule, from, to } of report.summary.violations) console.error(`${rule.name}: ${from} → ${to}`);
if (seen < expected) console.error(`dependency-cruiser saw ${seen} modules of src, expected ${expected}.`);
if (seen < expected || report.summary.violations.length > 0) process.exit(1);
console.log(`walls: ${seen} modules, no violation`);
