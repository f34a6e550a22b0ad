// In the document of ./embed/, before the first paint: whether it stands in a
// frame, of whose page, and in which colours. The protocol that it speaks with
// that page is told in embed.js. With the program it speaks through
//
//   mudawwanaShown({type, id, title, query, total, url})   called: this is shown now
//   "mudawwana:goto" (event, detail is an address)         shows that
(() => {
  const page = document.documentElement;
  const asked = new URLSearchParams(location.search);
  const outer = window.parent === window ? null : window.parent;
  const keys = ["view", "q", "source", "not", "from", "to", "sort", "match", "theme", "accent", "open"];
  if (!outer && !keys.some((k) => asked.has(k))) return; // the page about embedding
  page.dataset.framed = "";
  if (asked.get("lang") === "en") Object.assign(page, { lang: "en", dir: "ltr" });

  // The pages around, the nearest first; Firefox tells only of that, and only
  // where the frame says referrerpolicy="origin" or the host says nothing.
  const allowed = (page.dataset.frames || "").split(" ").filter(Boolean);
  const around = [...(location.ancestorOrigins || [])];
  if (outer && around.length === 0 && document.referrer) around.push(new URL(document.referrer).origin);
  const welcome = (origin) => allowed.length === 0 || origin === location.origin || allowed.includes(origin);
  if (outer && allowed.length > 0 && !(around.length > 0 && around.every(welcome))) {
    page.dataset.refused = "";
    return;
  }
  const to = around.length > 0 && around[0] !== "null" ? around[0] : "*";
  const send = (message) => outer && outer.postMessage({ mudawwana: 1, ...message }, to);

  // The accent becomes the colour of links and buttons, moved towards the text
  // colour until it has the contrast of WCAG 2.2, 1.4.3, on this theme's paper.
  const names = {
    black: "#000000", navy: "#000080", blue: "#0000ff", teal: "#008080", green: "#008000", olive: "#808000", maroon: "#800000", red: "#ff0000",
    purple: "#800080", fuchsia: "#ff00ff", gray: "#808080", silver: "#c0c0c0", white: "#ffffff", yellow: "#ffff00", lime: "#00ff00", aqua: "#00ffff",
    orange: "#ffa500", brown: "#a52a2a", crimson: "#dc143c", indigo: "#4b0082", tomato: "#ff6347", gold: "#ffd700", coral: "#ff7f50", darkgreen: "#006400",
  };
  const rgb = (hex) => [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16));
  const luminance = (c) => c.map((v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4))
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const contrast = (a, b) => (Math.max(luminance(a), luminance(b)) + 0.05) / (Math.min(luminance(a), luminance(b)) + 0.05);
  const css = (c) => `rgb(${c.map(Math.round).join(" ")})`;

  let accent = asked.get("accent") || "";
  function colour() {
    for (const name of ["--link", "--focus", "--on-link"]) page.style.removeProperty(name);
    const hex = /^#[0-9a-f]{6}$/i.test(accent) ? accent : Object.hasOwn(names, accent) && names[accent];
    const look = getComputedStyle(page);
    const [ink, ...papers] = ["--ink", "--paper", "--raised", "--sunk"].map((name) => rgb(look.getPropertyValue(name).trim()));
    if (!hex || [ink, ...papers].flat().some(Number.isNaN)) return; // no style yet
    let shown = rgb(hex);
    for (let share = 0; papers.some((p) => contrast(shown, p) < 4.5) && share < 1; share += 0.05) {
      shown = rgb(hex).map((v, i) => v + (ink[i] - v) * share);
    }
    const [black, white] = [[0, 0, 0], [255, 255, 255]];
    page.style.setProperty("--link", css(shown));
    page.style.setProperty("--focus", css(shown));
    page.style.setProperty("--on-link", css(contrast(shown, white) >= contrast(shown, black) ? white : black));
  }
  function wear(theme) {
    if (["light", "dark", "contrast"].includes(theme)) page.dataset.theme = theme;
    colour();
  }
  wear(asked.get("theme"));
  document.addEventListener("DOMContentLoaded", () => {
    wear();
    for (const style of document.querySelectorAll("link[rel=stylesheet]")) style.addEventListener("load", () => wear());
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", colour);

  // The height is that of the content, whatever the frame's.
  let height = 0;
  function measure() {
    const now = Math.ceil(document.body.getBoundingClientRect().height);
    if (now !== height) send({ type: "height", height: (height = now) });
  }
  document.addEventListener("DOMContentLoaded", () => new ResizeObserver(measure).observe(document.body));

  let ready = false;
  let last = JSON.stringify(["search", "", ""]); // the front page is no search
  window.mudawwanaShown = ({ type, id, title, query, total, url }) => {
    if (!ready) send({ type: "ready" });
    ready = true;
    const key = JSON.stringify([type, id, query]);
    if (key === last) return;
    const moved = type === "open" || last.startsWith('["open"');
    last = key;
    send(type === "open" ? { type, id, title, url, moved } : { type, query, total, moved });
  };

  // What is asked for before the program is there, it finds in the field.
  document.addEventListener("submit", (event) => ready || event.preventDefault());

  // go shows what stands in the frame now, with other parameters.
  function go(parameters) {
    const next = new URL(location.href);
    for (const [name, value] of Object.entries(parameters)) {
      next.searchParams.delete(name);
      for (const v of [value].flat()) if (typeof v === "string" && v) next.searchParams.append(name, v.slice(0, 500));
    }
    window.dispatchEvent(new CustomEvent("mudawwana:goto", { detail: next.href }));
  }

  window.addEventListener("message", ({ source, origin, data }) => {
    if (!outer || source !== outer || !welcome(origin) || !data || data.mudawwana !== 1) return;
    if (data.type === "search" && typeof data.query === "string") {
      const filters = ["source", "not", "from", "to"].filter((name) => name in data).map((name) => [name, data[name]]);
      go({ view: "search", q: data.query, n: "", without: "", ...Object.fromEntries(filters) });
    } else if (data.type === "open" && /^[a-z0-9-]{1,80}$/.test(data.id)) {
      go({ view: "article/" + data.id });
    } else if (data.type === "theme") {
      accent = typeof data.accent === "string" ? data.accent : accent;
      wear(data.theme);
    }
  });
})();
