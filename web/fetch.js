"use strict";

// fetchUnpacked fetches url and returns { body, stored }: a stream of the
// file's own bytes, and whether they came from the service worker. Where the
// host does not compress, it asks for the gzip twin of the file and unpacks
// that. The build puts this file before the loader and before the worker.
async function fetchUnpacked(url, options) {
  const abort = new AbortController();
  const plain = await fetch(url, { ...options, signal: abort.signal });
  if (!plain.ok) throw new Error(plain.status + " " + url);
  const stored = plain.headers.has("mudawwana-stored");
  const enough = stored || plain.headers.has("content-encoding") || typeof DecompressionStream === "undefined";
  if (enough) return { body: plain.body, stored, response: plain };
  abort.abort();
  const twin = await fetch(url + ".gz", options);
  if (!twin.ok || (twin.headers.get("content-type") || "").startsWith("text/")) {
    return { body: (await fetch(url, options)).body, stored };
  }
  if (twin.headers.has("content-encoding")) return { body: twin.body, stored };
  return { body: twin.body.pipeThrough(new DecompressionStream("gzip")), stored };
}
