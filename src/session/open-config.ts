import { readConfig } from '../io/config.ts';
import { type AppConfig, DEFAULT_CONFIG } from '../model/config.ts';
import { network } from './network.ts';

/**
 * The deployer's `config.json` beside the page; the defaults where there is none. A faulty one throws, because a
 * wall that quietly opens another dataset than it was told to is worse than one that says what is wrong.
 */
export async function openConfig(page: string): Promise<AppConfig> {
  const ask = async (): Promise<Response> => {
    const response = await fetch(new URL('config.json', page));
    // A server in trouble does not say that there is none.
    if (response.status >= 500) throw new Error(`config.json: HTTP ${response.status}`);
    return response;
  };
  // The public page is kept on the device, and must not wait for a network that it does without.
  const response =
    import.meta.env.MODE === 'public' ? await ask().catch(() => null) : await network.insist(ask);
  if (!response?.ok) return DEFAULT_CONFIG;
  const read = readConfig(await response.json());
  if (read.ok) return read.config;
  throw new Error(`config.json, ${read.where}: ${read.expected}`);
}
