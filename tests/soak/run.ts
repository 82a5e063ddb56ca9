/**
 * `npm run soak [word …]`: the built wall under long and hard use (`tests/soak/x.soak.ts`), each
 * in a process of its own. Fails where one of them does not hold.
 */
import { spawnSync } from 'node:child_process';
import { globSync } from 'tinyglobby';

const words = process.argv.slice(2);
for (const file of globSync('tests/soak/*.soak.ts').sort()) {
  if (words.length > 0 && !words.some((word) => file.includes(word))) continue;
  console.log(`\n${file}`);
  const child = spawnSync(process.execPath, ['--max-old-space-size=6144', '--import', 'tsx', file], {
    stdio: 'inherit',
  });
  if (child.status !== 0) process.exitCode = 1;
}
