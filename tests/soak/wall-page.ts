/** The wall under a hard hand: what the long runs and their short form in the end-to-end tests do to it. */
import type { Page } from '@playwright/test';

/** The two canvases of a wall, by the class that their library gives them. */
export const CANVASES = { map: 'maplibregl-canvas', overlay: 'deckgl-overlay' } as const;
export type CanvasName = keyof typeof CANVASES;

/** Lets a page lose a context by name, through the extension that WebGL has for that. Runs in the page. */
function canLose(): void {
  const found = (root: ParentNode, name: string): HTMLCanvasElement | null => {
    for (const element of root.querySelectorAll('*')) {
      if (element instanceof HTMLCanvasElement && (element.classList.contains(name) || element.id === name))
        return element;
      const inside = element.shadowRoot && found(element.shadowRoot, name);
      if (inside) return inside;
    }
    return null;
  };
  /** Resolves when the canvas was told that its context is lost. */
  const lose = (name: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const canvas = found(document, name);
      const context = canvas?.getContext('webgl2');
      const loss = context?.getExtension('WEBGL_lose_context');
      if (!canvas || !context || !loss) return reject(new Error(`no WebGL context in ${name}`));
      if (context.isContextLost()) return reject(new Error(`${name} had lost its context before`));
      // A browser gives the context back by itself after a fault of the graphics process; here it is asked to.
      // A canvas that was replaced meanwhile needs none.
      const restore = (): void => {
        if (canvas.isConnected) loss.restoreContext();
      };
      Object.assign(globalThis, { restore });
      canvas.addEventListener('webglcontextlost', () => setTimeout(resolve, 0), { once: true });
      loss.loseContext();
    });
  const alive = (name: string): boolean =>
    found(document, name)?.getContext('webgl2')?.isContextLost() === false;
  Object.assign(globalThis, { wall: { lose, alive } });
}

interface Handled {
  readonly wall: { lose(name: string): Promise<void>; alive(name: string): boolean };
  readonly restore: () => void;
}

export async function addHand(page: Page): Promise<void> {
  // The runner of these scripts keeps names of functions by a helper that the page lacks.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript(canLose);
}

/** Takes a canvas its context; what it returns gives it back, which is done at once unless told otherwise. */
export async function loseContext(
  page: Page,
  canvas: CanvasName,
  { restore = true } = {},
): Promise<() => Promise<void>> {
  const back = (): Promise<void> => page.evaluate(() => (globalThis as unknown as Handled).restore());
  await page.evaluate((name) => (globalThis as unknown as Handled).wall.lose(name), CANVASES[canvas]);
  if (restore) await back();
  return back;
}

export const hasContext = (page: Page, canvas: CanvasName): Promise<boolean> =>
  page.evaluate((name) => (globalThis as unknown as Handled).wall.alive(name), CANVASES[canvas]);

const mapPicture = (page: Page): Promise<Buffer> =>
  page.getByRole('region', { name: '网格地图' }).screenshot({ animations: 'disabled' });

/** The map once all is read and it has shown the same for three seconds: what comes late changes its room. */
export async function restingMap(page: Page): Promise<Buffer> {
  await page.waitForLoadState('networkidle');
  let last = await mapPicture(page);
  for (let same = 0; same < 6; ) {
    await page.waitForTimeout(500);
    const next = await mapPicture(page);
    same = next.equals(last) ? same + 1 : 0;
    last = next;
  }
  return last;
}

/** Milliseconds until the map shows this picture again to the last pixel; NaN if it does not within the limit. */
export async function msUntil(page: Page, picture: Buffer, limitMs: number): Promise<number> {
  const from = performance.now();
  while (performance.now() - from < limitMs) {
    const asked = performance.now();
    if ((await mapPicture(page)).equals(picture)) return asked - from;
  }
  return Number.NaN;
}
