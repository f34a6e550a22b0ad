// The site as a reader meets it: where its parts stand and when it is ready.

/** at names the parts of the page by selector. */
export const at = {
  field: '#q', option: '[role=option]', count: '#count', hit: '.hits .hit', hitLink: '.hits .hit h2 a', titleLink: '.titles h3 a',
  findbar: '.findbar', place: '.findbar .at', next: '.findbar [data-act=next]', previous: '.findbar [data-act=previous]',
  toResults: '.findbar .back', text: 'article.text', sources: '.sources li > a:not(.not)', table: '#bars summary', months: '.bars a',
  fromEdge: '#from-edge', toEdge: '#to-edge', chart: '.chart', range: '#range', fromDay: '#from-day', toDay: '#to-day', dayHint: '#day-hint', filters: '.tofilters',
  ways: '.empty .ways a', notice: '.notices .notice', reload: '[data-act=reload]', about: '.menu a[href*="about/"]',
};

/** visit opens an address of the site and waits until its program draws it. */
export async function visit(page, url) {
  await page.open(url);
  await started(page);
}

/** started waits for the program. */
export function started(page) {
  return page.waitFor(() => Boolean(window.mudawwanaStarted));
}

/** kept waits until the service worker has stored the whole site and answers for it. */
export async function kept(page) {
  await page.waitFor(() => navigator.serviceWorker.getRegistration().then((r) => r?.active?.state === 'activated'));
}

/** visitView is visit for one of views, by name: at an address of nothing the program runs only where the worker answers. */
export async function visitView(page, name, url) {
  if (name === 'missing') await kept(page);
  await visit(page, url);
}

/** lookForUpdate asks the host for a new worker and returns what became of it. */
export function lookForUpdate(page) {
  return page.eval(() => navigator.serviceWorker.ready.then((r) => r.update().then(() => new Promise((done) => {
    const worker = r.installing ?? r.waiting;
    if (!worker) return done('none');
    const look = () => { if (/installed|redundant|activated/.test(worker.state)) done(worker.state); };
    worker.addEventListener('statechange', look);
    look();
  })), (e) => e.message));
}

/** search puts a query into the field of any page, presses Enter and returns its results. */
export async function search(page, query) {
  await page.paste(at.field, query);
  await page.press('Enter');
  const found = await results(page, query);
  await page.waitFor((s) => !document.querySelector(s), at.option);
  return found;
}

/**
 * results waits until the page shows those of query, and returns
 * {count, hits: [{title, href, copies, text, marks}]}.
 */
export function results(page, query) {
  return page.waitFor((q, s) => {
    const count = document.querySelector(s.count);
    const asked = new URLSearchParams(location.search || location.hash.replace(/^[^?]*/, '')).get('q') ?? '';
    if (asked !== q || !count || /…$/.test(count.textContent) || document.querySelector(s.field).value !== q) return null;
    if (document.querySelector('h1')?.textContent.includes(q) === false) return null;
    if (document.querySelector('.hits[aria-busy]')) return null;
    const hits = [...document.querySelectorAll(s.hit)].map((e) => ({
      title: e.querySelector('h2').textContent, href: e.querySelector('h2 a').href,
      copies: [...e.querySelectorAll('.copies a')].map((a) => a.href),
      text: e.textContent, marks: [...e.querySelectorAll('mark')].map((m) => m.textContent),
    }));
    return { count: count.textContent, hits };
  }, query, at);
}

/** ids are the articles of results, folded copies too, sorted. */
export function ids(found) {
  return found.hits.flatMap((h) => [h.href, ...h.copies]).map((h) => h.replace(/[?].*/, '').split('/').at(-2)).sort();
}

/** settled waits until two frames in a row find the page as it was. */
export function settled(page) {
  return page.waitFor(() => new Promise((done) => {
    const look = () => `${document.body.innerHTML.length} ${scrollY} ${location.href}`;
    const before = look();
    requestAnimationFrame(() => requestAnimationFrame(() => done(look() === before)));
  }));
}

/** views are the addresses of one page of each kind, found from the home page as the host has it. */
export async function views(host) {
  const home = await (await fetch(host.url())).text();
  const article = [...home.matchAll(/<h3[^>]*><a href="\.\/(article\/[^"]+)">([^<]*)/g)].find((m) => m[2].includes('العراق'))[1];
  const source = (await (await fetch(host.url(article))).text()).match(/href="\.\.\/\.\.\/(page\/[^"]+)"/)[1];
  return {
    home: '', results: `?q=${encodeURIComponent('الحكومة')}`, empty: `?q=${encodeURIComponent('=زقزقزقزق')}`,
    article, match: `${article}?q=${encodeURIComponent('العراق')}`, source, about: 'about/', missing: 'no/such/page',
  };
}

/** everyView is views with those that stand still wherever the site does. */
export async function everyView(host) {
  return { ...await views(host), desk: 'desk/', embed: 'embed/' };
}

/** words is the text of an article as the host has it, without markup, vowel marks and seats of alef. */
export async function words(href) {
  const html = await (await fetch(href)).text();
  return html.match(/<article[^]*<\/article>/)[0].replace(/<[^>]*>/g, ' ').replace(/[\u064b-\u0652\u0640]/g, '').replace(/[أإآ]/g, 'ا');
}
