// Keeps the page itself on the phone. What belongs to a person is never kept here.
importScripts("/field/precache.js");

const NAME = `field-${self.VERSION}`;

let kept;

/** The reader of barcodes is large, and not needed where the browser has one. */
const wanted = async () => {
  const formats = (await self.BarcodeDetector?.getSupportedFormats()) ?? [];
  return ["code_128", "data_matrix"].every((one) => formats.includes(one)) ? self.FILES.filter((file) => !file.startsWith("/vendor/zxing-wasm/")) : self.FILES;
};

self.addEventListener("install", (event) => {
  event.waitUntil(Promise.all([caches.open(NAME), wanted()]).then(([cache, files]) =>
    cache.addAll(files.map((file) => new Request(file, { cache: "no-cache", credentials: "same-origin" })))));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(caches.keys()
    .then((names) => Promise.all(names.filter((name) => name.startsWith("field-") && name !== NAME).map((name) => caches.delete(name))))
    .then(() => self.clients.claim()));
});

self.addEventListener("message", (event) => event.data === "now" && self.skipWaiting());

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  const page = request.mode === "navigate" && pathname === "/field/";
  if (!page && !self.FILES.includes(pathname)) return;
  event.respondWith((kept ??= caches.open(NAME))
    .then((cache) => cache.match(page ? "/field/" : pathname))
    .then((found) => found ?? fetch(request)));
});
