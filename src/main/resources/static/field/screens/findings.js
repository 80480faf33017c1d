// Open findings of one's districts, and looking on the spot at what was handled.
import { h, icon, tell } from "../dom.js";
import { keep, phone } from "../phone.js";
import { photoRow } from "../photo.js";
import { picturesShown } from "../pictures.js";
import { scan } from "../scan.js";
import { state, setState } from "../store.js";
import { pointByTag } from "../tags.js";
import { toldOf } from "../told.js";
import { dayTime, t } from "../words.js";
import { again, go } from "../nav.js";

const zone = () => phone.bundle.project.zone;
// What was sent the server has said already; a finding sent back may be looked at a second time.
const about = (id) => phone.rows.filter(({ record, state: sent }) => record.finding === id && sent === "unsent");

export const waits = (one) => one.toVerify && !about(one.id).length;

const standing = (one) => {
  const recorded = about(one.id).at(-1)?.record;
  if (recorded?.kind === "VERIFICATION" && one.toVerify) return t(recorded.good ? "verified.good" : "verified.bad");
  if (recorded?.kind === "DECISION" && one.stage === "UNDECIDED") return t(`way.${recorded.way}`);
  return t(`stage.${one.stage}`);
};

const row = (one) => h("li", h(`button.card${waits(one) ? ".now" : ""}`, { type: "button", onclick: () =>
  go(one.stage === "UNDECIDED" ? "decide" : "found", { finding: one.id }) },
icon(one.major ? "urgent" : "flag"), h("span.grow", h("strong", one.title), h("span.muted", `${one.place} · ${one.number}`),
  h("span", standing(one), one.dueAt ? h("span.muted", ` · ${t("due", dayTime(one.dueAt, zone()))}`) : null)), icon("chevron-right")));

export const findings = () => {
  const all = phone.bundle.findings;
  const verify = all.filter(waits);
  const rest = all.filter((one) => !waits(one));
  return { title: t("findings"), live: true, content: [
    verify.length ? [h("h2", t("findings.to-verify", verify.length)), h("ul.cards", verify.map(row))] : null,
    rest.length ? [h("h2", t("findings.open")), h("ul.cards", rest.map(row))] : null,
    all.length ? null : h("p.muted", t("findings.none")),
  ], foot: h("button.button.wide", { type: "button", onclick: () => go("finding", { fresh: { place: "" } }) }, icon("flag"), t("finding.new")) };
};

export const found = async ({ finding: id }) => {
  const one = phone.bundle.findings.find((known) => known.id === id);
  if (!one) return null;
  return { title: one.title, content: [
    h("p.muted", `${one.number} · ${one.place}`),
    one.major ? h("p.note.bad", icon("urgent"), t("finding.major")) : null,
    h("p", standing(one), one.dueAt ? ` · ${t("due", dayTime(one.dueAt, zone()))}` : ""),
    one.words ? h("p", one.words) : null,
    picturesShown(one, ["BEFORE"]),
    one.result ? [h("h2", t("found.result")), h("p", one.result)] : null,
    picturesShown(one, ["AFTER", "HANDLED"]),
    picturesShown(one, ["VERIFIED"]),
    waits(one) ? await verifying(one) : null,
  ] };
};

const verifying = async (one) => {
  const key = `verification ${phone.who.id} ${one.id}`;
  const draft = (await state(key)) ?? { words: "", photos: [], seen: null };
  const changed = () => setState(key, draft).catch((error) => tell(toldOf(error), "bad"));
  const points = phone.bundle.routes.flatMap((route) => route.points);
  const there = one.checkpoint ? points.filter((point) => point.id === one.checkpoint) : points;
  const verify = async (event, good) => {
    if (!draft.seen && !draft.photos.length) return tell(t("verify.where"), "bad");
    if (!good && [...draft.words.trim()].length < 2) {
      tell(t("verify.words-wanted"), "bad");
      return document.getElementById("words").focus();
    }
    event.currentTarget.disabled = true;
    const { means, tag } = draft.seen ?? { means: "PHOTO" };
    try {
      await keep([{ kind: "VERIFICATION", finding: one.id, good, means, ...(tag ? { tag } : {}), words: draft.words.trim(), photos: draft.photos }], { draft: key });
    } catch (error) {
      tell(toldOf(error), "bad");
      return again();
    }
    tell(t(good ? "verified.good" : "verified.bad"));
    return go("findings", {}, { replace: true });
  };
  return [
    h("h2", t("verify")), h("p.muted", t("verify.how")),
    there.length ? h("button.button.wide", { type: "button", onclick: async () => {
      const tag = await scan(t("scan.at", there.length === 1 ? there[0].place : one.place), ({ tag: read }) => (pointByTag(there, read) ? undefined : t("scan.unknown", read)));
      if (tag) { draft.seen = tag; await changed(); again(); }
    } }, icon(draft.seen ? "circle-check" : "map-pin"), draft.seen ? t("verify.there", t(`means.${draft.seen.means}`)) : t("scan")) : null,
    photoRow(t("photo.verify"), draft.photos, changed),
    h("label", { for: "words" }, t("verify.words")),
    h("textarea", { id: "words", rows: 2, maxlength: 1000, value: draft.words, oninput: (event) => { draft.words = event.target.value; changed(); } }),
    h("div.row", h("button.button.danger.grow", { type: "button", onclick: (event) => verify(event, false) }, icon("arrow-back-up"), t("verify.bad")),
      h("button.button.strong.grow", { type: "button", onclick: (event) => verify(event, true) }, icon("check"), t("verify.good"))),
  ];
};
