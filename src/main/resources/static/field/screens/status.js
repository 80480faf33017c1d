// What has not been sent, what was refused, the phone's own settings, and the way out.
import { h, icon, sheet, tell } from "../dom.js";
import { choose, count, forgetAccount, phone } from "../phone.js";
import { photosOf, toSend, waiting } from "../store.js";
import { send, sync } from "../sync.js";
import { dayTime, lang, learn, t } from "../words.js";
import { again, go } from "../nav.js";

const zone = () => phone.bundle?.project.zone;

const titleOf = ({ record }) => {
  const walk = phone.walks.find((one) => one.id === (record.walk ?? record.id) || one.visits.some((visit) => visit.id === record.visit));
  const point = walk?.route.points.find((one) => one.id === (record.checkpoint ?? walk.visits.find((visit) => visit.id === record.visit)?.checkpoint));
  return [t(`record.${record.kind}`), record.title ?? record.tags ?? record.code ?? point?.place ?? walk?.route.name].filter(Boolean).join(" · ");
};

const list = (rows) => h("ul.rows", rows.map((row) => h("li", h("span.grow", titleOf(row), row.words || row.rule ? h("span.wrong", row.words || t("refused.unreadable")) : null),
  h("span.muted", dayTime(row.record.at, zone())))));

export const status = async () => {
  const unsent = phone.rows.filter((row) => row.state === "unsent");
  const all = await photosOf(phone.who.id);
  const photos = all.filter(toSend);
  const notTaken = all.filter((one) => one.refused).length;
  const kept = (await navigator.storage?.persisted?.()) ?? false;
  const { usage = 0, quota = 0 } = (await navigator.storage?.estimate?.()) ?? {};
  return { title: t("status"), live: true, content: [
    h(`p.note${sync.phase === "done" || sync.phase === "sending" ? "" : ".bad"}`, icon(sync.phase === "sending" ? "refresh" : "info-circle"),
      h("span.grow", t(`phase.${sync.phase}`), sync.at ? h("span.muted", ` ${t("phase.at", dayTime(sync.at, zone()))}`) : null)),
    sync.phase === "sign-in" ? h("a.button.strong.wide", { href: "/field-sign-in" }, t("sign-in")) : null,
    h("h2", t("unsent", phone.unsent)),
    photos.length ? h("p.muted", t("unsent.photos", photos.length)) : null,
    unsent.length ? list(unsent) : null,
    notTaken ? h("p.note.bad", icon("photo"), h("span.grow", t("refused.photos", notTaken))) : null,
    phone.refused.length ? [h("h2", t("refused", phone.refused.length)), h("p.muted", t("refused.why")), list(phone.refused)] : null,
    phone.others.length ? h("p.note", icon("inbox"), t("others", phone.others.map((one) => t("others.one", one.name, one.count)).join(", "))) : null,
    unsent.length || phone.refused.length || notTaken ? h("button.button.wide", { type: "button", onclick: exported }, icon("download"), t("export")) : null,
    h("h2", t("phone")),
    h("p.muted", t("me", phone.who.name), " · ", t(kept ? "storage.kept" : "storage.not-kept"), " · ", t("storage.used", Math.round(usage / 1e6), Math.round(quota / 1e6))),
    h("div.row", h("button.button", { type: "button", onclick: otherLanguage }, icon("language"), t("language.other")),
      h("button.button", { type: "button", onclick: otherTheme }, icon("moon"), t("theme"))),
    phone.who.projects.length > 1 ? h("button.button.wide", { type: "button", onclick: otherProject }, icon("building-community"), t("projects.other")) : null,
    h("a.button.wide", { href: "/devices" }, icon("device-mobile"), t("devices")),
    h("button.button.wide", { type: "button", onclick: signOut }, icon("logout"), t("sign-out")),
  ], foot: h("button.button.strong.wide", { type: "button", disabled: sync.phase === "sending", onclick: () => send() }, icon("upload"), t("send")) };
};

const otherLanguage = async () => {
  const to = lang() === "zh" ? "en" : "zh";
  await learn(to);
  again();
  const me = await fetch("/field/me", { redirect: "manual" }).then((answer) => (answer.ok ? answer.json() : null), () => null);
  if (!me) return;
  await fetch("/language", { method: "POST", redirect: "manual", headers: { [me.csrf.header]: me.csrf.token }, body: new URLSearchParams({ language: to, back: "/field/" }) }).catch(() => {});
  await send();
};

const otherTheme = () => {
  const root = document.documentElement;
  root.dataset.bsTheme = root.dataset.bsTheme === "dark" ? "light" : "dark";
  localStorage.setItem("theme", root.dataset.bsTheme);
};

const otherProject = async () => {
  const chosen = await sheet(t("projects"), (close) => [
    h("ul.cards", phone.who.projects.map((one) => h("li", h("button.card", { type: "button", onclick: () => close(one.code) },
      h("span.grow", one.name), one.code === phone.project ? icon("check") : null)))),
    h("div.row.end", h("button.button.quiet", { type: "button", onclick: () => close(undefined) }, t("cancel")))]);
  if (!chosen) return;
  await choose(chosen);
  go("home", {}, { replace: true });
};

const base64 = (blob) => new Promise((done, failed) => {
  const reader = new FileReader();
  reader.onload = () => done(reader.result);
  reader.onerror = () => failed(reader.error);
  reader.readAsDataURL(blob);
});

const exported = async () => {
  const photos = (await photosOf(phone.who.id)).filter((one) => one.used && !one.done);
  const parts = [JSON.stringify({ account: phone.who, device: phone.device, at: new Date().toISOString(),
    records: phone.rows.filter((row) => row.state !== "sent").map(({ project, state, rule, words, record }) => ({ project, state, rule, words, record })) }, null, 1).slice(0, -2), ',\n "photos": {'];
  for (const [n, photo] of photos.entries()) parts.push(`${n ? "," : ""}\n  "${photo.sha256}": "${await base64(photo.blob)}"`);
  parts.push("\n }\n}\n");
  const file = URL.createObjectURL(new Blob(parts, { type: "application/json" }));
  h("a", { href: file, download: `shouwen-${phone.who.name}-${new Date().toISOString().slice(0, 16).replace(/[:T]/g, "")}.json` }).click();
  setTimeout(() => URL.revokeObjectURL(file), 60000);
};

const signOut = async () => {
  await count();
  const mine = (await waiting()).find((one) => one.account === phone.who.id);
  if (mine) return tell(t("sign-out.refused", mine.count), "bad");
  const me = await fetch("/field/me", { redirect: "manual", cache: "no-store" }).then((answer) => (answer.ok ? answer.json() : answer.status), () => 0);
  if (me === 0) return tell(t("sign-out.offline"), "bad");
  if (me.csrf) await fetch("/logout", { method: "POST", redirect: "manual", headers: { [me.csrf.header]: me.csrf.token } });
  await forgetAccount(phone.who.id);
  location.replace("/field/");
  return undefined;
};
