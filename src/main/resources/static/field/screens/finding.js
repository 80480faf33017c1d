// A finding: what was seen, and what is done about it. What is half written is kept too.
import { h, icon, tell } from "../dom.js";
import { nextId } from "../ids.js";
import { keep, phone } from "../phone.js";
import { photoRow, photosShown } from "../photo.js";
import { askReason, whyNoFinding } from "../reason.js";
import { setState, state } from "../store.js";
import { toldOf } from "../told.js";
import { dayTime, t } from "../words.js";
import { again, back, go } from "../nav.js";

/** One for each question asked at a visit, one for what else is seen there, one for a walk, and one outside of any. */
const draftKey = ({ walk, visit, item, question }) =>
  ["draft", phone.who.id, phone.project, visit ?? walk ?? "-", item ?? "-", question ?? "-"].join(" ");

/** What is half written about this. */
export const draftOf = async (about) => {
  const draft = await state(draftKey(about));
  return draft?.touched ? draft : null;
};

const origin = ({ walk, visit, checkpoint, item, question }) =>
  Object.fromEntries(Object.entries({ walk, visit, checkpoint, item, question }).filter(([, value]) => value));

const reasonOf = ({ walk, checkpoint, item, question }) => ({ walk, checkpoint, item, question });

const where = (draft) => (draft.visit ? ["point", { visit: draft.visit }] : draft.walk ? ["walk", { walk: draft.walk }] : ["home", {}]);

export const finding = async ({ fresh, draft: key = draftKey(fresh ?? {}) }) => {
  let draft = await state(key);
  if (fresh) {
    if (!draft?.touched) draft = { id: nextId(), title: "", words: "", place: "", major: false, emergency: false, photos: [], done: "", after: [], ...fresh };
    await setState(key, draft);
    history.replaceState({ screen: "finding", params: { draft: key } }, "");
  }
  if (!draft) return null;
  return { title: t("finding.new"), ...form(draft, key) };
};

const form = (draft, key) => {
  const changed = () => { draft.touched = true; return setState(key, draft).catch((error) => tell(toldOf(error), "bad")); };
  const field = (name, tag, label, more = {}) => [h("label", { for: name }, label),
    h(tag, { id: name, value: draft[name], ...more, oninput: (event) => { draft[name] = event.target.value; changed(); } })];
  const wanted = (id, told) => { tell(told, "bad"); document.getElementById(id)?.focus(); return false; };
  const said = () => {
    if (!draft.place.trim()) return wanted("place", t("finding.place-wanted"));
    if (!draft.title.trim()) return wanted("title", t("finding.title-wanted"));
    return true;
  };
  const fact = () => ({ id: draft.id, kind: "FINDING", ...origin(draft), place: draft.place.trim(), title: [...draft.title.trim()].slice(0, 120).join(""), words: draft.words.trim(), major: draft.major, ...(draft.emergency ? { emergency: true, fault: draft.fault ?? "" } : {}), photos: draft.photos });
  const save = async ({ currentTarget: button }, ...more) => {
    if (!said()) return undefined;
    const pictured = !draft.item || draft.photos.length || more.some((one) => one.photos?.length);
    const why = pictured ? null : await askReason(t("no-photo"), t("no-photo.why"), ["dark", "private", "camera"]);
    if (why === undefined) return undefined;
    button.disabled = true;
    try {
      await keep([fact(), ...more, ...(why ? [{ kind: "REASON", ...reasonOf(draft), reason: why }] : [])], { draft: key });
    } catch (error) {
      tell(toldOf(error), "bad");
      return again();
    }
    tell(t(more.length ? `way.${more[0].way}.told` : "finding.kept"));
    return go(...where(draft), { replace: true });
  };
  // A "no" is told of, or it is said why not.
  const discard = async () => {
    if (!draft.item) {
      await setState(key, null);
      return back();
    }
    const instead = await whyNoFinding(draft);
    if (!instead.length) return undefined;
    try {
      await keep(instead, { draft: key });
    } catch (error) {
      tell(toldOf(error), "bad");
      return again();
    }
    return go(...where(draft), { replace: true });
  };
  const settle = decisionForm(draft, changed, wanted, (event, decision) => save(event, decision));
  return {
    content: [
      field("title", "input", t("finding.title"), { maxlength: 120, autocomplete: "off" }),
      field("place", "input", t("finding.place"), { maxlength: 200, autocomplete: "off" }),
      field("words", "textarea", t("finding.words"), { rows: 2, maxlength: 2000 }),
      photoRow(t("photo.before"), draft.photos, changed),
      h("label.check", h("input", { type: "checkbox", checked: draft.major, onchange: (event) => { draft.major = event.target.checked; changed(); } }),
        h("span", t("finding.major"), h("small", t("finding.major.why")))),
      h("label.check", h("input", { type: "checkbox", checked: draft.emergency, id: "emergency", onchange: (event) => { draft.emergency = event.target.checked; changed(); document.getElementById("faults").hidden = !draft.emergency; } }),
        h("span", t("finding.emergency"), h("small", t("finding.emergency.why")))),
      faultChoice(draft, changed),
      settle,
    ],
    foot: h("div.row", h("button.button.quiet", { type: "button", onclick: discard }, icon("trash"), t("finding.discard")),
      draft.walk ? h("button.button", { type: "button", onclick: (event) => save(event) }, t("finding.later")) : null,
      h("button.button.strong.grow", { type: "button", onclick: (event) => save(event, { kind: "DECISION", finding: draft.id, way: "REPORTED", words: (draft.words.trim() || draft.title.trim()), photos: [] }) }, icon("send"), t("way.REPORTED"))),
  };
};

/** Which fault of the guide the emergency is, and what to tell those who are there. */
const faultChoice = (draft, changed) => {
  const urgent = phone.bundle.guide.filter((one) => one.urgent);
  const told = h("p.note", { hidden: true });
  const shown = () => {
    const one = urgent.find((known) => known.id === draft.fault);
    told.hidden = !one;
    told.replaceChildren(one?.tell ?? "");
  };
  const chosen = ({ target }) => { draft.fault = target.value; changed(); shown(); };
  shown();
  return h("div", { id: "faults", hidden: !draft.emergency }, h("label", { for: "fault" }, t("finding.fault")),
    h("select", { id: "fault", onchange: chosen }, h("option", { value: "" }, t("finding.fault.none")),
      urgent.map((one) => h("option", { value: one.id, selected: one.id === draft.fault }, one.name))), told);
};

/** Settled on the spot: what was done, with a picture of how it is now. */
const decisionForm = (draft, changed, wanted, decided) => h("details.settle", { open: Boolean(draft.done || draft.after.length) },
  h("summary", icon("tool"), t("way.ON_THE_SPOT")),
  h("label", { for: "done" }, t("finding.done")),
  h("textarea", { id: "done", rows: 2, maxlength: 2000, value: draft.done, oninput: (event) => { draft.done = event.target.value; changed(); } }),
  photoRow(t("photo.after"), draft.after, changed),
  h("button.button.strong.wide", { type: "button", onclick: (event) => {
    if ([...draft.done.trim()].length < 2) return wanted("done", t("finding.done-wanted"));
    if (!draft.after.length) return wanted("done", t("finding.after-wanted"));
    return decided(event, { kind: "DECISION", finding: draft.id, way: "ON_THE_SPOT", words: draft.done.trim(), photos: draft.after });
  } }, icon("check"), t("way.ON_THE_SPOT.do")));

/** A finding of this phone: decided now, or looked at again. */
export const decide = async ({ finding: id }) => {
  const one = phone.walks.flatMap((walk) => walk.findings).find((known) => known.id === id)
    ?? phone.bundle.findings.find((known) => known.id === id);
  if (!one) return null;
  const decision = one.decision ?? phone.rows.map((row) => row.record).find((record) => record.kind === "DECISION" && record.finding === id);
  const key = `decision ${phone.who.id} ${id}`;
  const draft = (await state(key)) ?? { id, done: "", after: [] };
  const changed = () => setState(key, draft).catch((error) => tell(toldOf(error), "bad"));
  const wanted = (field, told) => { tell(told, "bad"); document.getElementById(field)?.focus(); };
  const decided = async (event, fact) => {
    event.currentTarget.disabled = true;
    try {
      await keep([fact], { draft: key });
    } catch (error) {
      tell(toldOf(error), "bad");
      return again();
    }
    tell(t(`way.${fact.way}.told`));
    return one.walk ? go("walk", { walk: one.walk }, { replace: true }) : go("findings", {}, { replace: true });
  };
  return {
    title: one.title,
    content: [
      h("p.muted", one.place, " · ", dayTime(one.at ?? one.foundAt, phone.bundle.project.zone)),
      one.major ? h("p.note.bad", icon("urgent"), t("finding.major")) : null,
      one.words ? h("p", one.words) : null,
      photosShown(one.photos),
      one.status?.state === "refused" ? h("p.note.bad", t("refused.one"), " ", one.status.words) : null,
      decision ? [h("p.note", icon("check"), t(`way.${decision.way}`)), decision.words ? h("p", decision.words) : null, photosShown(decision.photos)]
        : [h("p.note.bad", icon("flag"), t("way.open")), decisionForm(draft, changed, wanted, decided)],
    ],
    foot: decision ? null : h("button.button.strong.wide", { type: "button", onclick: (event) =>
      decided(event, { kind: "DECISION", finding: id, way: "REPORTED", words: one.words || one.title, photos: [] }) }, icon("send"), t("way.REPORTED")),
  };
};
