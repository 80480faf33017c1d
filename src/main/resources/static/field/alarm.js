// The alarm of the office pages above the phone's, while there is a signal: the same script, told of the project and fed with
// its live events.
import { phone } from "./phone.js";
import { sync } from "./sync.js";

let source = null;
let project = null;

const hidden = (on) => { const bar = document.getElementById("alarm"); if (bar) bar.hidden = on; };

const quiet = () => {
  source?.close();
  source = null;
  hidden(true);
};

const listen = async () => {
  if (sync.phase !== "done" || !sync.csrf || !phone.project || source) return;
  // The bar belongs to one project as long as the page is open.
  project ??= phone.project;
  if (project !== phone.project) return;
  document.body.dataset.live = `/p/${project}/live`;
  document.body.setAttribute("hx-headers", JSON.stringify({ [sync.csrf.header]: sync.csrf.token }));
  source = new EventSource(document.body.dataset.live);
  await import("../js/alarm.js");
  const pass = (event) => { hidden(false); document.dispatchEvent(new CustomEvent(`live:${event.type}`, { detail: event.data })); };
  ["hello", "tickets", "emergencies"].forEach((topic) => source?.addEventListener(topic, pass));
  hidden(false);
};

/** From now on, whenever there is a signal. */
export const keepAlarm = () => {
  addEventListener("synced", () => listen().catch((error) => { console.info(error); quiet(); }));
  addEventListener("offline", quiet);
  addEventListener("pagehide", quiet);
};
