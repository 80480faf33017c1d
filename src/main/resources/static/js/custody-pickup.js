// The hand-out page. A scan finds a household by a parcel's number or its code; with a household open, it marks the parcel that
// is being taken from the shelf, so that a parcel of another household is noticed before it leaves.
import { answer } from "./scanner.js";

const search = document.querySelector("[data-find]");
const form = document.querySelector("[data-hand-out]");

document.addEventListener("scan", (event) => {
  const code = event.detail.code;
  const row = form && [...form.querySelectorAll("[data-tag]")].find((each) => each.dataset.tag === code);
  if (row) {
    const again = row.classList.contains("is-scanned");
    row.querySelector("input").checked = true;
    row.classList.add("is-scanned");
    answer(again ? "again" : "right");
  } else if (form && !/^[1-9]\d{5}$/.test(code)) {
    answer("wrong");
  } else {
    search.elements.q.value = code;
    search.requestSubmit();
  }
});

const typing = () => document.activeElement?.matches("input:not([type=radio], [type=checkbox]), textarea, select");
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.defaultPrevented) return;
  if (typing() && document.activeElement.value) return;
  search.elements.q.focus();
  search.elements.q.select();
});

// Who comes is mostly the addressee: the choice has the focus, Enter sends the form.
(form?.querySelector(".is-invalid") ?? form?.querySelector("[data-first-focus]") ?? form?.querySelector("[name=who]"))?.focus();
