// The command palette: Ctrl+K, Cmd+K, "/" or the button in the top bar. Pages and actions are filtered here; things are
// searched on the server with each pause in typing. It stays closed while a call rings.
const palette = document.getElementById("palette");
const input = document.getElementById("palette-input");
const list = document.getElementById("palette-list");
const recent = document.getElementById("palette-recent");
const commands = document.getElementById("palette-commands");
const hits = document.getElementById("palette-hits");

const SHOWN = 8;
let opensFirstHit = false;

const plain = (text) => text.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
const options = () => [...list.querySelectorAll("[role=option]")].filter((option) => !option.hidden);
const inOrder = () => options().sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top);
const chosen = () => list.querySelector("[aria-selected=true]");

const choose = (option) => {
  chosen()?.setAttribute("aria-selected", "false");
  option?.setAttribute("aria-selected", "true");
  option?.scrollIntoView({ block: "nearest" });
  if (option) input.setAttribute("aria-activedescendant", option.id);
  else input.removeAttribute("aria-activedescendant");
};

// A whole name goes before a name that begins with what is typed, and that before one that has it further on.
const rank = (option, typed) => {
  const first = option.dataset.whole.split(" ");
  if (first.includes(typed)) return 3;
  return first.some((name) => name.startsWith(typed)) ? 2 : option.dataset.words.includes(` ${typed}`) ? 1 : 0;
};

const filter = () => {
  const typed = plain(input.value);
  recent.hidden = typed !== "" || recent.querySelector("a") === null;
  recent.querySelectorAll("a").forEach((option) => (option.hidden = recent.hidden));
  for (const group of commands.querySelectorAll("[role=group]")) {
    const found = [...group.querySelectorAll("a")].map((option) => [option, typed ? rank(option, typed) : 1]);
    const best = typed ? found.filter(([, n]) => n > 0).sort((a, b) => b[1] - a[1]).slice(0, SHOWN) : found;
    const kept = new Set(best.map(([option]) => option));
    found.forEach(([option]) => (option.hidden = !kept.has(option)));
    best.forEach(([option], n) => (option.style.order = n));
    group.style.order = typed ? -(best[0]?.[1] ?? 0) : 0;
    group.hidden = kept.size === 0;
  }
  options().forEach((option, n) => (option.id = `palette-${n}`));
  choose(inOrder()[0]);
  tellNothing();
};

const tellNothing = () =>
  (document.getElementById("palette-none").hidden = options().length > 0 || hits.dataset.asked !== "done" || input.value.trim() === "");

const typedHere = () =>
  [...document.querySelectorAll("main form[method=post] :is(input, textarea)")].some(
    (field) => !/^(hidden|checkbox|radio|file|submit|button|password)$/.test(field.type) && field.value !== field.defaultValue);

// A page with typed text that was not sent yet stays open: the other one opens beside it.
const go = (option, beside) => {
  if (!option) return;
  palette.close();
  if (beside || typedHere()) open(option.href, "_blank");
  else if (new URL(option.href).pathname === location.pathname && new URL(option.href).hash) {
    location.assign(option.href);
    location.reload();
  } else location.assign(option.href);
};

const recents = () => {
  const { me } = document.body.dataset;
  const here = location.pathname + location.search;
  const root = document.body.dataset.live.replace(/live$/, "");
  const pages = JSON.parse(localStorage.getItem(`recent:${me}`) ?? "[]");
  recent.querySelectorAll("a").forEach((option) => option.remove());
  for (const page of pages.filter((page) => page.href !== here && page.href.startsWith(root)).slice(0, 6)) {
    const option = Object.assign(document.createElement("a"), { href: page.href, tabIndex: -1 });
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    option.append(Object.assign(document.createElement("span"), { textContent: page.title }));
    option.append(Object.assign(document.createElement("small"), { textContent: page.beside }));
    recent.append(option);
  }
};

// The frame has opened the dialog already; what was typed meanwhile stands in the box.
export const show = () => {
  recents();
  document.getElementById("palette-typed").hidden = !typedHere();
  if (!commands.firstElementChild) commands.dispatchEvent(new CustomEvent("palette:open"));
  filter();
};

document.addEventListener("ringing", () => palette.open && palette.close());

input.addEventListener("input", () => {
  opensFirstHit = false;
  hits.dataset.asked = "";
  hits.replaceChildren();
  filter();
});
palette.addEventListener("htmx:afterRequest", (event) => {
  const searched = event.detail.target === hits;
  if (searched) hits.dataset.asked = "done";
  options().forEach((option, n) => (option.id = `palette-${n}`));
  if (!searched || !chosen()) filter();
  else choose(chosen());
  tellNothing();
  if (searched && opensFirstHit) go(inOrder()[0]);
});

input.addEventListener("keydown", (event) => {
  if (event.isComposing) return;
  const { key } = event;
  if (key === "ArrowDown" || key === "ArrowUp") {
    event.preventDefault();
    const all = inOrder();
    const at = all.indexOf(chosen()) + (key === "ArrowDown" ? 1 : -1);
    choose(all[(at + all.length) % all.length]);
  } else if (key === "Enter") {
    event.preventDefault();
    event.stopPropagation();
    // Enter before the search has answered opens the first hit as soon as it has.
    opensFirstHit = !chosen() && hits.dataset.asked !== "done" && input.value.trim() !== "";
    go(chosen(), event.ctrlKey || event.metaKey);
  }
});

list.addEventListener("click", (event) => {
  const option = event.target.closest("[role=option]");
  if (!option || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  go(option);
});
list.addEventListener("pointermove", (event) => {
  const option = event.target.closest("[role=option]");
  if (option && option !== chosen()) choose(option);
});
palette.addEventListener("click", (event) => event.target === palette && palette.close());
