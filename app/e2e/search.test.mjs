import assert from 'node:assert/strict';
import { suite } from './suite.mjs';
import { at, ids, results, search, visit, words } from './site.mjs';

suite('search', (check) => {
  check('every spelling of a word finds the same articles', async ({ page, host }) => {
    await visit(page, host.url());
    const found = await search(page, 'الحكومة');
    assert.ok(found.hits.length > 0, 'nothing found');
    for (const spelling of ['حكومه', 'حُكومة', 'الحكومه', 'ٱلحكومة', 'الحـكـومة']) {
      assert.deepEqual(ids(await search(page, spelling)), ids(found), spelling);
    }
  });

  check('a phrase finds only what stands together', async ({ page, host }) => {
    await visit(page, host.url());
    for (const phrase of ['"التحالف الدولي"', '«التحالف الدولي»', '“التحالف الدولي”']) {
      const found = await search(page, phrase);
      assert.ok(found.hits.length > 0, phrase);
      for (const { href } of found.hits) assert.match(await words(href), /التحالف\s+الدولي/, href);
    }
  });

  check('«ليس» excludes', async ({ page, host }) => {
    await visit(page, host.url());
    const all = await search(page, 'العراق');
    const less = await search(page, 'العراق ليس إيران');
    assert.ok(less.hits.length > 0 && less.hits.length < all.hits.length, `${less.hits.length} of ${all.hits.length}`);
    for (const { href } of less.hits) assert.doesNotMatch(await words(href), /(?<!\p{L})[وفبكل]?ايران(?!\p{L})/u, href);
  });

  check('results come as one types, with their number', async ({ page, host }) => {
    await visit(page, host.url());
    await page.fill(at.field, 'الح');
    await results(page, 'الح');
    await page.type('كومة');
    const found = await results(page, 'الحكومة');
    assert.match(found.count, /نتيج|نتائج/);
    assert.equal(await page.eval(() => document.activeElement.id), 'q', 'the field keeps the focus');
  });

  check('every highlight covers written words whole, marks and all', async ({ page, host }) => {
    await visit(page, host.url());
    for (const query of ['الحكومة', 'العراق', 'امريكا', '2500', '"التحالف الدولي"', 'داعش']) {
      const found = await search(page, query);
      assert.ok(found.hits.some((h) => h.marks.length > 0), `${query}: nothing is marked`);
      assert.deepEqual(await page.eval(cutWords), [], query);
      await page.click(at.hitLink);
      await page.has(at.findbar);
      await page.has(`${at.text} mark`);
      assert.deepEqual(await page.eval(cutWords), [], `${query}, in the article`);
    }
  });

  check('what cannot be understood is said and searched as words', async ({ page, host }) => {
    await visit(page, host.url());
    const found = await search(page, '"التحالف الدولي (');
    assert.ok(found.hits.length > 0);
    await page.has('.problems li');
  });

  check('what stands for a word can be taken off, one by one or by its reason, stays off in articles, and comes back', async ({ page, host }) => {
    const list = '#understood dl';
    const standing = () => page.eval((s) => [...document.querySelectorAll(`${s} .chips bdi`)].map((b) => b.textContent), list);
    const gone = (words) => page.waitFor((s, gone) => {
      const left = [...document.querySelectorAll(`${s} .chips bdi`)].map((b) => b.textContent);
      return left.length && gone.every((w) => !left.includes(w));
    }, list, words);
    await visit(page, host.url());
    await search(page, 'هجوم الحكومة');
    await page.click('#understood summary');
    await page.has(list);
    const all = await standing();
    const taken = await page.eval((s) => {
      const group = document.querySelector(`${s} a.reason`).closest('ul');
      return [...group.querySelectorAll('bdi')].map((b) => b.textContent);
    }, list);
    await page.click(`${list} a.reason`);
    await gone(taken);
    const one = (await standing()).at(-1);
    await page.eval((s) => { [...document.querySelectorAll(`${s} a[href*="without="]`)].at(-1).dataset.test = 'one'; }, list);
    await page.click('[data-test=one]');
    await gone([...taken, one]);
    await page.has('.chips li', `«${one}»`);
    assert.match(await page.path(), /without=.*without-reason=/);
    await page.click(at.hitLink);
    await page.has(at.findbar);
    assert.match(await page.path(), /without=.*without-reason=/);
    await page.click(at.toResults);
    await page.click('.chips .all');
    await page.waitFor((s, n) => !location.search.includes('without') && document.querySelectorAll(`${s} .chips bdi`).length === n, list, all.length);
    assert.deepEqual(await standing(), all);
  });

  for (const query of ['=زقزقزقزق', '"زقزقزقزق العراق"', 'مصدر:"لا أحد" العراق']) {
    check(`a search without results offers three ways out with counts that hold: ${query}`, async ({ page, host }) => {
      await visit(page, host.url());
      const found = await search(page, query);
      assert.equal(found.hits.length, 0);
      const ways = await page.eval((s) => [...document.querySelectorAll(s)].map((li) => li.innerText), '.empty .ways li');
      assert.ok(ways.length >= 3, `ways out: ${ways}`);
      for (let i = 0; i < ways.length - 1; i++) {
        if (i > 0) await page.back();
        await results(page, query);
        const said = await page.waitFor((n) => document.querySelectorAll('.empty .ways li')[n]?.querySelector('.n').textContent, i);
        await page.click(`.empty .ways li:nth-child(${i + 1}) a`);
        await page.has(at.hit);
        assert.equal((await page.text(at.count)).trim(), said, ways[i]);
      }
    });
  }

  check('a word that only others like it stand for is named, with them', async ({ page, host }) => {
    await visit(page, host.url());
    const found = await search(page, 'زقزقزقزق');
    assert.ok(found.hits.length > 0);
    await page.has('.unattested', 'زقزقزقزق');
  });

  check('what was probably meant is a link away', async ({ page, host }) => {
    await visit(page, host.url(`?q=${encodeURIComponent('hguvhr')}&match=folded`)); // العراق on the other layout
    await results(page, 'hguvhr');
    await page.has('.empty .ways a', 'هل تقصد العراق');
    await page.click('.empty .ways a');
    assert.ok((await results(page, 'العراق')).hits.length > 0);
  });
});

// cutWords lists the marks of the page that begin or end inside a word: letter,
// digit or vowel mark on both sides of an edge.
function cutWords() {
  const letter = /[\p{L}\p{N}\p{M}\u0640]/u;
  const bad = [];
  for (const m of document.querySelectorAll('mark')) {
    const block = m.parentElement;
    const range = document.createRange();
    range.setStart(block, 0);
    range.setEndBefore(m);
    const before = [...range.toString()].at(-1) ?? ' ';
    range.selectNodeContents(block);
    range.setStartAfter(m);
    const after = [...range.toString()][0] ?? ' ';
    const text = [...m.textContent];
    const cut = (a, b) => letter.test(a) && letter.test(b);
    if (cut(before, text[0]) || cut(text.at(-1), after) || /^\s|\s$/.test(m.textContent)) bad.push(`${before}[${m.textContent}]${after}`);
  }
  return bad;
}
