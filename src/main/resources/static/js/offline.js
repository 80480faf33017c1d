// Shown instead of a page while there is no network: reloads once there is one, and links to the pages that work
// offline. A link that was followed meanwhile goes before the reload.
let leaving = false;
addEventListener("click", (event) => { leaving = event.target.closest("a") !== null; });
addEventListener("pageshow", () => { leaving = false; });
addEventListener("online", () => { if (!leaving) location.reload(); });
if ((await caches.keys()).some((name) => name.startsWith("field-"))) {
  document.querySelectorAll("[data-walk]").forEach((way) => { way.hidden = false; });
}
