import type { GeoJSONSource } from 'maplibre-gl';
import { expect, test } from 'vitest';
import { unheard } from './unheard.ts';

/** A source as far as it speaks; what the map hears of it is kept. */
function speaking() {
  const heard: string[] = [];
  class Source {
    fire(event: { readonly type: string }): this {
      heard.push(event.type);
      return this;
    }
  }
  const source = new Source();
  return { heard, source, asSource: source as unknown as GeoJSONSource };
}

test('of changes that nobody sees the map hears nothing, of errors it does, and afterwards of everything', async () => {
  const { heard, source, asSource } = speaking();
  await unheard(asSource, async () => {
    source.fire({ type: 'data' });
    source.fire({ type: 'error' });
  });
  expect(heard).toEqual(['error']);
  source.fire({ type: 'data' });
  expect(heard).toEqual(['error', 'data']);
});

test('a change that fails leaves the source with its voice', async () => {
  const { heard, source, asSource } = speaking();
  const refused = unheard(asSource, async () => {
    throw new Error('no');
  });
  await expect(refused).rejects.toThrow('no');
  source.fire({ type: 'data' });
  expect(heard).toEqual(['data']);
});
