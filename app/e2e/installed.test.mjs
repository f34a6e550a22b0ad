import assert from 'node:assert/strict';
import { at, kept, results, search, views, visit } from './site.mjs';
import { suite } from './suite.mjs';

const lost = /refused|NetworkError|Failed to (load|fetch)|Could not connect|ERR_|can.t establish/i;

suite('installed', (check) => {
  check('the browser finds nothing that speaks against installing', async ({ page, host }) => {
    await visit(page, host.url());
    await kept(page);
    const cdp = await page.own.createCDPSession();
    const { errors, url } = await cdp.send('Page.getAppManifest');
    assert.deepEqual(errors, []);
    assert.equal(url, host.url('manifest.webmanifest'));
    const { installabilityErrors } = await cdp.send('Page.getInstallabilityErrors');
    assert.deepEqual(installabilityErrors.filter((e) => e.errorId !== 'in-incognito'), []);
  }, { host: { prefix: '/x/' }, needs: 'install' });

  check('in a window of its own it starts without network, and every entry of its menu answers', async ({ page, host }) => {
    await visit(page, host.url());
    await kept(page);
    const manifest = await page.eval(async () => (await fetch(document.querySelector('link[rel=manifest]').href)).json());
    for (const icon of manifest.icons) assert.equal((await fetch(host.url(icon.src))).status, 200, icon.src);
    assert.ok(manifest.icons.some((i) => i.purpose === 'maskable' && i.sizes === '512x512'));
    await host.stop();
    const full = (path) => new URL(path, host.url('manifest.webmanifest')).href;
    assert.equal(full(manifest.scope), host.url());
    for (const { url } of [{ url: manifest.start_url }, ...manifest.shortcuts]) {
      assert.ok(full(url).startsWith(host.url()), url);
      await visit(page, full(url));
      await page.has('main h1');
    }
    const { action, method, params } = manifest.share_target;
    assert.equal(method, 'GET');
    await visit(page, `${full(action)}?${new URLSearchParams({ [params.text]: 'الحكومة' })}`);
    assert.ok((await results(page, 'الحكومة')).hits.length > 0);
  }, { host: { prefix: '/x/y/' }, forgive: lost });
});

suite('stored', (check) => {
  check('the about page says how much is stored and takes it off the device, but not the desk', async ({ page, host }) => {
    const all = await views(host);
    await visit(page, host.url(all.article));
    await kept(page);
    await page.click('[data-act=star]');
    await page.waitFor(() => document.querySelector('[data-act=star]').getAttribute('aria-pressed') === 'true');
    await page.eval(() => caches.open('mudawwana /other/ 1'));
    await visit(page, host.url('about/'));
    await page.has('.stored');
    assert.ok(Number((await page.text('.stored')).replace(/\D/g, '')) > 1000);
    await page.click('[data-act=forget]');
    await page.waitFor(() => !document.querySelector('.stored'));
    const left = await page.eval(async () => [await caches.keys(), (await navigator.serviceWorker.getRegistration()) === undefined]);
    assert.deepEqual(left, [['mudawwana /other/ 1'], true]);
    await visit(page, host.url('desk/'));
    await page.has('.desk .titles h3');
    await kept(page);
  }, { host: { prefix: '/x/' } });

  check('the browser is asked to keep things for good only when the reader keeps something', async ({ page, host }) => {
    const all = await views(host);
    await visit(page, host.url(all.article));
    await page.eval(() => {
      window.e2ePersist = 0;
      if (!navigator.storage) Object.defineProperty(navigator, 'storage', { value: {} }); // WebKit has it on HTTPS only
      navigator.storage.persist = () => { window.e2ePersist++; return Promise.resolve(true); };
    });
    await search(page, 'العراق');
    await page.click(at.hitLink);
    await page.has(at.findbar);
    assert.equal(await page.eval(() => window.e2ePersist), 0);
    await page.click('[data-act=star]');
    await page.waitFor(() => window.e2ePersist === 1);
  });
});
