import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hostsOf } from '../io/config.ts';
import { configureHelp } from '../text/command/help-check.ts';
import { written } from '../text/command/report.ts';
import { badConfig, noPage } from '../text/command/serve.ts';
import { EXIT, readLine } from './command-line.ts';
import { withPolicy } from './serving/meta-policy.ts';
import { readPageConfig } from './serving/page-config.ts';
import { headersFile, nginxSample } from './serving/samples.ts';

/** `onegrid configure`: writes the hosts of config.json into the page's policy and into samples for its host. */
export async function configure(args: readonly string[]): Promise<number> {
  const line = readLine(args, {}, configureHelp, 1);
  if (!line.ok) return line.exit;
  const root = line.paths[0]!;
  if (!existsSync(join(root, 'index.html'))) {
    console.error(noPage(root));
    return EXIT.usage;
  }
  const read = readPageConfig(root);
  if (!read.ok) {
    console.error(badConfig(read.detail));
    return EXIT.usage;
  }
  const hosts = hostsOf(read.config);
  const pages = (await readdir(root)).filter((name) => name.endsWith('.html'));
  for (const name of pages) {
    const path = join(root, name);
    await writeFile(path, withPolicy(await readFile(path, 'utf8'), hosts));
  }
  await mkdir(join(root, 'hosting'), { recursive: true });
  await writeFile(join(root, 'hosting/nginx.conf'), nginxSample(hosts));
  await writeFile(join(root, '_headers'), headersFile(hosts));
  console.log(written(root, pages.length + 2));
  return EXIT.fine;
}
