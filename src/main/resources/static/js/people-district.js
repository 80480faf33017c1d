// A page of districts that stands open says so when somebody else has changed them.
document.addEventListener("live:districts", () => {
  const note = document.querySelector("[data-refresh]");
  if (note && !document.querySelector("details[open] form")) location.reload();
});
