import type { BasemapConfig } from '../../model/config.ts';
import type { ThemeName } from '../../state/app-state.ts';
import { PALETTES } from '../palettes/by-theme.ts';
import type { BackdropOpened } from './open-backdrop.ts';

/** How a network that is cut is waited for. */
export interface Patience {
  insist(ask: () => Promise<BackdropOpened>): Promise<BackdropOpened>;
  /** False where the network was not cut; otherwise true, as soon as it is back. */
  cameBack(how: { readonly quietly: true }): Promise<boolean>;
}

/**
 * Opens the deployer's base map in the colours of a theme: again with every other theme, and when the network is back
 * that kept it away. `told` hears what became of the one that is asked for last.
 */
export function createBackdropOfTheme(
  { insist, cameBack }: Patience,
  told: (opened: BackdropOpened) => void,
  load = () => import('./open-backdrop.ts'),
): (basemap: BasemapConfig | null, theme: ThemeName) => Promise<void> {
  let wanted: ThemeName | null = null;

  async function open(basemap: BasemapConfig, theme: ThemeName): Promise<void> {
    const opened = await insist(async () => (await load()).openBackdrop(basemap, PALETTES[theme]));
    if (theme !== wanted) return;
    told(opened);
    if (!opened.ok && (await cameBack({ quietly: true })) && theme === wanted) await open(basemap, theme);
  }

  return async (basemap, theme) => {
    if (basemap === null || theme === wanted) return;
    wanted = theme;
    await open(basemap, theme);
  };
}
