// In place of a page while there is no network: back to it as soon as there is one; the way to what works without.
addEventListener("online", () => location.reload());
if ((await caches.keys()).some((name) => name.startsWith("field-"))) {
  document.querySelectorAll("[data-walk]").forEach((way) => { way.hidden = false; });
}
