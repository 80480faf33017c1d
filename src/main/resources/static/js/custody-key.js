// The forms of keys: times by one key press, a member of staff needs no name typed, a resident's key needs its owner's mandate.
document.querySelectorAll("[data-until]").forEach((button) => {
  button.addEventListener("click", () => { document.getElementById("until").value = button.dataset.until.slice(0, 16); });
});

const borrower = document.querySelector("[data-borrower]");
const strangers = document.querySelectorAll("[data-stranger]");
const show = () => strangers.forEach((field) => { field.hidden = borrower.value !== ""; });
if (borrower) {
  borrower.addEventListener("change", show);
  show();
}

const mandate = document.querySelector("[data-of-house]");
if (mandate) {
  const house = document.querySelector("[name=houseId]");
  const fit = () => { mandate.hidden = house.value === "" && document.getElementById("house").value.trim() === ""; };
  document.addEventListener("house-chosen", fit);
  document.getElementById("house").addEventListener("input", fit);
  fit();
}
