// A pad to sign on with the finger.
import { signaturePad } from "../js/signature.js";
import { h, icon } from "./dom.js";
import { t } from "./words.js";

/** `drawing()` answers with a PNG as a data URL, or null while nothing was drawn. */
export const pad = (label) => {
  const canvas = h("canvas.pad", { tabindex: "0", role: "img", "aria-label": label });
  const signing = signaturePad(canvas, () => {});
  return {
    element: h("div.signing", canvas, h("button.button.quiet", { type: "button", onclick: () => signing.clear() }, icon("trash"), t("signature.clear"))),
    drawing: () => (signing.isEmpty() ? null : canvas.toDataURL("image/png")),
  };
};
