/**
 * A Vite plugin for the page of the public build: its entry holds the residents' mode, what the entry will ask for
 * first is asked for with it, and until the script has come the page says that it opens.
 */
import type { Plugin } from 'vite';

const WORDS = '找服务站 · 正在打开…';
const WITHOUT_SCRIPT = '这个网页需要 JavaScript 才能查找。急事请拨 110、120；办事咨询请拨 12345。';

export function publicPage(): Plugin {
  return {
    name: 'onegrid-public-page',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => ({
        html: html.replace('/src/main.ts', '/src/public.ts'),
        tags: [
          {
            tag: 'link',
            attrs: { rel: 'preload', href: './config.json', as: 'fetch', crossorigin: true },
            injectTo: 'head',
          },
          { tag: 'p', attrs: { class: 'opening' }, children: WORDS, injectTo: 'body-prepend' },
          { tag: 'noscript', children: `<p class="opening">${WITHOUT_SCRIPT}</p>`, injectTo: 'body' },
        ],
      }),
    },
  };
}
