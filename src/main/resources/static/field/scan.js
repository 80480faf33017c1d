// Reading a label: by the camera, by a chip held to the phone, or as typed.
import { h, icon, sheet } from "./dom.js";
import { codeOf, nfcId } from "./tags.js";
import { t } from "./words.js";
import { camera } from "../js/barcode.js";

const film = (video, found, state) => {
  const { stop, running } = camera(video, (text) => found("QR", text));
  state.stop.push(stop);
  return running;
};

const chip = async (found, state) => {
  if (!("NDEFReader" in window)) return;
  const asked = new AbortController();
  state.stop.push(() => asked.abort());
  const nfc = new NDEFReader();
  nfc.addEventListener("reading", ({ serialNumber, message }) => {
    const written = [...message.records].find((record) => record.recordType === "url" || record.recordType === "text");
    const text = written && new TextDecoder().decode(written.data);
    found("NFC", text && /[?&]c=/.test(text) ? codeOf(text) : nfcId(serialNumber));
  });
  await nfc.scan({ signal: asked.signal });
};

/**
 * Asks for a tag until `accept` takes one. `accept({means, tag})` answers with what is wrong with it, or nothing.
 * Answers {means, tag}, or undefined where the person gave up.
 */
export const scan = (title, accept, { typing = false, also = null } = {}) => {
  const state = { over: false, stop: [], end() { this.over = true; this.stop.splice(0).forEach((stop) => stop()); } };
  return sheet(title, (close) => {
    const wrong = h("p.wrong", { role: "alert" });
    const found = (means, tag) => {
      if (state.over) return;
      const refused = accept({ means, tag });
      wrong.textContent = refused ?? "";
      if (!refused) { state.end(); navigator.vibrate?.(60); close({ means, tag }); }
    };
    const video = h("video", { playsinline: true, muted: true, "aria-label": t("scan.camera") });
    const note = h("p.muted", t("scan.hint"));
    const input = h("input", { id: "typed-code", autocomplete: "off", autocapitalize: "characters", spellcheck: "false", maxlength: 40, placeholder: "XXXX-XXXX" });
    const typed = h("form.typed", { hidden: !typing, onsubmit: (event) => { event.preventDefault(); if (input.value.trim()) found("TYPED", codeOf(input.value)); } },
      h("label", { for: "typed-code" }, t("scan.type")), h("div.row", input, h("button.button.strong", { type: "submit" }, t("ok"))), also);
    const type = h("button.button.quiet", { type: "button", hidden: typing, onclick: () => { typed.hidden = false; type.hidden = true; input.focus(); } }, icon("keyboard"), t("scan.type"));
    if (navigator.mediaDevices?.getUserMedia) {
      film(video, found, state).catch(() => {
        video.hidden = true;
        note.textContent = t("scan.no-camera");
        typed.hidden = false;
        type.hidden = true;
      });
    } else {
      video.hidden = true;
      typed.hidden = false;
      type.hidden = true;
    }
    const wedge = ({ detail }) => found("TYPED", codeOf(detail.code));
    document.addEventListener("scan", wedge);
    state.stop.push(() => document.removeEventListener("scan", wedge));
    chip(found, state).then(() => { if ("NDEFReader" in window) note.textContent = t("scan.hint-nfc"); }, () => {});
    return [video, note, wrong, typed, h("div.row.end", type,
      h("button.button.quiet", { type: "button", onclick: () => { state.end(); close(undefined); } }, t("cancel")))];
  }).finally(() => state.end());
};
