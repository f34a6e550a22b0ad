import assert from 'node:assert/strict';
import { suite } from './suite.mjs';
import { at, search, started, views, visit } from './site.mjs';

// saved is the text of the file that a click on selector saves.
async function saved(page, selector) {
  await page.eval(() => {
    window.e2eSaved = null;
    URL.createObjectURL = (blob) => { blob.text().then((t) => { window.e2eSaved = t; }); return 'blob:none'; };
    HTMLAnchorElement.prototype.click = () => {}; // the file itself is the browser's business
  });
  await page.click(selector);
  return page.waitFor(() => window.e2eSaved);
}

// give puts a file into a field for files, or drops it on an element.
const give = (page, selector, name, text, drop = false) => page.eval((s, n, t, d) => {
  const carried = new DataTransfer();
  carried.items.add(new File([t], n, { type: 'text/plain' }));
  const e = document.querySelector(s);
  if (d) return void e.dispatchEvent(new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true }));
  e.files = carried.files;
  e.dispatchEvent(new Event('change', { bubbles: true }));
}, selector, name, text, drop);

const titles = (page, heading) => page.eval((h) => {
  const section = [...document.querySelectorAll('.desk section')].find((s) => s.querySelector('h2')?.textContent === h);
  return [...(section?.querySelectorAll('h3') ?? [])].map((e) => e.textContent);
}, heading);

// keep stars two articles with a note and tags, keeps a passage and a search.
async function keep(page, host) {
  await visit(page, host.url());
  await search(page, 'العراق');
  await page.click('#keep-search');
  await page.has('#keep-search[aria-pressed="true"]');
  const kept = [];
  for (const [i, note, tags] of [[1, 'رأيي في الحُكومة', 'أمن، نفط'], [2, 'ملاحظة ثانية', 'أمن']]) {
    if (i > 1) await page.back();
    await page.click(`.hits > li:nth-child(${i}) h2 a`);
    await page.has(`${at.text} h1`);
    await page.click('[data-act=star]');
    await page.has('#note');
    await page.fill('#note', note);
    await page.fill('#tags', tags);
    await page.eval(() => document.activeElement.blur());
    kept.push((await page.text(`${at.text} h1`)).trim());
  }
  await page.eval(() => getSelection().selectAllChildren(document.querySelector('.body p')));
  await page.click('[data-act=keep-passage]');
  await page.has('#said', 'حُفظ المقطع');
  await visit(page, host.url('desk/'));
  await page.has('.own', 'ملاحظة ثانية');
  return kept;
}

suite('desk', (check) => {
  check('keeps articles, notes, tags, passages and searches over a reload, and finds them', async ({ page, host }) => {
    const kept = await keep(page, host);
    assert.deepEqual(await titles(page, 'مقالات'), [...kept].reverse());
    assert.deepEqual(await titles(page, 'عمليات بحث'), ['العراق']);
    assert.equal((await titles(page, 'قرأتها')).length, 2);

    await page.fill('#passage-note0', 'اقتباس مهم');
    await page.fill('#passage-tags0', 'نفط');
    await page.eval(() => document.activeElement.blur());
    await page.has('#said', 'حُفظ ما كتبته');
    await page.reload();
    await started(page);
    await page.waitFor(() => document.querySelector('#passage-note0')?.value === 'اقتباس مهم');

    await page.fill('#desk-find', 'حكومه'); // as no one wrote it
    await page.waitFor(() => document.querySelectorAll('.own').length === 1);
    await page.fill('#desk-find', '');
    await page.click('[data-act=desk-tag][data-name="نفط"]');
    await page.has('[data-act=desk-tag][aria-pressed="true"]');
    await page.waitFor(() => document.querySelectorAll('.own').length === 1);
    assert.equal((await titles(page, 'مقاطع')).length, 1);
    assert.equal((await titles(page, 'قرأتها')).length, 0);
    await page.click('[data-act=desk-tag][data-name="نفط"]');
    await page.waitFor(() => document.querySelectorAll('.own').length === 2);
  });

  check('a note is kept when its writer rests, and that is said', async ({ page, host }) => {
    const all = await views(host);
    await visit(page, host.url(all.article));
    await page.click('[data-act=star]');
    await page.fill('#note', 'كُتبت ولم يُغادَر الحقل');
    await page.has('#said', 'حُفظ ما كتبته');
    assert.equal(await page.eval(() => document.activeElement.id), 'note');
    await page.type('!');
    await page.waitFor(() => !document.querySelector('#said').textContent);
    await page.has('#said', 'حُفظ ما كتبته');
    await page.waitFor(() => !document.querySelector('#said').textContent); // it covers what stands below
    await visit(page, host.url(all.article));
    await page.waitFor(() => document.querySelector('#note')?.value === 'كُتبت ولم يُغادَر الحقل!');
  });

  check('a note that is not kept yet stays while the desk changes', async ({ page, host }) => {
    await keep(page, host);
    await page.eval(() => {
      document.querySelector('#passage-note0').value = 'لم يُحفظ بعد';
      document.querySelector('#desk-find').value = 'x';
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })); // the fields are filled anew
    });
    await page.waitFor(() => document.querySelector('#desk-find').value === '');
    assert.equal(await page.eval(() => document.querySelector('#passage-note0').value), 'لم يُحفظ بعد');
  });

  check('is saved as one file, erased in one act and read back whole', async ({ page, host }) => {
    await keep(page, host);
    const file = await saved(page, '[data-act=desk-save]');
    const parsed = JSON.parse(file);
    assert.deepEqual(['articles', 'passages', 'searches', 'read'].map((k) => parsed[k].length), [2, 1, 1, 2]);
    await page.eval(() => { window.confirm = () => true; });
    await page.click('[data-act=desk-erase]');
    await page.has('.lead', 'خالٍ');
    await page.reload();
    await started(page);
    await page.has('.lead', 'خالٍ');
    await give(page, '[data-act=desk-load]', 'notes.txt', 'ليست مكتبًا');
    await page.has('#said', 'ليس هذا ملف');
    await give(page, '[data-act=desk-load]', 'desk.json', file);
    await page.has('.own', 'ملاحظة ثانية');
    assert.deepEqual(JSON.parse(await saved(page, '[data-act=desk-save]')), parsed);
  });

  check('a list of queries is dropped as a file and searched, and its table saved', async ({ page, host }) => {
    await visit(page, host.url('desk/'));
    await give(page, '.batch textarea', 'queries.txt', '\uFEFFالعراق\r\n"التحالف الدولي"\r\nزقزقزق زقزقزق\r\nالعراق\r\n', true);
    await page.waitFor(() => document.querySelectorAll('.batch tbody tr').length === 3);
    const rows = await page.eval(() => [...document.querySelectorAll('.batch tbody tr')].map((r) => [...r.cells].map((c) => c.textContent)));
    assert.deepEqual(rows.map((r) => r[0]), ['العراق', '"التحالف الدولي"', 'زقزقزق زقزقزق']);
    assert.ok(Number(rows[0][1]) > Number(rows[1][1]) && Number(rows[1][1]) > 0, `${rows}`);
    const csv = await saved(page, '[data-act=batch-export][data-name=csv]');
    assert.equal(csv.trim().split('\n').length, 4, csv);
  });

  check('without a store it works until the page is closed, and says so', async ({ page, host }) => {
    await page.own.evaluateOnNewDocument(() => {
      Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('denied', 'SecurityError'); } });
    });
    await visit(page, host.url());
    await search(page, 'العراق');
    await page.click(at.hitLink);
    await page.click('[data-act=star]');
    await page.has('[data-act=star][aria-pressed="true"]');
    await page.click('.menu a[href*="desk/"]');
    await page.has('.notice', 'لا يسمح هذا المتصفح بالحفظ');
    assert.equal((await titles(page, 'مقالات')).length, 1);
  }, { needs: 'early' });

  check('on a device that is full it keeps until the page is closed, and says so', async ({ page, host }) => {
    await visit(page, host.url());
    await search(page, 'العراق');
    await page.click(at.hitLink);
    await page.has(`${at.text} h1`);
    await page.eval(() => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function (...args) {
        const asked = put.apply(this, args);
        this.transaction.abort();
        return asked;
      };
    });
    await page.click('[data-act=star]');
    await page.has('[data-act=star][aria-pressed="true"]');
    await page.click('.menu a[href*="desk/"]');
    await page.has('.notice', 'لا يسمح هذا المتصفح بالحفظ');
    assert.equal((await titles(page, 'مقالات')).length, 1);
  });
});
