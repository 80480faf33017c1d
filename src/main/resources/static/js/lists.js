// Lists with rows (data-row) that open something (data-open) and may be selected (data-pick). J and K move from row to
// row, O or Enter opens, X selects; Shift selects up to here. The address keeps the row, so that a reload and the way
// back return to it.
const rows = [...document.querySelectorAll("[data-list] [data-row]")];
const opens = (row) => row?.querySelector("[data-open]");
const box = (row) => row?.querySelector("[data-pick]");
const boxes = () => rows.map(box).filter(Boolean);

const address = new URL(location.href);
let here = rows.findIndex((row) => row.dataset.row === address.searchParams.get("row"));

const stand = (at) => {
  here = at;
  rows.forEach((row, n) => row.classList.toggle("is-here", n === at));
  address.searchParams.set("row", rows[at].dataset.row);
  history.replaceState(history.state, "", address);
};
const go = (at) => {
  if (!rows.length) return;
  stand(Math.min(rows.length - 1, Math.max(0, at)));
  opens(rows[here])?.focus({ preventScroll: true });
  rows[here].scrollIntoView({ block: "nearest" });
};
if (here >= 0) go(here);
document.addEventListener("focusin", (event) => {
  const at = rows.indexOf(event.target.closest("[data-row]"));
  if (at >= 0 && at !== here) stand(at);
});

// Selection: the head's box takes the whole page, Shift everything since the last one.
const all = document.querySelector("[data-list] [data-pick-all]");
const told = document.querySelector("[data-picked]");
const hint = told?.textContent;
let last = -1;
const count = () => {
  const many = boxes().filter((one) => one.checked).length;
  if (all) {
    all.checked = many > 0 && many === boxes().length;
    all.indeterminate = many > 0 && !all.checked;
  }
  if (told) told.textContent = many ? told.dataset.picked.replace("{0}", many) : hint;
  rows.forEach((row) => row.classList.toggle("is-picked", !!box(row)?.checked));
};
const pick = (from, to, checked) => {
  const [first, end] = from <= to ? [from, to] : [to, from];
  const changed = rows.slice(first, end + 1).map(box).filter((one) => one && one.checked !== checked);
  changed.forEach((one) => (one.checked = checked));
  (changed.at(-1) ?? box(rows[to]))?.dispatchEvent(new Event("change", { bubbles: true }));
};
document.addEventListener("click", (event) => {
  if (all && event.target === all) return pick(0, rows.length - 1, all.checked);
  if (!event.target.matches("[data-pick]")) return;
  const at = rows.indexOf(event.target.closest("[data-row]"));
  if (event.shiftKey && last >= 0) pick(last, at, event.target.checked);
  last = at;
});
document.addEventListener("change", (event) => event.target !== all && count());
addEventListener("pageshow", count);

document.addEventListener("keydown", (event) => {
  const { key, target } = event;
  if (!rows.length || event.ctrlKey || event.metaKey || event.altKey) return;
  if (target.closest("textarea, select, [contenteditable], dialog") || target.matches("input:not([data-pick], [data-pick-all])")) return;
  const press = key.toLowerCase();
  if (press === "j" || press === "k") {
    event.preventDefault();
    const from = here;
    go(here < 0 ? 0 : here + (press === "j" ? 1 : -1));
    if (event.shiftKey && from >= 0 && box(rows[from])) pick(from, here, true);
  } else if (press === "x" && box(rows[here])) {
    event.preventDefault();
    const checked = !box(rows[here]).checked;
    pick(event.shiftKey && last >= 0 ? last : here, here, checked);
    last = here;
  } else if (press === "o" && here >= 0) {
    event.preventDefault();
    opens(rows[here])?.click();
  }
});

// The menu of saved views closes by Escape and by a click elsewhere.
const views = document.querySelector("details.views");
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && views?.open) { views.open = false; views.querySelector("summary").focus(); }
});
document.addEventListener("click", (event) => { if (views && !views.contains(event.target)) views.open = false; });
