import assert from 'node:assert/strict';
import { at, kept, views } from './site.mjs';
import { suite } from './suite.mjs';

const lost = /refused|NetworkError|Failed to (load|fetch)|Could not connect|ERR_|can.t establish/i;

suite('wasm off', (check) => {
  check('the page says that it can be read and not searched, and reads', async ({ page, host }) => {
    const all = await views(host);
    for (const path of [all.home, all.article]) {
      await page.open(host.url(path));
      assert.equal(await page.eval(() => typeof WebAssembly), 'undefined');
      await page.has('#status', 'WebAssembly');
    }
    assert.ok((await page.text('.body')).split(/\s+/).length > 40);
    await page.click('.brand');
    await page.has(at.titleLink);
  }, { host: { prefix: '/x/' } });

  check('after one visit it reads without network too', async ({ page, host }) => {
    const all = await views(host);
    await page.open(host.url());
    await kept(page);
    await host.stop();
    for (const path of [all.article, all.about]) {
      await page.open(host.url(path));
      await page.has('main h1');
      assert.ok((await page.text('main')).length > 100, path);
    }
  }, { forgive: lost });
}, { wasm: false });
