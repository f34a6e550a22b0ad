// dist/mudawwana.html as it is on a stick: opened from file://, with nothing beside it.
import assert from 'node:assert/strict';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { dist } from './dist.mjs';
import { handed } from './handed.mjs';
import { at, ids, results, search, settled, started, visit } from './site.mjs';
import { suite } from './suite.mjs';

// onStick copies the file to a folder of its own, with a name as people give them.
async function onStick(use) {
  const folder = await mkdtemp(join(tmpdir(), 'stick-'));
  try {
    const file = join(folder, 'نسخة من المدوّنة (1).html');
    await cp(join(dist, 'mudawwana.html'), file);
    await use(pathToFileURL(file).href);
  } finally {
    await rm(folder, { recursive: true });
  }
}

suite('one file', (check) => {
  check('a reader finds, reads, goes back and forth, keeps, exports and comes again', async ({ page }) => {
    await onStick(async (file) => {
      await visit(page, file);
      await page.eval(handed);
      const found = await search(page, 'العراق');
      assert.ok(found.hits.length > 0);
      await page.click(at.hitLink);
      await page.has(at.findbar);
      await page.has(`${at.text} mark`);
      const article = await page.eval(() => location.hash);
      assert.match(article, /^#\/article\/[a-z0-9-]+\/\?q=/);
      await page.click(at.next);
      await page.waitFor(() => document.querySelector('mark.now')?.id === 'm2');
      await page.click('[data-act=star]');
      await page.waitFor(() => document.querySelector('[data-act=star]').getAttribute('aria-pressed') === 'true');

      await page.back();
      assert.deepEqual(ids(await results(page, 'العراق')), ids(found));
      await page.forward();
      await page.waitFor((h) => location.hash === h && document.querySelector('article.text mark') !== null, article);

      await page.click('.menu a[href*="desk/"]');
      await page.has('.desk .titles h3');
      await page.click('[data-act=desk-save]');
      const { name, text } = await page.waitFor(() => window.e2eFiles[0]);
      assert.equal(name, 'mudawwana-desk.json');
      assert.equal(JSON.parse(text).articles.length, 1);

      await page.open('about:blank'); // or only the part behind # would change
      await visit(page, file + article);
      await page.has(`${at.text} mark`);
      await page.waitFor(() => document.querySelector('[data-act=star]').getAttribute('aria-pressed') === 'true');
      await page.reload();
      await started(page);
      await page.has(`${at.text} mark`);
      await settled(page);
      assert.equal(await page.eval(() => location.hash), article);
    });
  });

  check('every article and view opens behind #, and every link stays in the file', async ({ page }) => {
    await onStick(async (file) => {
      await visit(page, file);
      const links = await page.eval((s) => [...document.querySelectorAll(s)].map((a) => a.href), at.titleLink);
      assert.ok(links.length >= 12, `${links.length} articles`);
      for (const href of [...links, `${file}#/about/`, `${file}#/desk/`]) {
        assert.ok(href.startsWith(`${file}#/`), href);
        await page.eval((h) => { location.href = h; }, href);
        await page.waitFor((h) => location.href === h && (document.querySelector('main h1')?.textContent ?? '').length > 3, href);
        const outside = await page.eval((f) => [...document.querySelectorAll('a[href]')].map((a) => a.href).filter((h) => !h.startsWith(f) && !/^https?:/.test(h)), file);
        assert.deepEqual(outside, [], href);
      }
    });
  });

  check('without DecompressionStream it unpacks itself', async ({ page }) => {
    await onStick(async (file) => {
      await page.own.evaluateOnNewDocument(() => { delete window.DecompressionStream; });
      await visit(page, file);
      assert.equal(await page.eval(() => typeof DecompressionStream), 'undefined');
      assert.ok((await search(page, 'العراق')).hits.length > 0);
    });
  }, { needs: 'early' });

  check('a page of the site opened as a file reads, its links work, and it leads to the one file', async ({ page }) => {
    const home = pathToFileURL(join(dist, 'index.html')).href;
    await page.open(home);
    await page.has('#status a', 'mudawwana.html');
    const [link, whole] = await page.eval((s) => [document.querySelector(s).href, document.querySelector('#status a').href], at.titleLink);
    assert.match(link, /\/article\/[^/]+\/index\.html$/);
    await page.open(link);
    await page.has(`${at.text} h1`);
    await visit(page, whole);
    assert.ok((await search(page, 'العراق')).hits.length > 0);
  }, { forgive: /font at 'file:|net::ERR_FAILED file:.*woff2/ }); // in Chromium a file has no fonts of its own: the system's stand in
});
