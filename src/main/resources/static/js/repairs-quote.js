// Drawing up a quotation: finds items of the price list and adds up what is typed. The server does the counting that counts.
const form = document.querySelector("form[data-quote]");
if (form) {
  const rows = [...form.querySelectorAll("[data-name]")];
  const total = form.querySelector("[data-total]");
  const fields = [...form.querySelectorAll("input[name=quantity]")];
  const add = () => {
    const fen = fields.reduce((sum, field) => sum + Math.round(Number(field.dataset.fen) * (Number(field.value) || 0)), 0);
    total.textContent = total.dataset.total.replace("#", (fen / 100).toLocaleString("en", { minimumFractionDigits: 2 }));
  };
  form.addEventListener("input", (event) => {
    if (event.target.matches("[data-find]")) {
      const word = event.target.value.trim().toLowerCase();
      rows.forEach((row) => { row.hidden = !row.dataset.name.toLowerCase().includes(word) && !row.querySelector("input[name=quantity]").value; });
    }
    add();
  });
  form.querySelector("[data-find]").addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    rows.find((row) => !row.hidden)?.querySelector("input[name=quantity]").focus();
  });
  add();
}
