/**
 * A Vite plugin that writes the Content-Security-Policy into the built pages, for static hosts that send no
 * headers. It binds the page but not its workers: the header of `onegrid serve` and of the samples does both.
 */
import type { Plugin } from 'vite';
import { contentSecurityPolicy } from '../src/cli/serving/policy.ts';

export function metaPolicy(): Plugin {
  return {
    name: 'onegrid-meta-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        {
          tag: 'meta',
          attrs: {
            'http-equiv': 'Content-Security-Policy',
            content: contentSecurityPolicy({ hosts: [], meta: true }),
          },
          injectTo: 'head-prepend',
        },
      ],
    },
  };
}
