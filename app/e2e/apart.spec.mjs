import assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { kept, results, search, visit } from './site.mjs';
import { suite } from './suite.mjs';

const index = (host) => host.requests.filter((r) => /\.seg(\.gz)?$/.test(r.path));

/** apart declares the specs of an index that is a file beside the program, as a large corpus' is: site was built so. */
export function apart(site) {
  suite('an index beside the program', (check) => {
    const host = { get dir() { return site(); } };

    check('is fetched with the program, and searched', async ({ page, host }) => {
      await visit(page, host.url());
      assert.ok(index(host).length > 0, 'the index was not asked for');
      assert.ok((await search(page, 'العراق')).hits.length > 0);
    }, { host });

    check('is kept for reading without network', async ({ page, host }) => {
      await visit(page, host.url());
      await kept(page);
      await host.stop();
      await visit(page, host.url('?q=العراق'));
      assert.ok((await results(page, 'العراق')).hits.length > 0);
      await host.start();
    }, { host });

    check('is inside the one file', async ({ page }) => {
      await visit(page, pathToFileURL(join(site(), 'mudawwana.html')).href);
      assert.ok((await search(page, 'العراق')).hits.length > 0);
    }, { host });

    check('that arrives broken is asked for anew; then the page says that there is no search', async ({ page, host }) => {
      await page.open(host.url());
      await page.has('#status', 'لم يصل برنامج البحث');
      assert.equal(await page.eval(() => Boolean(window.mudawwanaStarted)), false);
      assert.ok(index(host).length >= 2, 'it was not asked for anew');
    }, { host: { get dir() { return site(); }, tamper: /\.seg$/, headers: { 'content-encoding': 'identity' } }, forgive: /not the index|console: undefined|decod/i });
  });
}
