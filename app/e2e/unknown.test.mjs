import assert from 'node:assert/strict';
import { suite } from './suite.mjs';
import { at, kept, search, started, views, visit } from './site.mjs';

const gone = /404|MIME|refused|NetworkError|Failed to (load|fetch)|Could not connect|ERR_/i; // what a browser says of such an address, and of a host that is gone

suite('unknown addresses', (check) => {
  for (const prefix of ['/', '/x/y/']) {
    check(`say so and lead on below ${prefix}`, async ({ page, host }) => {
      for (const [path, up] of [['nothing', './'], ['no/page', '../'], ['no/such/page', '../../'], ['article/no-such-article/', '../../']]) {
        await page.open(host.url(path));
        await page.has('h1', 'لا شيء بهذا العنوان');
        if (await page.eval(() => navigator.serviceWorker.controller !== null)) await started(page); // a link that is drawn anew under a click is not followed
        if (up === './') await page.has('.view-missing a.button');
        assert.ok(await page.count('main a[href]') > 0, path);
        if (up !== './') await page.click(`main a[href="${up}"]`);
        else await page.click('main a.button');
        await page.has(at.titleLink);
        assert.equal(await page.path(), prefix);
      }
      assert.ok((await search(page, 'الحكومة')).hits.length > 0);
      assert.equal(await page.path(), `${prefix}?q=الحكومة`);
    }, { host: { prefix }, forgive: gone });

    check(`keep the site for later, as any other page, below ${prefix}`, async ({ page, host }) => {
      const all = await views(host);
      await visit(page, host.url('nothing'));
      await kept(page);
      await host.stop();
      for (const path of [all.home, all.match, all.missing, 'article/no-such-article/']) await visit(page, host.url(path));
      await page.has('.view-missing h1');
      await visit(page, host.url());
      await page.has(at.titleLink);
    }, { host: { prefix }, forgive: gone });
  }
});
