import { parseArgs } from 'node:util';
import * as say from '../text/command/serve.ts';
import { speak } from './language.ts';
import { type PageServerOptions, servePage } from './serving/page-server.ts';

type Usage =
  | {
      readonly ok: true;
      readonly lang: string | undefined;
      readonly help: boolean;
      readonly options: PageServerOptions;
    }
  | { readonly ok: false; readonly detail: string };

function usageOf(args: readonly string[]): Usage {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        dataset: { type: 'string' },
        port: { type: 'string', default: process.env.PORT ?? '4173' },
        host: { type: 'string', default: '127.0.0.1' },
        root: { type: 'string', default: 'dist' },
        feed: { type: 'string', default: 'none' },
        lang: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) {
      return { ok: false, detail: `--port ${values.port}: 0 … 65535` };
    }
    if (values.feed !== 'none' && values.feed !== 'replay') {
      return { ok: false, detail: `--feed ${values.feed}: replay, none` };
    }
    const { root, host, dataset, lang, help } = values;
    const replay = values.feed === 'replay';
    return {
      ok: true,
      lang,
      help,
      options: { root, host, port, replay, ...(dataset === undefined ? {} : { dataset }) },
    };
  } catch (cause) {
    return { ok: false, detail: cause instanceof Error ? cause.message : String(cause) };
  }
}

const REFUSALS = { 'no-page': say.noPage, 'no-dataset': say.noDataset, 'bad-config': say.badConfig };

/** Serves until the process ends; resolves at once with an exit code where it cannot. */
export async function serve(args: readonly string[]): Promise<number | null> {
  const usage = usageOf(args);
  await speak(usage.ok ? usage.lang : undefined);
  if (!usage.ok) {
    console.error(say.wrongUsage(usage.detail));
    return 2;
  }
  if (usage.help) {
    console.log(say.serveHelp());
    return 0;
  }
  const onTaken = (port: number, next: number): void => console.log(say.portTaken(port, next));
  const server = await servePage({ ...usage.options, onTaken });
  if (!server.ok) {
    console.error(REFUSALS[server.reason](server.detail));
    return server.reason === 'no-page' ? 1 : 2;
  }
  if (usage.options.dataset !== undefined) console.log(say.datasetServed(server.config.dataset));
  if (server.replays) console.log(say.replaying());
  console.log(say.serving(server.url));
  console.log(say.stopHint());
  return null;
}
