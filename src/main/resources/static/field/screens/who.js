// Whose phone it is, and which project.
import { h, icon } from "../dom.js";
import { choose, phone } from "../phone.js";
import { sync } from "../sync.js";
import { codeOf } from "../tags.js";
import { t } from "../words.js";
import { again, go } from "../nav.js";

/** Signing in comes back to the label that was read. */
export const signInAddress = () => {
  const { screen, params } = history.state ?? {};
  return screen === "scanned" ? `/field-sign-in?c=${encodeURIComponent(codeOf(params.text))}` : "/field-sign-in";
};

const others = () => phone.others.length
  ? h("p.note", icon("inbox"), t("others", phone.others.map((one) => t("others.one", one.name, one.count)).join(", "))) : null;

export const signIn = () => ({
  title: t("product"), live: true,
  content: [
    h("p.lead", t("sign-in.why")),
    sync.phase === "sending" ? h("p.muted", t("loading")) : sync.phase === "offline" ? h("p.wrong", t("sign-in.offline")) : null,
    others(),
  ],
  foot: h("a.button.strong.wide", { href: signInAddress() }, t("sign-in")),
});

export const projects = () => {
  const { projects: mine } = phone.who;
  if (!mine.length) return { title: t("product"), live: true, content: h("p.note", t("no-role")) };
  if (phone.project && !phone.bundle) {
    return { title: mine.find((one) => one.code === phone.project)?.name ?? t("product"), live: true,
      content: h("p.muted", sync.phase === "offline" ? t("bundle.offline") : sync.phase === "sending" ? t("loading") : t("bundle.none")),
      foot: mine.length > 1 ? h("button.button.wide", { type: "button", onclick: async () => { await choose(null); again(); } }, t("projects.other")) : null };
  }
  return { title: t("projects"), live: true,
    content: h("ul.cards", mine.map((one) => h("li", h("button.card.big", { type: "button", onclick: async () => { await choose(one.code); go("home", {}, { replace: true }); } },
      icon("building-community"), h("span.grow", one.name), icon("chevron-right"))))) };
};
