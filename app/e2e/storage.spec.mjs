import assert from 'node:assert/strict';
import { otherTitle as title } from './fixtures.mjs';
import { at, kept, lookForUpdate, search, started, visit } from './site.mjs';
import { suite } from './suite.mjs';

const lost = /refused|NetworkError|Failed to (load|fetch)|Could not connect|ERR_|aborted|cut short|not the file|Quota|Load failed|load script|terminated/i; // the host is gone, or breaks off

// versions is how many versions of the site are stored.
const versions = (page) => page.eval(async () => (await caches.keys()).filter((k) => k.startsWith('mudawwana')).length);

// stored asks for the worker as the loader does, and returns what became of it.
const stored = (page) => page.eval(() => {
  const script = new URL('sw.js', new URL(document.documentElement.dataset.root, location.href));
  return navigator.serviceWorker.register(script, { updateViaCache: 'none' }).then((r) => new Promise((done) => {
    const worker = r.installing ?? r.active;
    const look = () => { if (/activated|redundant/.test(worker.state)) done(worker.state); };
    worker.addEventListener('statechange', look);
    look();
  }));
});

// whole opens the home page and says whether it is of the new version; its
// HTML and its program say the same, or there would be a mixture.
async function whole(page, url) {
  await page.open(url);
  await page.waitFor(() => document.querySelector('h1') !== null); // Firefox shows a document in passing
  const written = await page.eval((t) => document.querySelector('h1').textContent.includes(t), title);
  await started(page);
  const drawn = await page.eval((t) => document.querySelector('h1').textContent.includes(t), title);
  assert.equal(written, drawn, 'HTML of one version and a program of another');
  assert.ok((await search(page, 'العراق')).hits.length > 0);
  return drawn;
}

/** storage declares the specs of what can happen to stored versions: next is the other built site. */
export function storage(next) {
  suite('storage', (check) => {
    check('a download that breaks off half way leaves the old version, and is taken up later', async ({ page, host }) => {
      await visit(page, host.url());
      await kept(page);
      host.dir = next();
      host.options.cut = /\.wasm/;
      assert.equal(await lookForUpdate(page), 'redundant');
      assert.equal(await page.count(at.notice), 0);
      assert.equal(await versions(page), 1);
      await host.stop();
      assert.equal(await whole(page, host.url()), false);
      await host.start();
      host.options.cut = null;
      assert.equal(await lookForUpdate(page), 'installed');
      await page.has(at.notice);
      assert.equal(await versions(page), 2);
    }, { host: {}, forgive: lost });

    check('a first visit whose storing breaks off works, stores nothing of it, and all of it the next time', async ({ page, host }) => {
      host.options.cut = /about\//;
      await visit(page, host.url());
      assert.equal(await stored(page), 'redundant');
      assert.equal(await versions(page), 0);
      assert.ok((await search(page, 'العراق')).hits.length > 0);
      host.options.cut = null;
      await visit(page, host.url());
      await kept(page);
      await host.stop();
      assert.equal(await whole(page, host.url()), false);
    }, { host: {}, forgive: lost });

    check('on a full disk the page works and stores nothing by halves, and the old version stays', async ({ page, host }) => {
      const cdp = await page.own.createCDPSession();
      const room = (bytes) => cdp.send('Storage.overrideQuotaForOrigin', { origin: host.origin, quotaSize: bytes });
      await room(2e6);
      await visit(page, host.url());
      assert.equal(await stored(page), 'redundant');
      assert.equal(await versions(page), 0);
      assert.ok((await search(page, 'العراق')).hits.length > 0);
      await room(12e6);
      await visit(page, host.url());
      await kept(page);
      host.dir = next();
      assert.equal(await lookForUpdate(page), 'redundant');
      assert.equal(await versions(page), 1);
      await host.stop();
      assert.equal(await whole(page, host.url()), false);
      await host.start();
      await cdp.send('Storage.overrideQuotaForOrigin', { origin: host.origin });
      assert.equal(await lookForUpdate(page), 'installed');
    }, { host: {}, forgive: lost, needs: 'quota' });

    check('what the browser threw away is stored again, or comes whole from a host that has moved on', async ({ page, host }) => {
      const evict = () => page.eval(async () => Promise.all((await caches.keys()).map((k) => caches.delete(k))));
      await visit(page, host.url());
      await kept(page);
      await evict();
      assert.equal(await whole(page, host.url()), false);
      await host.stop();
      assert.equal(await whole(page, host.url()), false);
      await host.start();
      await evict();
      host.dir = next();
      assert.equal(await whole(page, host.url()), true);
    }, { host: {}, forgive: lost });

    check('two tabs: one takes the new version, the other reads on and is offered it', async ({ page, host }) => {
      await visit(page, host.url());
      await kept(page);
      const other = await page.another();
      await visit(other, host.url());
      const found = await search(other, 'العراق');
      host.dir = next();
      await lookForUpdate(page);
      assert.equal(await whole(page, host.url()), false, 'it came while another tab reads the old one');
      await page.has(at.notice);
      await page.click(at.reload);
      await page.has('h1', title);
      await started(page);
      await other.has(at.notice);
      await other.click(at.hitLink);
      await other.has(`${at.text} mark`);
      assert.ok(found.hits.some((h) => h.title.length > 0));
      await other.click(at.reload);
      await started(other);
      assert.equal(await whole(other, host.url()), true);
      assert.equal(await versions(page), 1);
    }, { host: {}, forgive: lost });

    check('a page that is loaded anew while a version waits is whole, old or new', async ({ page, host }) => {
      await visit(page, host.url());
      await kept(page);
      host.dir = next();
      await lookForUpdate(page);
      const first = await whole(page, host.url());
      const second = await whole(page, host.url());
      assert.ok(!first || second, 'the old version came back');
    }, { host: {}, forgive: lost });
  });
}
