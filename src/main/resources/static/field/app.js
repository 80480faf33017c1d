// The phone's page: which screen is shown, and what stands above every one of them.
import { h, icon, tell } from "./dom.js";
import { again, arrived, back, drawnBy, go, here } from "./nav.js";
import { choose, chooseByTag, forgetOld, load, phone } from "./phone.js";
import { setState, state } from "./store.js";
import { keepSending, sync } from "./sync.js";
import { learn, t } from "./words.js";
import { toldOf } from "./told.js";
import { keepAlarm } from "./alarm.js";
import { codeOf } from "./tags.js";
import { home } from "./screens/home.js";
import { start, walk } from "./screens/walk.js";
import { closing } from "./screens/closing.js";
import { point } from "./screens/point.js";
import { finding, decide } from "./screens/finding.js";
import { findings, found } from "./screens/findings.js";
import { guide, symptom } from "./screens/guide.js";
import { status } from "./screens/status.js";
import { projects, signIn, signInAddress } from "./screens/who.js";
import { scanned } from "./screens/scanned.js";
import { parcel, parcels } from "./screens/parcels.js";
import { key, keys } from "./screens/keys.js";
import { count, counted, counts } from "./screens/counts.js";
import { repair, repairs, repairsAround } from "./screens/repairs.js";
import { repairApprove, repairFinish, repairMiss } from "./screens/repairends.js";
import "../js/scanner.js";

const screens = { home, start, walk, closing, point, finding, decide, findings, found, guide, symptom, status, projects, scanned, parcels, parcel, keys, key, counts, count, counted, repairs, repair,
  "repairs-at": repairsAround, "repair-finish": repairFinish, "repair-approve": repairApprove, "repair-miss": repairMiss };
const root = document.getElementById("app");

const show = async (screen, params, quietly = false) => {
  let body;
  if (screen === "scanned" && phone.who) await chooseByTag(codeOf(params.text));
  dispatchEvent(new Event("leave"));
  const wanted = !phone.who ? "sign-in" : !phone.project || !phone.bundle ? "projects" : screen;
  try {
    body = wanted === "sign-in" ? signIn() : await (screens[wanted] ?? home)(params);
  } catch (error) {
    console.error(error);
    body = null;
  }
  if (!body) {
    if (screen !== "home") return go("home", {}, { replace: true });
    return undefined;
  }
  arrived(screen, params);
  if (wanted === screen && !quietly) await remember();
  const { title, content, foot, live, up, look } = body;
  root.className = look ?? "";
  const y = scrollY;
  root.replaceChildren(header(title, wanted, up), h("div", { id: "stuck", "data-screen": wanted }, stuck(wanted)), h("main", { tabindex: "-1", "data-live": live }, content),
    foot ? h("footer.thumb", foot) : "");
  document.title = `${title} · ${t("product")}`;
  scrollTo(0, quietly ? y : 0);
  if (!quietly) root.querySelector("main").focus({ preventScroll: true });
  return undefined;
};

drawnBy(show);

// Kept before it is shown, so that wherever one is killed one comes back to it.
let remembered = "";
const remember = () => {
  const at = JSON.stringify([phone.who.id, here()]);
  if (at === remembered) return undefined;
  remembered = at;
  return setState(`at ${phone.who.id}`, here()).catch(() => {});
};

const header = (title, screen, up) => h("header.top",
  screen === "home" || screen === "sign-in" || screen === "projects"
    ? h("img", { src: "/field/icon.svg", alt: "", width: 28, height: 28 })
    : h("button.button.quiet.bare", { type: "button", "aria-label": t("back"), onclick: () => (up ? go(up[0], up[1], { replace: true }) : back()) }, icon("arrow-left")),
  h("h1", title), phone.who ? h("span", { id: "chip" }, chip()) : null);

const chip = () => h(`button.chip.${phone.unsent ? "some" : "none"}`, { type: "button", onclick: () => go("status") },
  icon(sync.phase === "sending" ? "refresh" : phone.unsent ? "upload" : "check"),
  phone.unsent ? t("unsent", phone.unsent) : t("all-sent"),
  phone.refused.length ? h("span.mark", t("refused.short", phone.refused.length)) : null);

/** What does not pass by itself is said on every screen. */
const STUCK = ["sign-in", "no-role", "full"];

const stuck = (screen) => STUCK.includes(sync.phase) && !["sign-in", "status"].includes(screen)
  ? h("p.note.bad.stuck", { role: "status" }, icon("info-circle"), h("span.grow", t(`phase.${sync.phase}`)),
    sync.phase === "sign-in" ? h("a.button", { href: signInAddress() }, t("sign-in")) : null)
  : "";

const drawChip = () => {
  document.getElementById("chip")?.replaceChildren(chip());
  const place = document.getElementById("stuck");
  place?.replaceChildren(stuck(place.dataset.screen));
};
addEventListener("counted", drawChip);
addEventListener("synced", () => {
  if (!root.firstChild) return;
  drawChip();
  const first = root.querySelector("main")?.dataset.live !== undefined || !phone.bundle;
  if (first && sync.phase !== "sending" && !document.querySelector("dialog[open]")) again();
});

// A scanner that types opens what it reads, except where a screen or a sheet waits for it.
document.addEventListener("scan", ({ detail }) => {
  if (here().screen !== "count" && !document.querySelector("dialog[open]")) go("scanned", { text: detail.code });
});

addEventListener("popstate", ({ state: to }) => {
  document.querySelectorAll("dialog[open]").forEach((dialog) => dialog.dispatchEvent(new Event("cancel", { cancelable: true })));
  show(to?.screen ?? "home", to?.params ?? {});
});

const worker = async () => {
  if (!("serviceWorker" in navigator)) return;
  const known = await navigator.serviceWorker.register("/field/sw.js", { scope: "/field/", updateViaCache: "none" });
  const offer = () => known.waiting && navigator.serviceWorker.controller && tellNew(known.waiting);
  offer();
  // Ordinary pages opened from here say so themselves when there is no signal.
  if ((await navigator.serviceWorker.getRegistration("/"))?.scope !== `${location.origin}/`) await navigator.serviceWorker.register("/sw.js");
  known.addEventListener("updatefound", () => known.installing?.addEventListener("statechange", offer));
};

const tellNew = (waiting) => {
  if (document.querySelector(".new-version")) return;
  document.body.append(h("button.new-version", { type: "button", onclick: () => {
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    waiting.postMessage("now");
  } }, icon("refresh"), t("new-version")));
};

/** Where one was, with the way back home under it. */
const landing = async () => {
  const asked = new URLSearchParams(location.search);
  const at = phone.who ? await state(`at ${phone.who.id}`) : null;
  // Signing in on the way, or another account, comes here a second time.
  const code = asked.get("c") ?? (history.state?.screen === "scanned" ? history.state.params.text : null);
  if (asked.has("p") && phone.who?.projects.some((one) => one.code === asked.get("p"))) {
    await choose(asked.get("p"));
  }
  history.replaceState({ screen: "home", params: {} }, "", "/field/");
  if (code) return go("scanned", { text: code });
  return at && at.screen !== "home" && !asked.has("p") ? go(at.screen, at.params) : show("home", {});
};

// Another account: its own screens, nothing of the one before.
addEventListener("became", () => landing());

const begin = async () => {
  const words = learn();
  try {
    await Promise.all([words, load()]);
    await landing();
    if (phone.who) await forgetOld();
  } catch (error) {
    await words;
    root.replaceChildren(h("main", h("p.wrong", { role: "alert" }, toldOf(error, t("no-store")))));
    return;
  }
  navigator.storage?.persist?.();
  worker().catch((error) => console.info(error));
  keepAlarm();
  await keepSending();
  if (phone.others.length) tell(t("others", phone.others.map((one) => t("others.one", one.name, one.count)).join(", ")), "bad");
};

addEventListener("unhandledrejection", (event) => tell(toldOf(event.reason), "bad"));
begin();
