// A pad to sign on. What was drawn stays as it was drawn and is shown scaled when the pad changes its size, as when a phone
// is turned; nothing is cut, and turning back brings it back.
import SignaturePad from "/vendor/signature_pad/signature_pad.min.js";

/** As large as it fits into the new size, in its middle. */
export const scaled = ({ strokes, width, height }, to) => {
  const factor = Math.min(to.width / width, to.height / height);
  const left = (to.width - width * factor) / 2;
  const top = (to.height - height * factor) / 2;
  return strokes.map((stroke) => ({ ...stroke, points: stroke.points.map((point) => ({ ...point, x: left + point.x * factor, y: top + point.y * factor })) }));
};

/** @param blank draws what stands there where nobody has drawn: a typed name, or nothing */
export const signaturePad = (canvas, { blank = () => {}, ...options } = {}) => {
  const pad = new SignaturePad(canvas, { penColor: "#111111", minWidth: 1, maxWidth: 3, ...options });
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
