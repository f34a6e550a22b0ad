// node screenshots.mjs FOLDER writes every view as pictures for review:
// view-phone|desktop-light|dark-ar|en.png. DIST and ENGINES as for the tests.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { engines, launch } from './browsers.mjs';
import { Host } from './server.mjs';
import { everyView, settled, visitView } from './site.mjs';
import { dist } from './dist.mjs';

const sizes = { phone: [390, 844], desktop: [1280, 900] };

const folder = process.argv[2];
if (!folder) {
  console.error('usage: node screenshots.mjs FOLDER');
  process.exit(2);
}
await mkdir(folder, { recursive: true });
const host = await new Host(dist, { prefix: '/x/' }).start();
for (const dark of [false, true]) {
  const browser = await launch(engines[0], { dark });
  const page = await browser.newPage();
  for (const [view, path] of Object.entries(await everyView(host))) {
    for (const lang of ['ar', 'en']) {
      for (const [size, [width, height]] of Object.entries(sizes)) {
        await page.viewport(width, height);
        await visitView(page, view, host.url(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`));
        await page.waitFor(() => document.fonts.ready.then(() => true));
        await settled(page);
        await page.screenshot(join(folder, `${view}-${size}-${dark ? 'dark' : 'light'}-${lang}.png`));
      }
    }
  }
  await page.close();
  await browser.close();
}
await host.stop();
