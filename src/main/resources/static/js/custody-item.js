// The day until which an item is kept, by one key press.
document.querySelectorAll("[data-day]").forEach((button) => {
  button.addEventListener("click", () => { document.getElementById("until").value = button.dataset.day; });
});
