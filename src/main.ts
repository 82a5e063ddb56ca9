import './io/old-browsers.ts';
import { createModeRoots, PUBLIC_BUILD } from './mode-roots.ts';
import { rememberedElder } from './session/elder-memory.ts';
import { network } from './session/network.ts';
import { openConfig } from './session/open-config.ts';
import { openSession } from './session/session.ts';
import { workerPorts } from './session/worker-ports.ts';
import type { AppState } from './state/app-state.ts';
import { initialState } from './state/initial-state.ts';
import { createStore } from './state/store.ts';
import { setNetworkAway } from './state/transitions/view.ts';
import { modeOf, stateOfHash } from './state/url/hash.ts';
import { ensureHanzi } from './text/hanzi-font.ts';
import { fetchWords, useLocale } from './text/locale.ts';
import { pageNotOpened } from './text/page-failure.ts';
import { installTrustedTypes } from './trusted-types.ts';
import { adoptsSheets } from './ui/adopts-sheets.ts';
import { NetworkNotice } from './ui/network-notice.ts';
import { drawsWebgl } from './webgl.ts';

function firstState(): AppState {
  const { hash } = window.location;
  const mode = PUBLIC_BUILD ? 'find' : modeOf(hash);
  const { matches: prefersDark } = window.matchMedia('(prefers-color-scheme: dark)');
  const asked = { ...stateOfHash(initialState(mode, prefersDark), hash), mode };
  return mode === 'find' && !/[?&]elder=/.test(hash) ? { ...asked, elder: rememberedElder() } : asked;
}

/** Says in the page what went wrong, where nothing else can be shown. */
function showFailure(cause: unknown): void {
  const notice = document.createElement('main');
  const words = document.createElement('p');
  words.setAttribute('role', 'alert');
  words.textContent = pageNotOpened(cause);
  notice.append(words);
  document.body.replaceChildren(notice);
}

/**
 * What stands on <html>: theme, language, and 长辈版, which enlarge and recolour everything below. To set what stands
 * there already would make the browser style the whole page anew, with every second of a clock.
 */
function dress({ theme, locale, elder }: AppState, before?: AppState): void {
  if (theme === before?.theme && locale === before.locale && elder === before.elder) return;
  const { documentElement: root } = document;
  root.dataset.theme = theme;
  root.lang = locale;
  root.toggleAttribute('data-elder', elder);
}

async function start(): Promise<void> {
  installTrustedTypes(document.baseURI);
  if (!adoptsSheets()) (await import('./ui/style-elements.ts')).useStyleElements();
  const store = createStore(firstState());
  dress(store.state.get());
  const notice = new NetworkNotice();
  network.away.subscribe((away) => {
    notice.away = away;
    store.apply(setNetworkAway(away));
  });
  document.body.append(notice);

  async function speak(): Promise<void> {
    const { locale } = store.state.get();
    await network.insist(() => fetchWords(locale));
    if (store.state.get().locale === locale) await useLocale(locale);
  }

  const [config] = await Promise.all([openConfig(document.baseURI), speak(), ensureHanzi(document.baseURI)]);
  const session = openSession(store, {
    ports: workerPorts(),
    config,
    address: window,
    page: document.baseURI,
  });
  const rootOf = createModeRoots({ store, session, config, webgl: drawsWebgl() });

  async function show(): Promise<void> {
    const { mode } = store.state.get();
    const root = await rootOf(mode);
    if (store.state.get().mode === mode) document.body.replaceChildren(root, notice);
  }

  store.state.listen((state, before) => {
    dress(state, before);
    if (state.locale !== before?.locale) speak().catch(showFailure);
    if (state.mode !== before?.mode) show().catch(showFailure);
  });
  await show();
}

start().catch(showFailure);
