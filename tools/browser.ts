/**
 * Finds a Chromium for the end-to-end tests, or installs one, or says what to do. Playwright's own download is
 * out of reach on many intranets, so what the machine already has comes first.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * As the browser of a machine without a graphics card: WebGL by SwiftShader, the page itself by the processor. With
 * `--use-angle=swiftshader` it would take SwiftShader for a card and compose the whole page with it, frame by frame.
 */
const IN_SOFTWARE = ['--disable-gpu', '--enable-unsafe-swiftshader'];

/**
 * Flags under which MapLibre draws in software, as root, without calling home. `BROWSER_GL` names others that find a
 * graphics card, as `--use-angle=vulkan --enable-features=Vulkan`.
 */
export const BROWSER_ARGS = [
  ...(process.env.BROWSER_GL?.split(' ') ?? IN_SOFTWARE),
  '--ignore-gpu-blocklist',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Path of a browser on this machine, or null. `CHROMIUM_PATH` wins. */
export function findBrowser(): string | null {
  const named = process.env.CHROMIUM_PATH;
  if (named) return isExecutable(named) ? named : null;
  const folders = (process.env.PATH ?? '').split(delimiter);
  for (const name of NAMES) {
    const hit = folders.map((folder) => join(folder, name)).find(isExecutable);
    if (hit) return hit;
  }
  const downloaded = chromium.executablePath();
  return existsSync(downloaded) ? downloaded : null;
}

function attempt(command: string, args: readonly string[]): void {
  console.log(`no browser yet; trying: ${command} ${args.join(' ')}`);
  spawnSync(command, args, { stdio: 'inherit', timeout: 8 * 60_000 });
}

/** Finds a browser, or installs one; null when neither worked. */
export function ensureBrowser(): string | null {
  const found = findBrowser();
  if (found || process.env.CHROMIUM_PATH) return found;
  attempt('npx', ['playwright', 'install', 'chromium']);
  const downloaded = findBrowser();
  if (downloaded) return downloaded;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    attempt('apt-get', ['update', '-qq']);
    attempt('apt-get', ['install', '-y', '-qq', 'chromium']);
  }
  return findBrowser();
}
