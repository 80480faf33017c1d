// The sign-in page: a click on an account of the demo signs in, and unsent records of this browser are told. What the
// palette kept of the pages somebody opened is forgotten.
document.addEventListener("click", (event) => {
  const demo = event.target.closest("[data-demo-account]");
  if (!demo) return;
  document.getElementById("username").value = demo.dataset.demoAccount;
  document.getElementById("password").value = "shouwen-demo";
  document.getElementById("password").form.requestSubmit();
});

const kept = (await indexedDB?.databases?.()) ?? [];
if (kept.length) import("./unsent.js");

Object.keys(localStorage).filter((key) => key.startsWith("recent:")).forEach((key) => localStorage.removeItem(key));
