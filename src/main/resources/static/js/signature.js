// Forms that are signed on a pad, or by a typed name where the form has a field for one. What was drawn stays as it was drawn and is shown scaled when the pad changes its size, as when a phone
// is turned; nothing is cut, and turning back brings it back.
import SignaturePad from "../vendor/signature_pad/signature_pad.min.js";

/** As large as it fits into the new size, in its middle. */
export const scaled = ({ strokes, width, height }, to) => {
  const factor = Math.min(to.width / width, to.height / height);
  const left = (to.width - width * factor) / 2;
  const top = (to.height - height * factor) / 2;
  return strokes.map((stroke) => ({ ...stroke, points: stroke.points.map((point) => ({ ...point, x: left + point.x * factor, y: top + point.y * factor })) }));
};

/** @param blank draws what stands there where nobody has drawn: a typed name, or nothing */
export const signaturePad = (canvas, blank) => {
  const pad = new SignaturePad(canvas, { penColor: "#111111", backgroundColor: "#fff", minWidth: 1, maxWidth: 3 });
  let size = { width: 0, height: 0 };
  let drawn = null;
  const keep = () => { drawn = { strokes: pad.toData(), ...size }; };
  const fit = () => {
    const { clientWidth: width, clientHeight: height } = canvas;
    if (!width || !height || (width === size.width && height === size.height)) return;
    const empty = pad.isEmpty() || !pad.toData().length;
    size = { width, height };
    const ratio = Math.max(1, Math.min(2, devicePixelRatio));
    canvas.width = width * ratio;
    canvas.height = height * ratio;
    canvas.getContext("2d").scale(ratio, ratio);
    pad.clear();
    if (empty || !drawn) blank();
    else pad.fromData(scaled(drawn, size));
  };
  pad.addEventListener("endStroke", keep);
  fit();
  new ResizeObserver(fit).observe(canvas);
  return pad;
};

const written = (canvas, name) => {
  const pen = canvas.getContext("2d");
  const size = Math.min(canvas.clientHeight * 0.5, (canvas.clientWidth * 0.8) / name.length);
  pen.fillStyle = "#111111";
  pen.font = `${size}px "Kaiti SC", STKaiti, KaiTi, "AR PL UKai CN", cursive, serif`;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.fillText(name, canvas.clientWidth / 2, canvas.clientHeight / 2);
};

document.querySelectorAll("form[data-pad]").forEach((form) => {
  const canvas = form.querySelector("canvas");
  const typed = form.querySelector("[data-typed]");
  const wrong = form.querySelector("[data-empty]");
  const name = () => typed?.value.trim() ?? "";
  const write = () => name() && written(canvas, name());
  const pad = signaturePad(canvas, write);
  const begun = () => { form.dataset.begun = ""; wrong.classList.remove("d-block"); };
  pad.addEventListener("beginStroke", () => { begun(); if (name()) { typed.value = ""; pad.clear(); } });
  typed?.addEventListener("input", () => { begun(); pad.clear(); write(); });
  form.querySelector("[data-clear]").addEventListener("click", () => { delete form.dataset.begun; if (typed) typed.value = ""; pad.clear(); canvas.focus(); });
  form.addEventListener("submit", (event) => {
    if (pad.isEmpty() && !name()) {
      if ("optional" in form.dataset || form.elements.paper?.files.length) return;
      event.preventDefault();
      wrong.classList.add("d-block");
      typed?.focus();
      return;
    }
    form.elements.drawing.value = canvas.toDataURL("image/png");
  });
  form.dataset.ready = "1";
});
