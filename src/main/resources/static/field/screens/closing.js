// The end of a round: what is still open, each to be looked at after all or left with a reason, all on one page.
import { h, icon, sheet, tell } from "../dom.js";
import { keep, phone } from "../phone.js";
import { unwatchPlace } from "../place.js";
import { usual } from "../reason.js";
import { setState, state } from "../store.js";
import { toldOf } from "../told.js";
import { left, undecided } from "../walk.js";
import { t } from "../words.js";
import { again, go } from "../nav.js";

const USUAL = { missed: ["closed", "works", "weather"], unanswered: ["unseen", "works"], unreported: ["reported", "same"] };

const keyOf = ({ kind, point, item, question }) => [kind, point.id, item?.id, question].filter(Boolean).join(" ");

const factOf = (walk, { point, item, question }, reason) =>
  ({ kind: "REASON", walk: walk.id, checkpoint: point.id, ...(item ? { item: item.id, question } : {}), reason });

export const closing = async ({ walk: id }) => {
  const walk = phone.walks.find((one) => one.id === id);
  if (!walk || walk.closedAt) return null;
  const key = `closing ${phone.who.id} ${id}`;
  const draft = (await state(key)) ?? { reasons: {}, remark: "" };
  const changed = () => setState(key, draft).catch((error) => tell(toldOf(error), "bad"));
  const open = left(walk);
  const said = (one) => (draft.reasons[keyOf(one)] ?? "").trim();
  const first = open.find(said);
  return {
    title: t("walk.close"), up: ["walk", { walk: id }],
    content: [
      open.length ? h("p.wrong", t("close.open", open.length)) : h("p.note", icon("circle-check"), t("close.all")),
      open.length ? h("ul.items.lefts", open.map((one) => row(walk, one, draft, changed))) : null,
      open.length > 1 ? h("button.button.wide", { type: "button", onclick: async () => {
        const words = said(first ?? open.find(said) ?? open[0]);
        if (!words) return document.querySelector(".lefts textarea")?.focus();
        for (const one of open) if (!said(one)) draft.reasons[keyOf(one)] = words;
        await changed();
        return again();
      } }, icon("check"), t("close.same")) : null,
      h("label", { for: "remark" }, t("close.remark")),
      h("textarea", { id: "remark", rows: 2, maxlength: 500, value: draft.remark, oninput: (event) => { draft.remark = event.target.value; changed(); } }),
    ],
    foot: h("button.button.strong.wide.tall", { type: "button", onclick: () => close(walk, key, draft, said) }, icon("check"), t("walk.close")),
  };
};

const row = (walk, one, draft, changed) => {
  const key = keyOf(one);
  const { kind, point, visit, item, question, count } = one;
  const text = h("textarea", { rows: 1, maxlength: 500, value: draft.reasons[key] ?? "", "aria-label": `${point.place} ${t("reason")}`, placeholder: t(`close.${kind}.why`),
    oninput: (event) => { draft.reasons[key] = event.target.value; changed(); } });
  const put = (words) => { text.value = words; draft.reasons[key] = words; changed(); };
  return h("li", h("div.row", h("p.grow", point.place, h("span.muted", ` ${kind === "unreported" ? `${item.text}${t("colon")}${t(`answer.${question}.false`)}` : t(`close.${kind}`, count)}`)),
    visit ? h("button.button.bare", { type: "button", onclick: () => go("point", { visit: visit.id }) }, t("close.look")) : null),
  usual(USUAL[kind], put), text);
};

const close = async (walk, key, draft, said) => {
  if (undecided(walk).length) {
    tell(t("close.undecided", undecided(walk).length), "bad");
    return go("decide", { finding: undecided(walk)[0].id });
  }
  const open = left(walk);
  const silent = open.filter((one) => !said(one));
  if (silent.length && !(await anyway(silent.length))) return document.querySelector(`.lefts li:nth-child(${open.indexOf(silent[0]) + 1}) textarea`)?.focus();
  try {
    await keep([...open.filter(said).map((one) => factOf(walk, one, said(one))), { kind: "WALK_CLOSED", walk: walk.id, remark: draft.remark.trim() }], { draft: key });
    unwatchPlace();
    tell(t("close.done"));
    return go("home", {}, { replace: true });
  } catch (error) {
    tell(toldOf(error), "bad");
    return again();
  }
};

/** The server takes it as it is; it does not count. */
const anyway = (count) => sheet(t("walk.close"), (done) => [
  h("p.wrong", t("close.silent", count)),
  h("div.row.end", h("button.button", { type: "button", onclick: () => done(true) }, t("close.anyway")),
    h("button.button.strong", { type: "button", onclick: () => done(false) }, t("close.say")))]);
