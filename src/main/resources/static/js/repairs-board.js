// The dispatch board: the chosen order is remembered by its id, so that a renewal of the board does not lose it.

const board = () => document.getElementById("dispatch-board");
const notice = () => document.getElementById("dispatch-notice");
const orders = () => [...(board()?.querySelectorAll("[data-order]") ?? [])];

let chosen = null;
let place = 0;

function choose(order) {
  orders().forEach((each) => {
    const is = each === order;
    each.classList.toggle("is-chosen", is);
    if (is) each.setAttribute("aria-current", "true");
    else each.removeAttribute("aria-current");
  });
  chosen = order?.dataset.order ?? null;
  if (order) {
    place = orders().indexOf(order);
    order.scrollIntoView({ block: "nearest" });
  }
}

/** The same order again; if it is gone, the one that took its place. */
function chooseAgain() {
  const all = orders();
  choose(all.find((order) => order.dataset.order === chosen) ?? all[Math.min(place, all.length - 1)]);
}

function current() {
  return orders().find((order) => order.dataset.order === chosen);
}

let sending = false; // an order is on its way
let missed = false; // something changed meanwhile

function handOut(order, person) {
  if (!order || sending) return;
  const form = order.querySelector("form");
  const to = form.querySelector("input[name=to]");
  if (person) to.value = person;
  if (!to.value) return;
  choose(order);
  form.requestSubmit();
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.("input, select, textarea, dialog, details.me")) return;
  const key = event.key.toLowerCase();
  const all = orders();
  if (key === "j" || key === "k") {
    const at = all.indexOf(current());
    choose(all[Math.max(0, Math.min(all.length - 1, at + (key === "j" ? 1 : -1)))]);
  } else if (event.key === "Enter" && !event.target.closest?.("a, button, summary")) {
    handOut(current());
  } else if (key === "z") {
    notice()?.querySelector(".db-undo")?.requestSubmit();
  } else {
    const person = [...(board()?.querySelectorAll("[data-person]") ?? [])].find((each) => each.dataset.key.toLowerCase() === key && key.length === 1);
    if (!person) return;
    handOut(current(), person.dataset.person);
  }
  event.preventDefault();
});

document.addEventListener("click", (event) => {
  const order = event.target.closest("[data-order]");
  if (order && board()?.contains(order)) choose(order);
});
document.addEventListener("change", (event) => {
  const other = event.target.closest("[data-other]");
  if (other?.value) handOut(other.closest("[data-order]"), other.value);
});

document.addEventListener("dragstart", (event) => {
  const order = event.target.closest?.("[data-order]");
  if (!order) return;
  choose(order);
  event.dataTransfer.setData("text/plain", order.dataset.order);
  event.dataTransfer.effectAllowed = "move";
});
const under = (event) => event.target.closest?.("[data-person]");
document.addEventListener("dragover", (event) => {
  board()?.querySelectorAll(".is-over").forEach((each) => each.classList.remove("is-over"));
  const person = under(event);
  if (!person) return;
  event.preventDefault();
  person.classList.add("is-over");
});
document.addEventListener("drop", (event) => {
  const person = under(event);
  if (!person) return;
  event.preventDefault();
  const dragged = event.dataTransfer.getData("text/plain");
  handOut(orders().find((order) => order.dataset.order === dragged), person.dataset.person);
});

// A renewal would take away the form whose answer is under way, or a list that is open. It is made up for afterwards.
const renews = (event) => event.detail.requestConfig.elt.id === "dispatch-board";
const busy = () => sending || Boolean(document.activeElement?.matches("[data-other]"));
function makeUp() {
  if (!missed || busy()) return;
  missed = false;
  globalThis.htmx.trigger(board(), "renew");
}
document.addEventListener("htmx:beforeRequest", (event) => {
  if (renews(event)) {
    if (!busy()) return;
    missed = true;
    event.preventDefault();
  } else if (event.detail.requestConfig.elt.matches(".db-form, .db-undo")) {
    if (sending) event.preventDefault();
    sending = true;
  }
});
document.addEventListener("htmx:beforeSwap", (event) => {
  if (!renews(event) || !busy()) return;
  missed = true;
  event.detail.shouldSwap = false;
});
// At once, not when htmx has settled the new board: a key pressed or a change told until then would be lost.
document.addEventListener("htmx:afterSwap", () => {
  globalThis.htmx.process(board());
  globalThis.htmx.process(notice());
  chooseAgain();
});
document.addEventListener("htmx:afterRequest", (event) => {
  if (!renews(event)) sending = false;
  makeUp();
});
document.addEventListener("focusout", () => setTimeout(makeUp));
chooseAgain();
