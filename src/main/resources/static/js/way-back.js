// On a thing opened from a list: [ and ] lead to its neighbours there, U back to the list. A form that is sent keeps the way.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select, [contenteditable], dialog")) return;
  document.querySelector(`[data-way="${CSS.escape(event.key.toLowerCase())}"]`)?.click();
});

const list = new URLSearchParams(location.search).get("list");
document.addEventListener("submit", (event) => {
  const action = new URL(event.target.action, location.href);
  if (!list || event.target.method !== "post" || !action.pathname.startsWith("/p/") || action.searchParams.has("list")) return;
  action.searchParams.set("list", list);
  event.target.action = action;
}, true);
