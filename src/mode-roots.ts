import type { ModeRoot, Page } from './session/page.ts';
import type { Mode } from './state/app-state.ts';

/** The public build serves residents only, and carries no line of the other modes. */
export const PUBLIC_BUILD = import.meta.env.MODE === 'public';

interface Root {
  readonly tag: string;
  readonly load: () => Promise<unknown>;
}

const MODES = import.meta.glob('./modes/*/og-*.ts');

const rootAt = (folder: string, tag: string): Root => ({
  tag,
  load: MODES[`./modes/${folder}/${tag}.ts`] ?? (() => Promise.reject(new Error(`No mode ${folder}.`))),
});

const RESIDENT = rootAt('resident', 'og-resident');

const ROOTS: Readonly<Record<Mode, Root>> = PUBLIC_BUILD
  ? { start: RESIDENT, screen: RESIDENT, plan: RESIDENT, find: RESIDENT }
  : {
      start: rootAt('start', 'og-start'),
      screen: rootAt('screen', 'og-screen'),
      plan: rootAt('planner', 'og-planner'),
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
    await load();
    const kept = made.get(tag);
    if (kept) return kept;
    const root = Object.assign(document.createElement(tag) as ModeRoot, { page });
    made.set(tag, root);
    return root;
  };
}
