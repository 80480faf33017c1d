// Enters one name and one reason for all gaps that have none yet.
document.getElementById("fill-all")?.addEventListener("click", () => {
  for (const field of ["staff", "why"]) {
    const value = document.getElementById(`all-${field}`).value;
    document.querySelectorAll(`[data-all="${field}"]`).forEach((each) => (each.value ||= value));
  }
});
