import { createServer, type RequestListener, type Server } from 'node:http';

export interface ListenOptions {
  readonly host: string;
  /** The first port tried; 0 takes any free one. */
  readonly port: number;
  /** Told of each port that was taken, with the one tried next. */
  readonly onTaken?: (port: number, next: number) => void;
}

export interface Listening {
  readonly port: number;
  /** Ends with `/`. */
  readonly url: string;
  close(): Promise<void>;
}

const TRIES = 50;

function bind(server: Server, host: string, port: number): Promise<'bound' | 'taken'> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException): void =>
      error.code === 'EADDRINUSE' ? resolve('taken') : reject(error);
    server.once('error', onError);
    server.listen(port, host, () => {
      server.off('error', onError);
      resolve('bound');
    });
  });
}

const closing = (server: Server) => (): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/** Listens on the first free port from the given one on. Throws when fifty in a row are taken. */
export async function listen(listener: RequestListener, options: ListenOptions): Promise<Listening> {
  const server = createServer(listener);
  const last = options.port + TRIES;
  for (let port = options.port; port < last; port += 1) {
    if ((await bind(server, options.host, port)) === 'taken') {
      options.onTaken?.(port, port + 1);
      continue;
    }
    const address = server.address();
    const bound = typeof address === 'object' && address ? address.port : port;
    const shown = options.host.includes(':') ? `[${options.host}]` : options.host;
    return { port: bound, url: `http://${shown}:${bound}/`, close: closing(server) };
  }
  throw new Error(`Ports ${options.port} to ${last - 1} are all taken; name another with --port.`);
}
