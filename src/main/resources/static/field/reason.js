// Asks why: a few usual answers under the thumb, or one's own words.
import { h, sheet } from "./dom.js";
import { t } from "./words.js";

/** The usual answers, put into a field with one touch. */
export const usual = (keys, put) => h("div.chips", keys.map((key) => h("button.chip", { type: "button", onclick: () => put(t(`reason.${key}`)) }, t(`reason.${key}`))));

/**
 * Answers with the words, undefined where it was left, or what one of `others` stands for.
 *
 * @param others [{ label, value }], other ways out of it
 */
export const askReason = (title, why, keys, others = []) => sheet(title, (close) => {
  const text = h("textarea", { id: "reason", rows: 3, maxlength: 500, required: true });
  return [h("p", why), usual(keys, (said) => { text.value = said; }),
    h("label", { for: "reason" }, t("reason")), text,
    h("div.row.end", h("button.button.quiet", { type: "button", onclick: () => close(undefined) }, t("cancel")),
      others.map(({ label, value }) => h("button.button", { type: "button", onclick: () => close(value) }, label)),
      h("button.button.strong", { type: "button", onclick: () => (text.value.trim() ? close(text.value.trim()) : text.focus()) }, t("ok")))];
});

const WRONG = Symbol("a wrong touch");

/** A "no" that gets no finding: the records that say why, one that takes it back, or none. */
export const whyNoFinding = async ({ walk, visit, checkpoint, item, question }) => {
  const said = await askReason(t("no-finding"), t("no-finding.why"), ["reported", "same"], [{ label: t("no-finding.wrong"), value: WRONG }]);
  if (said === undefined) return [];
  return [said === WRONG ? { kind: "ANSWER", visit, item, question, good: true } : { kind: "REASON", walk, checkpoint, item, question, reason: said }];
};
