import type { BrowserContext, Page } from '@playwright/test';
import { gcj02ToWgs84, wgs84ToGcj02 } from '../../src/geo/datum/gcj02.ts';
import { expect, test } from './page.ts';

test.use({ viewport: { width: 390, height: 844 } });

const HERE = [118.5568231, 24.8189647] as const;

/** The digits of a position in any datum that it could be written in, to about ten metres. */
const traces = [HERE, wgs84ToGcj02(HERE), gcj02ToWgs84(HERE)].flatMap((at) =>
  at.map((v) => v.toFixed(7).slice(0, -3)),
);

/** Writes down everything by which something could leave the page or outlive it. */
async function record(page: Page): Promise<() => Promise<readonly string[]>> {
  const told: string[] = [];
  page.on('request', (request) =>
    told.push(`request ${request.url()} ${request.postData() ?? ''} ${JSON.stringify(request.headers())}`),
  );
  page.on('console', (message) => told.push(`log ${message.text()}`));
  page.on('pageerror', (error) => told.push(`error ${error.message}`));
  page.on('framenavigated', (frame) => told.push(`url ${frame.url()}`));
  await page.addInitScript(() => {
    const written: string[] = [];
    Object.assign(window, { written });
    const spy = (target: object, name: string): void => {
      const native = Reflect.get(target, name);
      if (typeof native !== 'function') return;
      Reflect.set(target, name, function (this: unknown, ...args: unknown[]) {
        written.push(
          `${name} ${args.map((arg) => (typeof arg === 'object' ? JSON.stringify(arg) : String(arg))).join(' ')}`,
        );
        return Reflect.apply(native, this, args);
      });
    };
    spy(Storage.prototype, 'setItem');
    spy(IDBObjectStore.prototype, 'put');
    spy(IDBObjectStore.prototype, 'add');
    spy(Cache.prototype, 'put');
    spy(History.prototype, 'pushState');
    spy(History.prototype, 'replaceState');
    spy(Navigator.prototype, 'sendBeacon');
    spy(window, 'open');
    spy(window, 'fetch');
    spy(Clipboard.prototype, 'writeText');
  });
  return async () => {
    const written = await page.evaluate(() => Reflect.get(window, 'written') as string[]);
    const links = await page.evaluate(() => {
      const all: string[] = [];
      const walk = (root: ParentNode): void => {
        for (const element of root.querySelectorAll('*')) {
          if (element instanceof HTMLAnchorElement) all.push(`link ${element.href}`);
          if (element.shadowRoot) walk(element.shadowRoot);
        }
      };
      walk(document);
      return all;
    });
    const kept = await page.evaluate(
      () =>
        `${JSON.stringify({ ...localStorage, ...sessionStorage })} ${document.cookie} ${location.href} ${document.title}`,
    );
    return [...told, ...written, ...links, kept];
  };
}

async function open(page: Page, context: BrowserContext, accuracy: number) {
  await context.grantPermissions(['geolocation', 'clipboard-read', 'clipboard-write']);
  await context.setGeolocation({ longitude: HERE[0], latitude: HERE[1], accuracy });
  const said = await record(page);
  await page.goto('#/find');
  await page.getByRole('button', { name: '用手机定位' }).click();
  return said;
}

function expectSilent(said: readonly string[]): void {
  expect(said.length).toBeGreaterThan(10);
  const leaks = said.filter((line) => traces.some((trace) => line.includes(trace)));
  expect(leaks).toEqual([]);
}

test('with a sure position: grid, way, hand-off, message and link say nothing of it', async ({
  page,
  context,
}) => {
  const said = await open(page, context, 8);
  await expect(page.getByText('您大概在')).toBeVisible();
  await page.getByRole('button', { name: '怎么走' }).first().click();
  await expect(page.getByRole('link', { name: '高德地图' })).toBeVisible();
  await page.getByRole('button', { name: '复制地址' }).click();
  await page.getByRole('button', { name: '反映问题' }).click();
  await page.getByRole('textbox', { name: '说一说' }).fill('路灯坏了');
  await page.getByRole('button', { name: '复制', exact: true }).click();
  await page.getByRole('button', { name: '分享' }).click();
  await page.getByRole('button', { name: '复制链接' }).click();
  expectSilent(await said());
});

test('with an unsure one: the choice says nothing of it either', async ({ page, context }) => {
  const said = await open(page, context, 400);
  await page.getByRole('group', { name: '您在哪个网格？' }).getByRole('button').first().click();
  await expect(page.getByText('您大概在')).toBeVisible();
  await page.getByRole('button', { name: '怎么走' }).first().click();
  await expect(page.getByRole('link', { name: '百度地图' })).toBeVisible();
  expectSilent(await said());
});

test('a pin is a position too', async ({ page }) => {
  const said = await record(page);
  await page.goto('#/find');
  await page.getByRole('button', { name: '在图上点一下' }).click();
  await page.getByRole('application').click({ position: { x: 150, y: 170 } });
  await page.getByRole('button', { name: '我在这里' }).click();
  await expect(page.getByText('您大概在')).toBeVisible();
  // Nothing that leaves the page holds any coordinate of the area but those of stations, in hand-off links alone.
  const lines = (await said()).filter((line) => /118\.5\d{3}|24\.8\d{3}/.test(line));
  expect(lines).toEqual([]);
});

test('after a denial every task is still there', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.geolocation.getCurrentPosition = (_ok, fail) =>
      fail?.({ code: 1, PERMISSION_DENIED: 1, POSITION_UNAVAILABLE: 2, TIMEOUT: 3, message: '' });
  });
  const said = await record(page);
  await page.goto('#/find');
  await page.getByRole('button', { name: '用手机定位' }).click();
  await expect(page.getByText('手机没有允许定位，可以搜地名。')).toBeVisible();
  await page.getByRole('combobox', { name: '搜索网格、服务站、地点' }).fill('苏塘社区第二网格');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '苏塘社区第二网格', exact: true })).toBeVisible();
  expectSilent(await said());
});
