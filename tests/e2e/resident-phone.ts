/** A phone in the hands of a test: where it says it is, and what a page on it measures. */
import type { Page } from '@playwright/test';

/** What the device answers when it is asked where it is. */
type Fix =
  | 'denied'
  | 'pending'
  | { readonly longitude: number; readonly latitude: number; readonly accuracy: number };

/** In the middle of 苏塘社区第二网格’s surroundings, and far from the area. */
export const HERE = { longitude: 118.5568231, latitude: 24.8189647 };
export const AWAY = { longitude: 118.7, latitude: 24.9 };

/** Lets a test say what the device answers, and change it while the page runs. */
export async function standInDevice(page: Page): Promise<(fix: Fix) => Promise<void>> {
  await page.addInitScript(() => {
    const device: { fix: unknown } = { fix: 'denied' };
    Object.assign(window, { device });
    navigator.geolocation.getCurrentPosition = (ok, fail) => {
      if (device.fix === 'pending') return;
      if (device.fix === 'denied')
        fail?.({ code: 1, PERMISSION_DENIED: 1, message: '' } as GeolocationPositionError);
      else ok({ coords: device.fix, timestamp: 0 } as GeolocationPosition);
    };
  });
  return (fix) =>
    page.evaluate((next) => {
      Object.assign(Reflect.get(window, 'device'), { fix: next });
    }, fix);
}

/** What a finger or an old eye would stumble over: small targets, small text, a page that must be pushed sideways. */
export const stumbles = (
  page: Page,
  { targetPx, textPx }: { targetPx: number; textPx: number },
): Promise<readonly string[]> =>
  page.evaluate(
    ([target, text]) => {
      const found: string[] = [];
      const said = (element: Element): string =>
        `${element.localName} “${(element.textContent ?? '').trim().slice(0, 20)}”`;
      const walk = (root: ParentNode): void => {
        for (const element of root.querySelectorAll('*')) {
          if (element.shadowRoot) walk(element.shadowRoot);
          const { width, height, right } = element.getBoundingClientRect();
          if (width <= 1 || height <= 1 || !element.checkVisibility?.({ visibilityProperty: true })) continue;
          if (
            element.matches('a[href], button, input, select, textarea, summary, audio, [role=application]') &&
            Math.min(width, height) < target - 0.5
          )
            found.push(`${said(element)} is ${Math.round(width)} × ${Math.round(height)} px`);
          const own = [...element.childNodes].some(
            (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
          );
          if (own && right > document.documentElement.clientWidth + 1 && !element.closest('svg, style'))
            found.push(`${said(element)} ends at ${Math.round(right)} px`);
          const size = Number.parseFloat(getComputedStyle(element).fontSize);
          if (own && size < text - 0.5 && !element.closest('svg, style'))
            found.push(`${said(element)} is written at ${size} px`);
        }
      };
      walk(document);
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} px in ${clientWidth} px`);
      return [...new Set(found)];
    },
    [targetPx, textPx] as const,
  );
