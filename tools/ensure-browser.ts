import { ensureBrowser } from './browser.ts';

const path = ensureBrowser();
if (path === null) {
  console.error(
    'No Chromium found for the end-to-end tests. Install one (Debian, Ubuntu: apt-get install chromium; ' +
      'elsewhere: npx playwright install chromium) or name it: CHROMIUM_PATH=/path/to/chrome npm test',
  );
  process.exit(1);
}
console.log(`browser: ${path}`);
