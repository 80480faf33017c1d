// Districts: an open page follows changes by others. In the proposal a unit is moved by dragging or by its select; the
// counts follow.
document.addEventListener("live:districts", () => {
  if (document.querySelector("[data-refresh]") && !document.querySelector("details[open] form")) location.reload();
});

const form = document.getElementById("proposal");
if (form) {
  const limit = Number(form.dataset.limit);
  const rows = [...form.querySelectorAll("[data-district]")];
  const units = [...form.querySelectorAll("[data-unit]")];
  const select = (unit) => unit.querySelector("select");
  const moved = form.querySelector("[data-moved]");
  const submit = form.querySelector("[type=submit]");
  const plan = form.querySelector("[name=plan]");
  const places = new Map(rows.map((row, place) => [row.dataset.district, place]));

  const count = () => {
    const sums = new Map(rows.map((row) => [row.dataset.district, 0]));
    let many = 0;
    let households = 0;
    for (const unit of units) {
      const to = select(unit).value;
      const own = Number(unit.dataset.households);
      sums.set(to, sums.get(to) + own);
      const moves = unit.dataset.before !== to;
      unit.classList.toggle("dt-moving", moves);
      many += moves ? 1 : 0;
      households += moves && unit.dataset.before ? own : 0;
      const row = rows[places.get(to)];
      unit.querySelector("[data-now]").className = `dt-now dt-c${row.dataset.colour}`;
    }
    for (const row of rows) {
      const sum = sums.get(row.dataset.district);
      row.querySelector("[data-bar]").setAttribute("width", sum);
      const figure = row.querySelector("[data-sum]");
      figure.textContent = sum;
      figure.className = sum > limit ? "dt-red fw-bold" : "";
    }
    moved.textContent = moved.dataset.moved.replace("{u}", many).replace("{h}", households);
    submit.disabled = many === 0;
    // All units in one field, because the server limits the number of fields.
    plan.value = units.map((unit) => places.get(select(unit).value)).join(" ");
  };
  units.forEach((unit) => (select(unit).disabled = false));
  count(); // the browser may have restored earlier choices

  form.addEventListener("change", (event) => event.target.matches("select") && count());

  let dragged = null;
  for (const unit of units) {
    unit.draggable = true;
    unit.addEventListener("dragstart", (event) => {
      dragged = unit;
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", unit.dataset.unit);
    });
    unit.addEventListener("dragend", () => (dragged = null));
  }
  // The target is a district's row, or a unit in it.
  const take = (target, district) => {
    target.addEventListener("dragover", (event) => {
      if (dragged) { event.preventDefault(); target.classList.add("dt-over"); }
    });
    target.addEventListener("dragleave", () => target.classList.remove("dt-over"));
    target.addEventListener("drop", (event) => {
      event.preventDefault();
      target.classList.remove("dt-over");
      if (dragged) { select(dragged).value = district(); count(); }
    });
  };
  rows.forEach((row) => take(row, () => row.dataset.district));
  units.forEach((unit) => take(unit, () => select(unit).value));
}

// Shows the chosen photo on the button, because the file field is hidden.
document.addEventListener("change", (event) => {
  if (event.target.matches(".dt-poster-moves input[type=file]")) {
    event.target.parentElement.classList.toggle("btn-primary", event.target.files.length > 0);
  }
});
