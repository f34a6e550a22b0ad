import assert from 'node:assert/strict';
import { kept, results, visit } from './site.mjs';
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
    const at = (path) => new URL(path, host.url('manifest.webmanifest')).href;
    assert.equal(at(manifest.scope), host.url());
    for (const { url } of [{ url: manifest.start_url }, ...manifest.shortcuts]) {
      assert.ok(at(url).startsWith(host.url()), url);
      await visit(page, at(url));
      await page.has('main h1');
    }
    const { action, method, params } = manifest.share_target;
    assert.equal(method, 'GET');
    await visit(page, `${at(action)}?${new URLSearchParams({ [params.text]: 'الحكومة' })}`);
    assert.ok((await results(page, 'الحكومة')).hits.length > 0);
  }, { host: { prefix: '/x/y/' }, forgive: lost });
});
