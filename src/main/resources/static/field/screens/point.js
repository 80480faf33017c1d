// A point: what is looked at, each answer kept before it is shown.
import { h, icon, tell } from "../dom.js";
import { keep, phone } from "../phone.js";
import { photosShown } from "../photo.js";
import { whyNoFinding } from "../reason.js";
import { toldOf } from "../told.js";
import { answerKey, next, questionsOf, unanswered, untold } from "../walk.js";
import { t, time } from "../words.js";
import { again, go } from "../nav.js";
import { draftOf } from "./finding.js";
import { visit as toVisit } from "./walk.js";

export const point = async ({ visit: id }) => {
  const walk = phone.walks.find((one) => one.visits.some((visit) => visit.id === id));
  const visit = walk?.visits.find((one) => one.id === id);
  const here = walk?.route.points.find((one) => one.id === visit.checkpoint);
  if (!here) return null;
  const left = unanswered(visit, here).length;
  const coming = next(walk);
  const closed = Boolean(walk.closedAt);
  const found = walk.findings.filter((one) => one.visit === visit.id);
  const written = closed ? [] : (await Promise.all(questionsOf(here).map(async ({ item, question }) =>
    ((await draftOf({ visit: visit.id, item: item.id, question })) ? answerKey(item.id, question) : null)))).filter(Boolean);
  return {
    title: here.place, up: ["walk", { walk: walk.id }],
    content: [
      h("p.muted", t(`means.${visit.means}`), " ", time(visit.at, phone.bundle.project.zone), visit.reason ? ` · ${visit.reason}` : ""),
      photosShown(visit.photos),
      h("ul.items", here.items.map((item) => h("li", h("p", { id: `item-${item.id}` }, item.text),
        item.questions.map((question) => asked(visit, here, item, question, closed, written.includes(answerKey(item.id, question))))))),
      !closed && left > 1 ? h("button.button.wide", { type: "button", onclick: (event) => rest(event, visit, here) }, icon("check"), t("point.rest", left)) : null,
      closed ? null : untold(walk, visit, here).map(({ item, question }) => stillToTell(visit, here, item, question)),
      found.length ? h("ul.cards", found.map((one) => h("li", h("button.card", { type: "button", onclick: () => go("decide", { finding: one.id }) },
        icon("flag"), h("span.grow", one.title), h("span.muted", t(one.decision ? `way.${one.decision.way}` : "way.open")))))) : null,
    ],
    foot: closed ? null : [
      h("button.button", { type: "button", onclick: () => go("finding", { fresh: { walk: walk.id, visit: visit.id, checkpoint: here.id, place: here.place } }) }, icon("flag"), t("finding.new")),
      coming
        ? h(`button.button.wide.tall${left ? "" : ".strong"}`, { type: "button", onclick: () => toVisit(walk, { replace: true }) }, icon("map-pin"), t("point.next", coming.place))
        : h("button.button.strong.wide.tall", { type: "button", onclick: () => go("walk", { walk: walk.id }) }, icon("check"), t("point.last"))],
  };
};

const asked = (visit, here, item, question, closed, written) => {
  const given = visit.answers.get(answerKey(item.id, question));
  const pick = (good) => h(`button.pick.${good ? "good" : "bad"}`, { type: "button", "aria-pressed": String(given === good), disabled: closed,
    "aria-label": `${item.text} ${t(`question.${question}`)} ${t(good ? "yes" : "no")}`,
    onclick: () => answer(visit, here, item, question, good) }, icon(good ? "check" : "x"), t(`answer.${question}.${good}`));
  return [h("div.asked", h("span.grow", t(`question.${question}`)), pick(true), pick(false)),
    written ? h("button.button.quiet.wide", { type: "button", onclick: () => go("finding", { fresh: about(visit, here, item, question) }) }, icon("edit"), t("finding.go-on")) : null];
};

const stillToTell = (visit, here, item, question) => {
  const fresh = about(visit, here, item, question);
  return h("div.note.bad", icon("flag"), h("span.grow", fresh.title, h("span.muted", ` ${t("point.untold")}`)),
    h("button.button", { type: "button", onclick: () => go("finding", { fresh }) }, t("finding.new")),
    h("button.button.quiet", { type: "button", onclick: async () => {
      const said = await whyNoFinding(fresh);
      if (!said.length) return undefined;
      await keep(said).catch((error) => tell(toldOf(error), "bad"));
      return again();
    } }, t("no-finding")));
};

const answer = async (visit, here, item, question, good) => {
  try {
    await keep([{ kind: "ANSWER", visit: visit.id, item: item.id, question, good }]);
    performance.mark("answer-kept");
  } catch (error) {
    tell(toldOf(error), "bad");
    return;
  }
  if (good) return again();
  return go("finding", { fresh: about(visit, here, item, question) });
};

const about = (visit, here, item, question) => ({ walk: visit.walk, visit: visit.id, checkpoint: here.id, item: item.id, question, place: here.place,
  title: `${item.text}${t("colon")}${t(`answer.${question}.false`)}` });

const rest = async (event, visit, here) => {
  event.currentTarget.disabled = true;
  try {
    await keep(unanswered(visit, here).map(({ item, question }) => ({ kind: "ANSWER", visit: visit.id, item: item.id, question, good: true })));
  } catch (error) {
    tell(toldOf(error), "bad");
  }
  return again();
};

