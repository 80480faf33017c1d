// The editor of a route.
import { rowsEditor } from "./rows.js";

const form = document.getElementById("route");
const points = document.getElementById("points");

if (form && points) {
  const { touched } = rowsEditor(form, points);

  // If the kind of a checkpoint changes, its default checklist is selected, unless the project's own list was.
  points.addEventListener("change", (event) => {
    if (!event.target.matches("[data-kind]")) return;
    const list = event.target.closest("[data-row]").querySelector("[data-checklists]");
    const usual = [...event.target.options].map((option) => option.dataset.checklist);
    const wanted = event.target.selectedOptions[0].dataset.checklist;
    if (wanted && (!list.value || usual.includes(list.value))) list.value = wanted;
  });

  points.addEventListener("click", (event) => {
    const button = event.target.closest("[data-here]");
    if (!button) return;
    navigator.geolocation?.getCurrentPosition(({ coords }) => {
      const at = button.closest("[data-row]").querySelector("[data-at]");
      at.value = `${coords.latitude.toFixed(6)}, ${coords.longitude.toFixed(6)}`;
      touched();
    });
  });
}
