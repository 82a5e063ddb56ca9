import type { Plugin } from 'vite';

/** Where @loaders.gl, which deck.gl brings along, would fetch workers from. */
const FOREIGN = 'https://unpkg.com/@loaders.gl';

/**
 * A Vite plugin that takes the foreign worker host out of deck.gl's loaders: this page asks nobody but its own
 * server, and its policy would refuse it. Our layers are given data and load nothing.
 */
export function noForeignHost(): Plugin {
  return {
    name: 'onegrid-no-foreign-host',
    transform(code, id) {
      if (!id.includes('@loaders.gl') || !code.includes(FOREIGN)) return null;
      return { code: code.replaceAll(FOREIGN, 'no-foreign-host:'), map: null };
    },
  };
}
