// The arrow keys move through the periods.
document.addEventListener("keydown", (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (event.target.closest("input, textarea, select, [contenteditable], dialog, details")) return;
  document.querySelector(`a[data-key="${event.key}"]`)?.click();
});
