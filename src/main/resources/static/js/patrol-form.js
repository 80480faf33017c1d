import "./building.js";

document.querySelector("[data-submit]")?.addEventListener("change", event => event.target.value && event.target.form.submit());
