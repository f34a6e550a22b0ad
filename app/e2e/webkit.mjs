// WebKit: Debian's WebKitGTK MiniBrowser by classic WebDriver, on a screen that
// only Xvfb sees.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { Builder, By, Key, until } from 'selenium-webdriver';
import { Page } from './page.mjs';
import { answering, freePort } from './ports.mjs';

/** webkit starts a screen; every page has a driver and a browser, and so a profile, of its own. */
export async function webkit(options) {
  const screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1600x1400x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const display = (await firstLine(screen)).trim();
  return new Browser(screen, display, { ...options, config: await narrowWindows() });
}

async function firstLine(child) {
  const [line] = await Promise.race([once(child.stdout, 'data'), once(child, 'error').then(([e]) => { throw e; })]);
  return line.toString();
}

class Browser {
  #screen;
  #display;
  #options;
  #version = '';
  #drivers = [];

  constructor(screen, display, options) {
    this.#screen = screen;
    this.#display = display;
    this.#options = options;
  }

  // A driver has one session at a time.
  async #drive(port) {
    const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
      stdio: 'ignore',
      env: {
        ...process.env, DISPLAY: `:${this.#display}`, XDG_CONFIG_HOME: this.#options.config, NO_AT_BRIDGE: '1',
        ...(this.#options.wasm === false ? { JSC_useWasm: 'false' } : {}),
        GTK_THEME: this.#options.dark ? 'Adwaita:dark' : 'Adwaita', WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      },
    });
    this.#drivers.push(driver);
    await Promise.race([once(driver, 'error').then(([e]) => { throw e; }), answering(`http://127.0.0.1:${port}/status`)]);
    return driver;
  }

  async newPage() {
    const port = await freePort();
    const driver = await this.#drive(port);
    const own = await new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities({
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] },
    }).build();
    const about = await own.getCapabilities();
    this.#version = `${about.getBrowserName()}/${about.getBrowserVersion()}`;
    const tab = new Tab(own, { driver });
    await tab.viewport(this.#options.width ?? 1280, this.#options.height ?? 800);
    return tab;
  }

  async version() { return this.#version; }

  async close() {
    for (const d of this.#drivers) d.kill('SIGKILL'); // one whose session could not be ended too: it would keep this process
    this.#screen.kill();
    await rm(this.#options.config, { recursive: true });
  }
}

class Tab extends Page {
  #driver;

  /** own is selenium's driver; handle is of the window, driver the process behind it, of its first tab only. */
  constructor(own, { handle, driver } = {}) {
    super();
    this.own = own;
    this.handle = handle;
    this.#driver = driver;
  }

  async another() {
    const first = await this.own.getWindowHandle();
    this.handle ??= first;
    await this.own.switchTo().newWindow('window');
    return new Tab(this.own, { handle: await this.own.getWindowHandle() });
  }

  /** front turns the driver to this tab, when there are several. */
  async front() {
    if (this.handle) await this.own.switchTo().window(this.handle);
  }

  async open(url) {
    await this.front();
    await this.own.get(url);
    await this.#listen();
  }

  async reload() {
    await this.front();
    await this.own.navigate().refresh();
    await this.#listen();
  }

  async eval(fn, ...args) {
    await this.front();
    const value = await this.own.executeScript(`return (${fn}).apply(null, arguments)`, ...args);
    return value === null ? undefined : value;
  }

  tap({ x, y }) {
    return this.own.actions().move({ x: Math.round(x), y: Math.round(y) }).click().perform();
  }

  /** stroke presses the button at one place and lets it go at another. */
  stroke(from, to) {
    const at = ({ x, y }) => ({ x: Math.round(x), y: Math.round(y) });
    return this.own.actions().move(at(from)).press().move(at({ x: (from.x + to.x) / 2, y: to.y })).move(at(to)).release().perform();
  }

  async clickInFrame(selector, inside) {
    await this.front();
    await this.own.switchTo().frame(await this.own.executeScript('return document.querySelector(arguments[0]).shadowRoot.querySelector("iframe")', selector));
    try {
      const found = await this.own.wait(until.elementLocated(By.css(inside)), 30_000);
      await found.click();
    } finally {
      await this.own.switchTo().defaultContent();
    }
  }

  /** tabs are the addresses of the windows of this session. */
  async tabs() {
    this.handle ??= await this.own.getWindowHandle();
    const urls = [];
    for (const handle of await this.own.getAllWindowHandles()) {
      await this.own.switchTo().window(handle);
      urls.push(await this.own.getCurrentUrl());
    }
    await this.front();
    return urls;
  }

  async type(text) {
    await this.own.switchTo().activeElement().sendKeys(text);
  }

  async press(keys) {
    const names = keys.split(/\+(?=.)/).map((k) => special[k] ?? k);
    const last = names.pop();
    let actions = this.own.actions();
    for (const k of names) actions = actions.keyDown(k);
    actions = actions.keyDown(last).keyUp(last);
    for (const k of names.reverse()) actions = actions.keyUp(k);
    await actions.perform();
  }

  // The driver sizes windows: ask for the wanted viewport and what surrounds it.
  async viewport(width, height) {
    await this.front();
    const inner = () => this.own.executeScript('return [innerWidth, innerHeight]');
    let [w, h] = [width, height];
    for (let i = 0; i < 3; i++) {
      await this.own.manage().window().setRect({ x: 0, y: 0, width: w, height: h });
      await pause(100); // the window manager answers in its own time
      const [iw, ih] = await inner();
      if (iw === width && ih === height) return;
      w += width - iw;
      h += height - ih;
    }
  }

  async screenshot(path) {
    await this.front();
    await writeFile(path, await this.own.takeScreenshot(), 'base64');
  }

  async close() {
    const enough = new AbortController(); // a browser that crashed never answers
    try {
      await Promise.race([this.own.quit(), pause(10_000, undefined, { signal: enough.signal })]);
    } finally {
      enough.abort();
      this.#driver?.kill('SIGKILL');
    }
  }

  // The driver reports no console: errors since the last document came are kept by the page.
  async #listen() {
    await this.own.executeScript(`
      if (window.e2eErrors) return;
      const kept = window.e2eErrors = [];
      addEventListener('error', (e) => kept.push('page: ' + (e.message ?? e.target)));
      addEventListener('unhandledrejection', (e) => kept.push('page: ' + e.reason));
      document.addEventListener('securitypolicyviolation', (e) => kept.push('policy: ' + e.violatedDirective + ' blocked ' + e.blockedURI));
      const error = console.error;
      console.error = (...a) => { kept.push('console: ' + a.join(' ')); error.apply(console, a); };`);
  }

  /** settle gathers what the page kept. */
  async settle() {
    await this.front();
    const kept = await this.own.executeScript('return (window.e2eErrors ?? []).splice(0)').catch(() => []);
    this.errors.push(...kept);
  }
}

const special = {
  Enter: Key.ENTER, Escape: Key.ESCAPE, Tab: Key.TAB, Backspace: Key.BACK_SPACE, Home: Key.HOME, End: Key.END,
  ArrowDown: Key.ARROW_DOWN, ArrowUp: Key.ARROW_UP, ArrowLeft: Key.ARROW_LEFT, ArrowRight: Key.ARROW_RIGHT,
  Control: Key.CONTROL, Shift: Key.SHIFT, Alt: Key.ALT, Space: Key.SPACE,
};

function miniBrowser() {
  for (const base of ['/usr/lib', ...readdirSync('/usr/lib').map((d) => `/usr/lib/${d}`)]) {
    for (const v of ['4.1', '4.0', '6.0']) {
      const file = `${base}/webkit2gtk-${v}/MiniBrowser`;
      if (existsSync(file)) return file;
    }
  }
  throw new Error('no MiniBrowser: apt-get install webkit2gtk-driver xvfb');
}

// MiniBrowser's own buttons keep a window wider than a phone unless they are small.
async function narrowWindows() {
  const config = await mkdtemp(`${tmpdir()}/webkit-`);
  await mkdir(`${config}/gtk-3.0`);
  await writeFile(`${config}/gtk-3.0/gtk.css`, '* { padding: 0; margin: 0; min-width: 0; min-height: 0; border-width: 0; }');
  return config;
}
