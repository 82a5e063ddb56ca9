import { afterEach, expect, test, vi } from 'vitest';
import { DEFAULT_CONFIG } from '../model/config.ts';
import { openConfig } from './open-config.ts';

const answers = (...responses: Response[]) => {
  const asked = vi.fn(async () => responses.shift() ?? Response.error());
  vi.stubGlobal('fetch', asked);
  return asked;
};

afterEach(() => vi.unstubAllGlobals());

const PAGE = 'https://grid.example.org/';

test('without a config.json the defaults hold', async () => {
  answers(new Response('', { status: 404 }));
  expect(await openConfig(PAGE)).toBe(DEFAULT_CONFIG);
});

test('a server in trouble is asked once more, and never taken for one without a config.json', async () => {
  const down = () => new Response('', { status: 503 });
  answers(down(), new Response(JSON.stringify({ ...DEFAULT_CONFIG, dataset: 'data/other/' })));
  expect((await openConfig(PAGE)).dataset).toBe('data/other/');
  const asked = answers(down(), down());
  await expect(openConfig(PAGE)).rejects.toThrow('HTTP 503');
  expect(asked).toHaveBeenCalledTimes(2);
});
