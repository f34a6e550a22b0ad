import assert from 'node:assert/strict';
import { appendFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { copied, otherTitle as title, removed } from './fixtures.mjs';
import { at, kept, lookForUpdate, results, search, started, visit } from './site.mjs';
import { dist } from './dist.mjs';
import { suite } from './suite.mjs';

const lost = /refused|NetworkError|Failed to (load|fetch)|Could not connect|ERR_/i; // the host is gone

/** update declares the specs of a new version: next is the other built site. */
export function update(next) {
  suite('update', (check) => {
    check('a new version is offered quietly and comes whole when the reader agrees', async ({ page, host }) => {
      await visit(page, host.url());
      await kept(page);
      await page.eval(async () => {
        await (await caches.open('of someone else')).put('/theirs', new Response('1'));
        await (await caches.open('mudawwana /other/ 1')).put('/other/x', new Response('1'));
      });
      const old = await page.eval(() => caches.keys());
      const found = await search(page, 'العراق');
      host.dir = next();
      await lookForUpdate(page);
      await page.has(at.notice);
      assert.deepEqual(await results(page, 'العراق'), found, 'the page changed under the reader');
      assert.equal(await page.eval(() => document.activeElement.id), 'q', 'the focus moved');

      await page.click(at.hitLink);
      await page.has(`${at.text} h1`);
      await page.click('.brand');
      await page.has(at.titleLink);
      assert.notEqual(await page.text('h1'), title, 'the new version came without consent');
      await page.has(at.notice);
      await page.click(at.reload);
      await page.has('h1', title);
      await started(page);
      const now = await page.waitFor(async () => { const keys = await caches.keys(); return keys.length === 3 && keys; });
      assert.ok(now.includes('of someone else') && now.includes('mudawwana /other/ 1'), now.join());
      assert.equal(now.filter((k) => old.includes(k)).length, 2, 'the old version is still stored');
      assert.equal(await page.count(at.notice), 0, 'offered again');

      await host.stop();
      await visit(page, host.url());
      await page.has('h1', title);
    }, { host: { prefix: '/x/y/' }, forgive: lost });

    check('a version that arrives damaged is not offered, and its mended self is', async ({ page, host }) => {
      const damaged = await copied(next());
      try {
        for (const file of await readdir(join(damaged, 'about'))) await appendFile(join(damaged, 'about', file), '<!-- cut');
        await visit(page, host.url());
        await kept(page);
        host.dir = damaged;
        assert.equal(await lookForUpdate(page), 'redundant');
        assert.equal(await page.count(at.notice), 0);
        await host.stop();
        await visit(page, host.url('about/'));
        assert.doesNotMatch(await page.text('main'), /cut/);
        await host.start();
        host.dir = next();
        assert.equal(await lookForUpdate(page), 'installed');
        await page.has(at.notice);
      } finally {
        await removed(damaged);
      }
    }, { forgive: /./ });

    check('a roll-back is an update like any other', async ({ page, host }) => {
      await visit(page, host.url());
      await page.has('h1', title);
      await kept(page);
      host.dir = dist;
      await lookForUpdate(page);
      await page.click(at.reload);
      await page.waitFor((t) => !document.querySelector('h1')?.textContent.includes(t), title);
      await started(page);
    }, { host: { get dir() { return next(); } } });
  });
}
