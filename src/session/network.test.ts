import { expect, test } from 'vitest';
import { createNetwork, type NetworkDevice } from './network.ts';

/** A device whose cable the test pulls, and a server that may be down behind it. */
function device() {
  let cut = false;
  const waits: { readonly ms: number; readonly end: () => void }[] = [];
  const fake: NetworkDevice = {
    reaches: async () => !cut,
    connectedOrAfter: (ms) => new Promise((end) => waits.push({ ms, end })),
  };
  const network = createNetwork(fake);
  /** Fails as a fetch does while the cable is out. */
  const fetched = async (what: string): Promise<string> => {
    if (cut) throw new TypeError('Failed to fetch');
    return what;
  };
  return {
    network,
    waits,
    fetched,
    pull: () => {
      cut = true;
    },
    plug: () => {
      cut = false;
    },
  };
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 1));

test('what cannot be fetched comes when the network is back, and meanwhile it is said', async () => {
  const { network, waits, fetched, pull, plug } = device();
  pull();
  const answers = Promise.all([
    network.insist(() => fetched('map')),
    network.insist(() => fetched('figures')),
  ]);
  await soon();
  expect(network.away.get()).toBe(true);
  plug();
  waits[0]?.end();
  expect(await answers).toEqual(['map', 'figures']);
  expect(network.away.get()).toBe(false);
});

test('a server that stays away is asked after more and more rarely, and never more than once at a time', async () => {
  const { network, waits, fetched, pull } = device();
  pull();
  for (let i = 0; i < 3; i++) void network.insist(() => fetched('map'));
  for (let i = 0; i < 7; i++) {
    await soon();
    expect(waits).toHaveLength(i + 1);
    waits[i]?.end();
  }
  expect(waits.map(({ ms }) => ms)).toEqual([2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]);
});

test('what fails with the server in reach is asked once more, and then given up', async () => {
  const { network } = device();
  let asked = 0;
  const broken = async (): Promise<never> => {
    asked++;
    throw new SyntaxError('not a module');
  };
  await expect(network.insist(broken)).rejects.toBeInstanceOf(SyntaxError);
  expect(asked).toBe(2);
  expect(network.away.get()).toBe(false);
});

test('a failure that no network explains is thrown at once', async () => {
  const { network, pull } = device();
  pull();
  let asked = 0;
  const ask = async (): Promise<never> => {
    asked++;
    throw new RangeError('mine');
  };
  const refused = network.insist(ask, { worth: (cause) => !(cause instanceof RangeError) });
  await expect(refused).rejects.toBeInstanceOf(RangeError);
  expect(asked).toBe(1);
});

test('who gives up waits no longer, and nobody says that something is missing', async () => {
  const { network, fetched, pull } = device();
  pull();
  const giving = new AbortController();
  const asking = network.insist(() => fetched('import'), { signal: giving.signal });
  const refused = expect(asking).rejects.toThrow('Failed to fetch');
  await soon();
  expect(network.away.get()).toBe(true);
  giving.abort();
  await refused;
  expect(network.away.get()).toBe(false);
});

test('what is fetched ahead waits, too, and says nothing', async () => {
  const { network, waits, fetched, pull, plug } = device();
  pull();
  const answer = network.insist(() => fetched('report'), { quietly: true });
  await soon();
  expect(network.away.get()).toBe(false);
  plug();
  waits[0]?.end();
  expect(await answer).toBe('report');
});
