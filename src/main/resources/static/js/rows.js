// A form with rows that the server adds and that the user moves (keyboard, buttons, dragging) and removes. A row has
// data-row, its handle data-grip, its first field data-first; data-said announces its position to screen readers.
export const rowsEditor = (form, list) => {
  const said = form.querySelector("[data-said]");
  const add = form.querySelector("#add");
  const rows = () => [...list.querySelectorAll("[data-row]")];
  const first = (row) => row.querySelector("[data-first]");
  let changed = false;

  const count = () => {
    const many = rows().length;
    const figure = form.querySelector("[data-count]");
    if (figure) figure.textContent = many ? `(${many})` : "";
    const full = many >= Number(list.dataset.most);
    if (add) add.disabled = full;
    const told = form.querySelector("[data-full]");
    if (told) told.hidden = !full;
  };
  count();

  const move = (row, before, focus) => {
    list.insertBefore(row, before);
    changed = true;
    said.textContent = said.dataset.moved.replace("#", rows().indexOf(row) + 1);
    focus?.focus();
    row.scrollIntoView({ block: "nearest" });
  };
  const step = (row, by, focus) => {
    const all = rows();
    const to = all.indexOf(row) + by;
    if (to >= 0 && to < all.length) move(row, by < 0 ? all[to] : all[to].nextSibling, focus);
  };

  list.addEventListener("click", (event) => {
    const row = event.target.closest("[data-row]");
    const button = event.target.closest("button");
    if (!row || !button) return;
    if (button.dataset.move) step(row, Number(button.dataset.move), button);
    if ("remove" in button.dataset) {
      const next = row.nextElementSibling ?? row.previousElementSibling;
      row.remove();
      changed = true;
      count();
      (next ? first(next) : add)?.focus();
    }
  });

  list.addEventListener("keydown", (event) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const row = event.target.closest("[data-row]");
    if (!event.altKey || !by || !row || !add) return;
    event.preventDefault();
    step(row, by, event.target);
  });

  let dragged = null;
  list.addEventListener("pointerdown", (event) => {
    const row = event.target.closest("[data-row]");
    if (row) row.draggable = Boolean(add && event.target.closest("[data-grip]"));
  });
  list.addEventListener("dragstart", (event) => {
    dragged = event.target.closest("[data-row]");
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", "");
  });
  list.addEventListener("dragover", (event) => {
    const over = event.target.closest("[data-row]");
    if (!dragged || !over) return;
    event.preventDefault();
    rows().forEach((row) => row.classList.toggle("is-over", row === over && row !== dragged));
  });
  list.addEventListener("drop", (event) => {
    event.preventDefault();
    const over = event.target.closest("[data-row]");
    if (!dragged || !over || over === dragged) return;
    const all = rows();
    move(dragged, all.indexOf(dragged) < all.indexOf(over) ? over.nextSibling : over, null);
  });
  list.addEventListener("dragend", () => {
    rows().forEach((row) => row.classList.remove("is-over"));
    dragged = null;
  });

  let before = 0;
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.target === list) before = rows().length;
  });
  document.addEventListener("htmx:afterSwap", (event) => {
    if (event.detail.target !== list) return;
    rows().slice(Number(list.dataset.most)).forEach((row) => row.remove());
    const fresh = rows().slice(before);
    if (fresh.length === 0) return;
    changed = true;
    count();
    rows().forEach((row) => row.classList.toggle("is-new", fresh.includes(row)));
    said.textContent = said.dataset.added.replace("#", fresh.length);
    first(fresh[0])?.focus();
  });

  // Asks before typed text is lost.
  const touched = () => (changed = true);
  form.addEventListener("input", touched);
  form.addEventListener("submit", () => (changed = false));
  addEventListener("beforeunload", (event) => changed && event.preventDefault());
  return { touched };
};
