// For the ordinary pages: without a network one is told so, instead of the browser's own error. Nothing of anybody is kept.
// The phone's page has a worker of its own.
const NAME = "offline";
const PAGE = "/offline";
const FILES = [PAGE, "/css/offline.css", "/js/offline.js", "/img/favicon.svg"];

self.addEventListener("install", (event) => {
  self.skipWaiting();
  event.waitUntil(caches.open(NAME).then((cache) => cache.addAll(FILES.map((file) => new Request(file, { cache: "no-cache" })))));
});

// The page is asked for while the worker is still starting.
self.addEventListener("activate", (event) => event.waitUntil(self.registration.navigationPreload?.enable()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (request.mode === "navigate") {
    event.respondWith((async () => (await event.preloadResponse) ?? fetch(request))().catch(() => kept(PAGE)));
  } else if (FILES.includes(pathname)) {
    event.respondWith(fetch(request).catch(() => kept(pathname)));
  }
});

const kept = async (file) => (await (await caches.open(NAME)).match(file)) ?? Response.error();
