// A page that was open too long is sent again with a fresh CSRF token; the typed text stays.
const token = async () => {
  const page = new DOMParser().parseFromString(await (await fetch("/login")).text(), "text/html");
  return page.querySelector("input[name=_csrf]")?.value;
};

const renew = async () => {
  const fresh = await token();
  if (!fresh) return;
  document.querySelectorAll("input[name=_csrf]").forEach((field) => (field.value = fresh));
  if (document.body.hasAttribute("hx-headers")) document.body.setAttribute("hx-headers", JSON.stringify({ "X-XSRF-TOKEN": fresh }));
};

document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (!form.matches("[data-resend]")) return;
  event.preventDefault();
  await renew().catch(() => {});
  form.submit();
});

export const tooLong = async (answer, toast) => {
  const what = answer.getResponseHeader("X-Open-Too-Long");
  if (what === "session") {
    document.body.dataset.signedOut = "1";
    toast(document.getElementById("sign-in-first").innerHTML, "/login", "_blank");
  }
  if (what === "token") {
    await renew().catch(() => {});
    toast(document.getElementById("open-too-long").innerHTML);
  }
};
// After signing in again in another window, the CSRF token of this page is renewed as soon as the page is visible.
document.addEventListener("visibilitychange", () => {
  if (!document.hidden && document.body.dataset.signedOut) {
    delete document.body.dataset.signedOut;
    renew().catch(() => {});
  }
});
