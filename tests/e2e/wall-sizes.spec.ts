import type { Page } from '@playwright/test';
import { expect, test } from './page.ts';

/** The walls that people have, in CSS pixels. */
const WALLS = [
  [1366, 768],
  [1920, 1080],
  [3840, 2160],
  [5120, 1440],
  [7680, 2160],
  [3840, 1080],
  [1080, 1920],
] as const;

interface Seen {
  /** Sizes of text as shares of the wall's smaller side. */
  readonly headline: number;
  readonly figure: number;
  readonly alert: number;
  readonly smallest: number;
  /** Words that reach out of the wall or out of the panel that holds them. */
  readonly cut: readonly string[];
  /** Pairs of words that lie on each other. */
  readonly overlaps: readonly string[];
  /** How many pixels the map's canvas lacks in width, and in height. */
  readonly lacking: readonly [number, number];
}

/** What stands on the wall, through all shadow roots: how large its words are, and which are cut or overlaid. */
const look = (page: Page): Promise<Seen> =>
  page.evaluate(() => {
    const side = Math.min(innerWidth, innerHeight);
    const words: { readonly text: string; readonly box: DOMRect }[] = [];
    const cut: string[] = [];
    let [headline, figure, alert, smallest] = [0, 1, 1, 1];
    let lacking: [number, number] = [9999, 9999];
    const boxOf = (text: Text): DOMRect => {
      const range = document.createRange();
      range.selectNodeContents(text);
      return range.getBoundingClientRect();
    };
    const read = (text: Text, element: HTMLElement, clip: DOMRect): void => {
      const box = boxOf(text);
      if (box.width <= 2 || element.closest('.skips, .maplibregl-control-container, option')) return;
      if (element.closest('details:not([open]) > :not(summary)')) return;
      if (getComputedStyle(element).visibility !== 'visible') return;
      // Further pages of a list stand beside its first one, wholly out of sight.
      if (box.left >= clip.right || box.right <= clip.left) return;
      const size = Number.parseFloat(getComputedStyle(element).fontSize) / side;
      smallest = Math.min(smallest, size);
      if (element.matches('h1')) headline = size;
      if (element.closest('.figure:not(.plain, .quiet)') && !element.matches('.unit'))
        figure = Math.min(figure, size);
      if (element.matches('.since')) alert = Math.min(alert, size);
      const name = text.textContent?.trim().slice(0, 20) ?? '';
      // The box of a line reaches beyond its glyphs.
      const air = 0.16 * box.height;
      if (box.bottom > clip.bottom + air || box.right > clip.right + 1 || box.top < clip.top - 1)
        cut.push(name);
      words.push({ text: name, box });
    };
    const canvasRead = (canvas: HTMLCanvasElement): void => {
      const { width, height } = canvas.getBoundingClientRect();
      lacking = [width * devicePixelRatio - canvas.width, height * devicePixelRatio - canvas.height];
    };
    const visitAt = (element: HTMLElement, outer: DOMRect): void => {
      if (element.matches('canvas.maplibregl-canvas')) canvasRead(element as HTMLCanvasElement);
      const clip = element.matches('.scroll, og-wall-panel, .pages')
        ? element.getBoundingClientRect()
        : outer;
      // What is slotted is read where it is slotted.
      if (element.shadowRoot) visit(element.shadowRoot, clip);
      else if (element instanceof HTMLSlotElement)
        for (const slotted of element.assignedElements()) visitAt(slotted as HTMLElement, clip);
      else visit(element, clip);
    };
    const visit = (node: Element | ShadowRoot, clip: DOMRect): void => {
      for (const child of node.childNodes) {
        if (child instanceof Text && child.data.trim() && child.parentElement)
          read(child, child.parentElement, clip);
        if (child instanceof HTMLElement) visitAt(child, clip);
      }
    };
    visit(document.body, new DOMRect(0, 0, innerWidth, innerHeight));
    const over = (a: DOMRect, b: DOMRect): boolean =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.3 * Math.min(a.height, b.height);
    const overlaps = words.flatMap((a, i) =>
      words.slice(i + 1).flatMap((b) => (over(a.box, b.box) ? `${a.text} / ${b.text}` : [])),
    );
    return { headline, figure, alert, smallest, cut, overlaps, lacking };
  });

test('on any wall nothing is cut or overlaid, the map has all its pixels, and text keeps its angle of view', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('#/screen');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('超时未巡');
  await expect(page.getByText('次 / 公顷 / 24 小时')).toBeVisible();
  for (const [width, height] of WALLS) {
    await test.step(`${width} × ${height}`, async () => {
      await page.setViewportSize({ width, height });
      await expect
        .poll(async () => Math.max(...(await look(page)).lacking.map(Math.abs)), { message: 'pixels' })
        .toBeLessThan(2);
      const { cut, overlaps, headline, figure, alert, smallest } = await look(page);
      expect.soft({ cut, overlaps }).toEqual({ cut: [], overlaps: [] });
      expect.soft(headline).toBeGreaterThanOrEqual(width < height ? 0.05 : 0.06);
      expect.soft(headline).toBeLessThanOrEqual(0.08);
      expect.soft(figure).toBeGreaterThanOrEqual(0.028);
      expect.soft(alert).toBeGreaterThanOrEqual(0.028);
      expect.soft(smallest).toBeGreaterThanOrEqual(0.016);
    });
  }
});
