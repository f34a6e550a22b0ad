import assert from 'node:assert/strict';
import { suite } from './suite.mjs';
import { at } from './site.mjs';

suite('script off', (check) => {
  check('the page says what is missing', async ({ page, host }) => {
    await page.open(host.url());
    await page.has('.notice', 'جافاسكربت');
  }, { needs: 'noscript' });

  check('the home page lists every article and each one reads', async ({ page, host }) => {
    await page.open(host.url());
    assert.equal(await page.eval(() => document.documentElement.dir), 'rtl');
    const links = await page.eval((s) => [...document.querySelectorAll(s)].map((a) => ({ title: a.textContent, href: a.href })), at.titleLink);
    assert.ok(links.length >= 12, `${links.length} articles`);
    for (const { title, href } of links) {
      await page.open(href);
      assert.equal(await page.waitFor(() => document.querySelector('h1')?.textContent), title);
      assert.ok((await page.text('.body')).split(/\s+/).length > 40, `${href} has little text`);
      assert.equal(await page.eval(() => document.querySelectorAll('link[rel=stylesheet]').length > 0 && document.styleSheets.length > 0), true);
    }
  });

  check('one comes by links alone from the home page to an article, its page, its neighbours, about and home', async ({ page, host }) => {
    await page.open(host.url());
    for (const [link, there] of [
      [at.titleLink, at.text], ['.around .origin a', '.view-source h1'], ['main a[href*="article/"]', at.text],
      ['.neighbour', at.text], [at.about, '.view-about h1'], ['.brand', at.titleLink],
    ]) {
      const here = await page.eval(() => location.href);
      await page.click(link);
      await page.waitFor((h, s) => location.href !== h && document.querySelector(s) !== null, here, there);
    }
  }, { host: { prefix: '/x/y/' } });

  check('an unknown address says so and leads home', async ({ page, host }) => {
    await page.open(host.url('no/such/page'));
    await page.has('h1', 'لا شيء');
    assert.ok(await page.count('main a[href]') > 0);
  }, { forgive: /404|MIME/ });
}, { script: false });
