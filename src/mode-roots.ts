import { network } from './session/network.ts';
import type { ModeRoot, Page } from './session/page.ts';
import type { Mode } from './state/app-state.ts';

/** The public build serves residents only, and carries no line of the other modes. */
export const PUBLIC_BUILD = import.meta.env.MODE === 'public';

interface Root {
  readonly tag: string;
  readonly load: () => Promise<unknown>;
}

const RESIDENT: Root = { tag: 'og-resident', load: () => import('./modes/resident/og-resident.ts') };

const ROOTS: Readonly<Record<Mode, Root>> = PUBLIC_BUILD
  ? { start: RESIDENT, screen: RESIDENT, plan: RESIDENT, find: RESIDENT }
  : {
      start: { tag: 'og-start', load: () => import('./modes/start/og-start.ts') },
      screen: { tag: 'og-screen', load: () => import('./modes/screen/og-screen.ts') },
      plan: { tag: 'og-planner', load: () => import('./modes/planner/og-planner.ts') },
      find: RESIDENT,
    };

/**
 * Root elements by mode. Each is loaded when it is first shown and kept for the life of the page, because a map and
 * its overlay leak when they are made again and again.
 */
export function createModeRoots(page: Page): (mode: Mode) => Promise<ModeRoot> {
  const made = new Map<string, ModeRoot>();
  return async (mode) => {
    const { tag, load } = ROOTS[mode];
    await network.insist(load);
    const kept = made.get(tag);
    if (kept) return kept;
    const root = Object.assign(document.createElement(tag) as ModeRoot, { page });
    made.set(tag, root);
    return root;
  };
}
