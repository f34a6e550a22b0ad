// The service worker: it keeps one version of the site whole, answers every
// address below its scope from it, and gives way to the next version only when
// a page says that its reader agrees. The build fills in the first object:
// version  digest of everything below
// fresh    ask the network first and check nothing (only while serving)
// files    path → SHA-256 in base64
const site = /* site */ { version: "", fresh: false, files: {} };

const scope = new URL(self.registration.scope);
const mine = "mudawwana " + scope.pathname + " ";
const current = mine + site.version;
const complete = new URL("?complete", scope).href;
const parallel = 6;
let forgotten = false; // the reader has removed the site from the device: store nothing anew

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(forgetOthers()));
self.addEventListener("message", (event) => {
  if (event.data && event.data.type === "activate") self.skipWaiting();
  if (event.data && event.data.type === "forget") forgotten = true;
});
self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  const inside = url.origin === scope.origin && url.pathname.startsWith(scope.pathname);
  const path = url.pathname.slice(scope.pathname.length);
  const ours = inside && event.request.method === "GET" && !event.request.headers.has("range");
  if (ours && !path.startsWith("-/")) event.respondWith(answer(event.request, path)); // -/ is the preview's
});

// install stores every file of this version, or nothing at all. A version that
// is stored whole already, as after a roll-back, is left as it is.
async function install() {
  const cache = await caches.open(current);
  if (site.fresh) self.skipWaiting();
  if (await cache.match(complete)) return;
  const names = Object.keys(site.files);
  const next = async () => {
    for (let name = names.pop(); name !== undefined; name = names.pop()) await store(cache, name);
  };
  try {
    await Promise.all(Array.from({ length: parallel }, next));
    await cache.put(complete, new Response(site.version));
  } catch (err) {
    names.length = 0;
    await caches.delete(current);
    throw err;
  }
}

// store puts one file into the cache after a look at its digest: from another
// version's cache, as the browser has it, or else fresh from the host.
async function store(cache, name) {
  const url = new URL(name, scope).href;
  for (const source of [fromOlder, fromBrowser, fromHost]) {
    const bytes = await source(name, url);
    if (bytes && (site.fresh || (await sha256(bytes)) === site.files[name])) {
      await cache.put(url, new Response(bytes, { headers: headers(name, bytes.byteLength) }));
      return;
    }
  }
  throw new Error("not the file of this version: " + name);
}

async function fromOlder(name, url) {
  if (site.fresh) return null;
  for (const key of await caches.keys()) {
    const hit = key.startsWith(mine) && key !== current && (await (await caches.open(key)).match(url));
    if (hit) return hit.arrayBuffer();
  }
  return null;
}

// A name in assets/ changes with its content, so what the browser has of it is
// right; anything else is asked after.
const fromBrowser = (name) => download(name, name.startsWith("assets/") ? "default" : "no-cache");
const fromHost = (name) => download(name, "reload");

// download asks for a folder and not for its index.html, since some hosts
// redirect one to the other.
async function download(name, cache) {
  const url = new URL(name.replace(/(^|\/)index\.html$/, "$1"), scope).href;
  if (/\.(wasm|seg)$/.test(name)) return new Response((await fetchUnpacked(url, { cache })).body).arrayBuffer();
  const response = await fetch(url, { cache });
  if (!response.ok) throw new Error(response.status + " " + url);
  return response.arrayBuffer();
}

async function sha256(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return btoa(String.fromCharCode(...digest));
}

const types = {
  html: "text/html; charset=utf-8", css: "text/css; charset=utf-8", js: "text/javascript; charset=utf-8",
  wasm: "application/wasm", woff2: "font/woff2", svg: "image/svg+xml", png: "image/png", ico: "image/x-icon",
  json: "application/json", webmanifest: "application/manifest+json", txt: "text/plain; charset=utf-8",
};

function headers(name, length) {
  const type = types[name.split(".").pop()] || "application/octet-stream";
  return { "content-type": type, "content-length": String(length), "mudawwana-stored": site.version };
}

// forgetOthers removes the other versions of this site, and only those.
async function forgetOthers() {
  for (const key of await caches.keys()) {
    if (key.startsWith(mine) && key !== current) await caches.delete(key);
  }
}

// answer gives the stored file of a path below the scope; what is not stored
// comes from the network, and an address that is to be had nowhere gets the
// shell, in which the program shows what the address asks for.
async function answer(request, path) {
  if (forgotten) return fetch(request);
  if (site.fresh) {
    const live = await fetch(request).catch(() => null);
    if (live) return live;
  }
  const cache = await caches.open(current);
  const plain = unescaped(path);
  const name = [plain, plain + "index.html"].find((n) => Object.hasOwn(site.files, n));
  const hit = name !== undefined && (await kept(cache, name));
  if (hit) return hit;
  if (Object.hasOwn(site.files, plain + "/index.html")) {
    return Response.redirect(new URL(path + "/", scope).href + new URL(request.url).search);
  }
  if (request.mode !== "navigate") return fetch(request);
  const live = await fetch(request).catch(() => null);
  return live && (live.ok || live.type === "opaqueredirect") ? live : shell(cache);
}

// kept is the stored file of that name, stored again if the browser has thrown
// it away; undefined when it is not to be had.
async function kept(cache, name) {
  const url = new URL(name, scope).href;
  return (await cache.match(url)) || store(cache, name).then(() => cache.match(url)).catch(() => undefined);
}

function unescaped(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a lone %
  }
}

// shell is a page without a view, for any depth: its addresses, which are two
// folders below the root, are made to start at the scope.
async function shell(cache) {
  const page = await kept(cache, "shell.html");
  if (!page) return Response.error();
  const text = (await page.text()).replaceAll('"../../', '"' + scope.pathname);
  return new Response(text, { headers: { "content-type": types.html } });
}
