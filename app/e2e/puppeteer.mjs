// Chromium by the DevTools protocol and Firefox by WebDriver BiDi.
import { networkInterfaces } from 'node:os';
import puppeteer from 'puppeteer-core';
import { Page } from './page.mjs';

// here are the addresses of this machine: a request to another goes elsewhere.
const here = Object.values(networkInterfaces()).flat().map((i) => i.address);

const quiet = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--hide-scrollbars',
];

/** chromium and firefox start a browser with a profile of its own; options as in browsers.mjs. */
export async function chromium(options) {
  const browser = await puppeteer.launch({
    browser: 'chrome', executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', headless: true,
    args: options.brief ? [...quiet, '--js-flags=--liftoff-only'] : quiet, protocolTimeout: 60_000,
  });
  return new Browser(browser, options);
}

export async function firefox(options) {
  const browser = await puppeteer.launch({
    browser: 'firefox', executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr', headless: true, protocolTimeout: 60_000,
    extraPrefsFirefox: {
      'javascript.enabled': options.script !== false,
      'javascript.options.wasm': options.wasm !== false,
      'layout.css.prefers-color-scheme.content-override': options.dark ? 0 : 1,
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
      'remote.network.maxTotalDataSize': 0, // or the driver keeps the body of every answer
    },
  });
  return new Browser(browser, options);
}

class Browser {
  #browser;
  #options;

  constructor(browser, options) {
    this.#browser = browser;
    this.#options = options;
  }

  /** newPage opens a page that shares nothing with those before. */
  async newPage() {
    const context = await this.#browser.createBrowserContext();
    return new Tab(context, await context.newPage(), this.#options).prepare();
  }

  get connected() { return this.#browser.connected; }
  version() { return this.#browser.version(); }
  close() { return this.#browser.close(); }
}

class Tab extends Page {
  #context;
  #options;

  constructor(context, page, options) {
    super();
    this.#context = context;
    this.#options = options;
    /** puppeteer's own page, for what only one engine can do. */
    this.own = page;
  }

  async prepare() {
    const { script, dark, width, height } = this.#options;
    await this.viewport(width ?? 1280, height ?? 800);
    if (this.#options.name === 'chromium') {
      if (this.#options.wasm === false) await this.own.evaluateOnNewDocument(() => { delete globalThis.WebAssembly; }); // V8's --noexpose-wasm does nothing here
      if (script === false) await this.own.setJavaScriptEnabled(false);
      await this.own.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
    }
    this.own.on('console', (m) => m.type() === 'error' && this.#complain(m));
    this.own.on('pageerror', (e) => aborted.test(e.message) || this.errors.push(`page: ${e.message}`));
    this.own.on('dialog', (d) => {
      this.errors.push(`dialog: ${d.message()}`);
      d.dismiss().catch(() => {}); // it may be gone with its page
    });
    this.own.on('request', (r) => {
      const url = new URL(r.url());
      if (/^(https?|wss?):$/.test(url.protocol) && !here.includes(url.hostname)) this.errors.push(`request to elsewhere: ${url}`);
    });
    if (script !== false) await this.own.evaluateOnNewDocument(watchPolicy);
    return this;
  }

  /** another opens a second page in the same profile. */
  async another() {
    return new Tab(this.#context, await this.#context.newPage(), this.#options).prepare();
  }

  open(url) { return this.#arrive(() => this.own.goto(url, { waitUntil: 'domcontentloaded' })); }
  reload() { return this.#arrive(() => this.own.reload({ waitUntil: 'domcontentloaded' })); }
  eval(fn, ...args) { return this.own.evaluate(fn, ...args); }
  tap({ x, y }) { return this.own.mouse.click(x, y); }
  /** stroke presses the button at one place and lets it go at another. */
  async stroke(from, to) {
    const { mouse } = this.own;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
    await mouse.move(to.x, to.y);
    await mouse.up();
  }
  type(text) { return this.own.keyboard.type(text); }
  viewport(width, height) { return this.own.setViewport({ width, height }); }
  screenshot(path, fullPage = false) { return this.own.screenshot({ path, fullPage }); }
  close() { return this.#context.close(); }

  // The text of an error that was thrown has to be asked for.
  async #complain(message) {
    const parts = await Promise.all(message.args().map((a) => a.evaluate((v) => v?.stack ? `${v} ${v.stack}` : String(v)).catch(() => '')));
    this.errors.push(`console: ${parts.join(' ').trim() || message.text()} ${message.location()?.url ?? ''}`);
  }

  // After a step back Firefox's driver never says that the next document came:
  // look for a document that is not the old one.
  async #arrive(go) {
    await this.eval(() => { globalThis.e2eLeft = true; }).catch(() => {}); // no document yet
    const refused = go().then(() => new Promise(() => {}), (e) => {
      if (!/timeout/i.test(e.message)) throw e;
    });
    await Promise.race([refused, this.waitFor(() => !globalThis.e2eLeft && document.readyState !== 'loading')]);
  }

  async clickInFrame(selector, inside) {
    const element = await this.own.evaluateHandle((s) => document.querySelector(s).shadowRoot.querySelector('iframe'), selector);
    const frame = await element.contentFrame();
    await (await frame.waitForSelector(inside)).click();
  }

  /** tabs are the addresses of the pages of this profile. */
  async tabs() { return (await this.#context.pages()).map((p) => p.url()); }

  /** press takes "Enter", "Control+k", "Shift+Tab"… */
  async press(keys) {
    const names = keys.split(/\+(?=.)/);
    const last = names.pop();
    for (const k of names) await this.own.keyboard.down(k);
    await this.own.keyboard.press(last);
    for (const k of names.reverse()) await this.own.keyboard.up(k);
  }
}

// What Firefox says of what was still under way when its page was left: a font, what a worker was to answer, the program.
const aborted = /download failed .* status=2152398850|^Failed to load ‘’\. A ServiceWorker intercepted|^Failed to read data from the ReadableStream: “TypeError: Error in input stream”/;

function watchPolicy() {
  document.addEventListener('securitypolicyviolation', (e) => {
    console.error(`policy: ${e.violatedDirective} blocked ${e.blockedURI} ${e.sample}`);
  });
}
