/** The page under test, watched: a console error or a request to another host fails the test that saw it. */
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';

export { expect };

interface Watch {
  readonly errors: string[];
  readonly foreign: string[];
}

function watch(page: Page, origin: string): Watch {
  const seen: Watch = { errors: [], foreign: [] };
  page.on('console', (message) => {
    if (message.type() === 'error') seen.errors.push(message.text());
  });
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    if (why !== 'net::ERR_ABORTED') seen.errors.push(`${why} ${request.url()}`);
  });
  page.on('pageerror', (error) => seen.errors.push(String(error)));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && url.origin !== origin) seen.foreign.push(request.url());
  });
  return seen;
}

export const test = base.extend<{ watched: Watch }>({
  watched: [
    async ({ page, baseURL }, use) => {
      const seen = watch(page, new URL(baseURL ?? '').origin);
      await use(seen);
      expect(seen.errors).toEqual([]);
      expect(seen.foreign).toEqual([]);
    },
    { auto: true },
  ],
});

/** Everything axe knows, with the size of targets, which it leaves out by default. */
export async function expectAccessible(page: Page): Promise<void> {
  const found = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .options({ rules: { 'target-size': { enabled: true } } })
    .analyze();
  const faults = found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`,
  );
  expect(faults).toEqual([]);
}

/** Keeps back what is asked for by such a URL until the answer is called. */
export async function holdBack(page: Page, what: RegExp): Promise<() => void> {
  let send = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    send = resolve;
  });
  await page.route(what, async (route) => {
    await held;
    await route.continue();
  });
  return send;
}
