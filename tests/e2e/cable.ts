/** A server in front of the page's own whose cable can be pulled: what was fetched stays in the browser's cache. */
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Cable {
  /** Where the page is, ending in `/`. */
  readonly url: string;
  /** Pulls the cable when something like this is asked for: neither this nor anything later is answered. */
  cutAt(what: RegExp): void;
  cut(): void;
  plug(): void;
  close(): Promise<void>;
}

/** Stands in front of `target`, the URL of a page. */
export async function layCable(target: string): Promise<Cable> {
  let isCut = false;
  let at: RegExp | null = null;
  const server = createServer((asked, answer) => {
    isCut ||= at?.test(asked.url ?? '') ?? false;
    if (isCut) {
      asked.socket.destroy();
      return;
    }
    const { method, headers } = asked;
    request(new URL(asked.url ?? '', target), { method, headers }, (got) => {
      answer.writeHead(got.statusCode ?? 500, got.headers);
      got.pipe(answer);
    }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    cutAt: (what) => {
      at = what;
    },
    cut: () => {
      isCut = true;
    },
    plug: () => {
      at = null;
      isCut = false;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
