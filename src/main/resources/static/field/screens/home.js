// Today: what is to be walked, what is open, where to look things up.
import { h, icon } from "../dom.js";
import { phone } from "../phone.js";
import { sync } from "../sync.js";
import { state, setState } from "../store.js";
import { dayOf, dayTime, t, time } from "../words.js";
import { early, left, line, open } from "../walk.js";
import { again, go } from "../nav.js";
import { installer } from "../install.js";
import { scan } from "../scan.js";
import { waits } from "./findings.js";
import { waiting } from "./parcels.js";
import { keysHere } from "./keys.js";
import { openCounts } from "./counts.js";
import { repairsHere, repairsMine } from "./repairs.js";

const zone = () => phone.bundle.project.zone;

export const roundState = (round, now = Date.now()) => {
  const walk = phone.walks.filter((one) => one.round?.id === round.id && !(one.closedAt && early(round, one.startedAt))).at(-1);
  if (walk && !walk.closedAt) return { key: "walking", walk };
  const judged = judgedAs(round.walks.find((one) => one.id === walk?.id));
  if (walk && (judged === "done" || !judged && !left(walk).length)) return { key: "done", walk };
  const there = round.walks.find((one) => one.counts) ?? (Date.parse(round.startsAt) <= now ? round.walks.find((one) => one.closedAt) : undefined);
  if (there?.counts) return { key: "done", by: there.by };
  if (walk || there) return { key: (walk ? judged : judgedAs(there)) ?? "short", walk, by: walk ? null : there.by };
  if (Date.parse(round.endsAt) < now) return { key: "over" };
  return { key: Date.parse(round.startsAt) <= now ? "due" : "later" };
};

/** What the server said of a closed walk. */
const judgedAs = (walk) => (!walk?.verdict ? null : walk.counts ? "done" : ["IMPOSSIBLE", "UNSEEN"].includes(walk.verdict) ? "doubt" : "short");

const roundCard = (round) => {
  const route = phone.bundle.routes.find((one) => one.id === round.route);
  if (!route) return null;
  const { key, walk, by } = roundState(round);
  return h("li", h(`button.card.big.is-${key}`, { type: "button", onclick: () =>
    (key === "walking" ? go("walk", { walk: walk.id }) : go("start", { route: route.id, round: round.id })) },
  h("span.grow", h("strong", round.window), h("span.muted", `${time(round.startsAt, zone())}–${time(round.endsAt, zone())}`),
    h("span", route.name), h("span.muted", route.district)),
  h(`span.state.${key}`, icon({ done: "circle-check", walking: "arrow-right", over: "alert-triangle", short: "alert-triangle", doubt: "clock", due: "clock", later: "clock" }[key]), t(`round.${key}`),
    by ? h("small", by) : null)));
};

const hint = async () => {
  if (matchMedia("(display-mode: standalone)").matches || navigator.standalone || (await state("hint-read"))) return null;
  const prompt = installer();
  const ios = /iphone|ipad/i.test(navigator.userAgent);
  if (!prompt && !ios) return null;
  return h("aside.note", icon("device-mobile"), h("span.grow", t(ios ? "install.ios" : "install")),
    prompt ? h("button.button", { type: "button", onclick: () => prompt.prompt() }, t("install.do")) : null,
    h("button.button.quiet.bare", { type: "button", "aria-label": t("close"), onclick: async () => { await setState("hint-read", true); again(); } }, icon("x")));
};

/** Whatever was scanned opens: a point of a round, a parcel. */
const anything = async () => {
  const read = await scan(t("scan.anything"), () => null);
  if (read) go("scanned", { text: read.tag });
};

/** The rounds of today: of whoever walks. */
const roundsHere = ({ routes, rounds }) => {
  if (!routes) return null;
  const today = dayOf(new Date().toISOString(), zone());
  const mine = new Set(routes.filter((one) => one.mine).map((one) => one.id));
  const due = rounds.filter((one) => one.day === today);
  const own = due.filter((one) => mine.has(one.route));
  const other = due.filter((one) => !mine.has(one.route));
  const without = routes.filter((route) => !due.some((one) => one.route === route.id));
  const walking = open(phone.walks, phone.project);
  return [walking ? h("button.card.big.now", { type: "button", onclick: () => go("walk", { walk: walking.id }) },
    h("span.grow", h("strong", t("walk.on")), h("span", walking.route.name), points(walking)), icon("arrow-right")) : null,
  h("h2", t("today"), h("span.muted", ` ${today}`)),
  own.length ? h("ul.cards", own.map(roundCard)) : h("p.muted", t("today.none")),
  other.length || without.length ? h("details", h("summary", t("others-routes")), h("ul.cards", other.map(roundCard),
    without.map((route) => h("li", h("button.card.big", { type: "button", onclick: () => go("start", { route: route.id }) },
      h("span.grow", h("strong", route.name), h("span.muted", route.district)), icon("chevron-right")))))) : null];
};

/** What else the bundle has, each with a word of how much: [screen, icon, name, aside]. */
const more = ({ repairs, parcels, keys, counts, findings, guide }) => [
  repairs && ["repairs", "tool", t("repairs"), t("repair.count", repairsMine().length, repairsHere().length - repairsMine().length)],
  parcels && ["parcels", "inbox", t("parcels"), String(waiting().reduce((sum, one) => sum + one.parcels.length, 0))],
  keys && ["keys", "key", t("keys"), String(keysHere().length)],
  counts && ["counts", "list-check", t("counts"), openCounts().length ? t("counts.open", openCounts().length) : ""],
  findings && ["findings", "flag", t("findings"), findings.some(waits) ? t("findings.to-verify", findings.filter(waits).length) : String(findings.length)],
  guide && ["guide", "tool", t("guide"), ""],
].filter(Boolean);

export const home = async () => {
  const { bundle, who } = phone;
  return {
    title: bundle.project.name, live: true,
    content: [
      Math.abs(sync.skew) > 120000 ? h("p.note.bad", icon("clock"), t("skew", Math.round(Math.abs(sync.skew) / 60000))) : null,
      phone.others.length ? h("p.note", icon("inbox"), t("others", phone.others.map((one) => t("others.one", one.name, one.count)).join(", "))) : null,
      roundsHere(bundle),
      h("h2", t("more")),
      h("ul.cards", more(bundle).map(([to, image, name, aside]) => h("li", h("button.card", { type: "button", onclick: () => go(to) }, icon(image), h("span.grow", name), h("span.muted", aside), icon("chevron-right"))))),
      h("button.button.wide.tall", { type: "button", onclick: anything }, icon("photo"), t("scan.anything")),
      h("h2", t("elsewhere")),
      h("ul.cards", [["tickets", "ticket"], ["notifications", "bell"], ["duty", "clock"]].map(([to, image]) =>
        h("li", h("a.card", { href: `/p/${phone.project}/${to}` }, icon(image), h("span.grow", t(`elsewhere.${to}`)), icon("arrow-up-right"))))),
      await hint(),
      h("p.muted.small", t("me", who.name), " · ", t("as-of", dayTime(bundle.asOf, zone()))),
    ],
  };
};

export const points = (walk) => {
  const all = line(walk);
  const done = all.filter((one) => one.state === "done" || one.state === "late").length;
  return h("span.progress", h("span.points", { "aria-hidden": "true" }, all.map((one) => h(`i.${one.state}${one.found ? ".found" : ""}`))),
    h("span.count", t("progress", done, all.length)));
};
