// Shows if the phone page of this browser has unsent records.
const tellUnsent = async () => {
  const { waitingHere } = await import("../field/unsent.js");
  const waiting = (await waitingHere()) ?? [];
  document.getElementById("unsent-here")?.remove();
  if (!waiting.length) return;
  const said = (id, ...values) => values.reduce((text, value, n) => text.replace(`{${n}}`, value), document.getElementById(id).innerHTML);
  const note = document.createElement("a");
  note.id = "unsent-here";
  note.className = "unsent-here d-print-none";
  note.href = "/field/";
  note.textContent = said("unsent-note", waiting.map((one) => said("unsent-one", one.name, one.count)).join(said("unsent-between")));
  document.getElementById("main")?.prepend(note);
};
// A browser without any database has none of the phone page's.
const again = async () => (await indexedDB.databases?.())?.length && tellUnsent();
if ("indexedDB" in window && document.getElementById("unsent-note")) {
  again().catch((error) => console.info(error));
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && again().catch((error) => console.info(error)));
}
