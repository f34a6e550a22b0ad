import assert from 'node:assert/strict';
import { suite } from './suite.mjs';
import { at, kept, search, views, visit } from './site.mjs';

const gone = /404|refused|NetworkError|Failed to (load|fetch)|Could not connect|ERR_/i; // what a browser says of such an address, and of a host that is gone

suite('unknown addresses', (check) => {
  check('say so and lead on', async ({ page, host }) => {
    for (const path of ['nothing', 'no/such/page', 'article/no-such-article/', 'article/x/y/']) {
      await visit(page, host.url(path));
      await page.has('.view-missing h1');
      assert.ok(await page.count('main a[href]') > 0, path);
    }
    assert.ok((await search(page, 'الحكومة')).hits.length > 0);
    assert.equal(await page.path(), `/?q=${'الحكومة'}`);
  }, { forgive: gone });

  check('keep the site for later, as any other page', async ({ page, host }) => {
    const all = await views(host);
    await visit(page, host.url(all.missing));
    await kept(page);
    await host.stop();
    for (const name of ['home', 'match', 'missing']) await visit(page, host.url(all[name]));
    await visit(page, host.url());
    await page.has(at.titleLink);
  }, { forgive: gone });
});
