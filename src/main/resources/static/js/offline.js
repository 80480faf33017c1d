// Shown instead of a page while there is no network: reloads once there is one, and links to the pages that work
// offline.
addEventListener("online", () => location.reload());
if ((await caches.keys()).some((name) => name.startsWith("field-"))) {
  document.querySelectorAll("[data-walk]").forEach((way) => { way.hidden = false; });
}
