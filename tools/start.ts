/** `npm start`: builds the page where there is none or it is older than what it is made of, then serves it. */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { serve } from '../src/cli/serve.ts';

const SOURCES = [
  'src/**',
  'data/xiyuan/**',
  'public/**',
  'tools/**',
  'index.html',
  'vite.config.ts',
  'package.json',
];

function isBuilt(): boolean {
  if (!existsSync('dist/index.html')) return false;
  const builtMs = statSync('dist/index.html').mtimeMs;
  return globSync(SOURCES, { ignore: ['**/*.test.ts', '**/*.md'] }).every(
    (path) => statSync(path).mtimeMs <= builtMs,
  );
}

const args = process.argv.slice(2);
if (!args.includes('--root') && !args.includes('--help') && !isBuilt()) {
  const build = spawnSync('npm', ['run', 'build:page'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (build.status !== 0) process.exit(build.status ?? 1);
}
const code = await serve(args.includes('--feed') ? args : [...args, '--feed', 'replay']);
if (code !== null) process.exit(code);
