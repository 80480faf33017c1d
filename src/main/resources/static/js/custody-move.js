// Moving things by scans: whatever is scanned anywhere on the page is submitted as the next code.
import "./scanner.js";

const form = document.querySelector("[data-scan-form]");

document.addEventListener("scan", ({ detail }) => {
  form.elements.code.value = detail.code;
  form.requestSubmit();
});
