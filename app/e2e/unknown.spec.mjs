import assert from 'node:assert/strict';
import { suite } from './suite.mjs';
import { at, kept, search, visit } from './site.mjs';

const gone = /404|refused|NetworkError|Failed to (load|fetch)|Could not connect|ERR_/i; // what a browser says of such an address, and of a host that is gone

/** unknown declares the specs of a site whose build was told where it will stand: -base ending in prefix. */
export function unknown(site, prefix) {
  suite('unknown addresses of a site that knows its place', (check) => {
    check('are live at any depth, lead on, and keep the site for later', async ({ page, host }) => {
      for (const path of ['nothing', 'no/such/page', 'article/no-such-article/', 'article/x/y/z/']) {
        await visit(page, host.url(path));
        await page.has('.view-missing h1');
        assert.ok(await page.count('main a[href]') > 0, path);
      }
      assert.ok((await search(page, 'الحكومة')).hits.length > 0);
      assert.equal(await page.path(), `${prefix}?q=${'الحكومة'}`);
      await visit(page, host.url('no/such/page'));
      await kept(page);
      await host.stop();
      await visit(page, host.url());
      await page.has(at.titleLink);
    }, { host: { prefix, get dir() { return site(); } }, forgive: gone });
  });
}
