// Reads barcodes from pictures and from the camera: with the browser's BarcodeDetector where it knows all our formats, else
// with ZXing in WebAssembly, which is fetched when it is first needed. Formats without a check digit are left out, because
// they are read wrongly from a blurred picture. A long barcode is read up to the slant at which a straight line still crosses all its bars.
const FORMATS = { code_128: "Code128", ean_13: "EAN13", qr_code: "QRCode", data_matrix: "DataMatrix" };
const EVERY = 100;
const LONGEST = 1280;

export const hasDetector = async () => {
  if (!("BarcodeDetector" in globalThis)) return false;
  const known = await BarcodeDetector.getSupportedFormats();
  return Object.keys(FORMATS).every((format) => known.includes(format));
};

const pixels = (source) => {
  const [width, height] = [source.videoWidth ?? source.width, source.videoHeight ?? source.height];
  const scale = Math.min(1, LONGEST / Math.max(width, height));
  const canvas = Object.assign(document.createElement("canvas"), { width: Math.round(width * scale), height: Math.round(height * scale) });
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
};

const detector = () => {
  const native = new BarcodeDetector({ formats: Object.keys(FORMATS) });
  return async (source) => {
    const size = { width: source.videoWidth ?? source.width, height: source.videoHeight ?? source.height };
    return nearest((await native.detect(source)).map(({ rawValue, cornerPoints }) => ({ text: rawValue, corners: cornerPoints })), size);
  };
};

const zxing = async () => {
  const { prepareZXingModule, readBarcodes } = await import("../vendor/zxing-wasm/index.js");
  await prepareZXingModule({
    overrides: { locateFile: (file) => new URL(`../vendor/zxing-wasm/${file}`, import.meta.url).href },
    fireImmediately: true,
  });
  return async (source) => {
    const image = pixels(source);
    const found = await readBarcodes(image, { formats: Object.values(FORMATS), tryHarder: true, maxNumberOfSymbols: 8 });
    return nearest(found.map(({ text, position }) => ({ text, corners: Object.values(position).filter((point) => typeof point === "object") })), image);
  };
};

/** Of several codes on a label the one that is aimed at. */
const nearest = (found, { width, height }) => {
  const far = ({ corners }) => {
    const middle = (of) => corners.reduce((sum, point) => sum + point[of], 0) / corners.length;
    return Math.hypot(middle("x") - width / 2, middle("y") - height / 2);
  };
  return found.filter(({ text, corners }) => text && corners.length).sort((one, other) => far(one) - far(other))[0]?.text;
};

/** Answers with a function that reads a video, canvas or bitmap: the text of the code in its middle, or undefined. */
export const reader = async () => ((await hasDetector()) ? detector() : zxing());

/**
 * Shows the camera in a video element and reads until it is stopped. A text counts once it was read twice running.
 *
 * @param found hears of each reading
 * @return stops the camera
 */
export const camera = (video, found) => {
  let over = false;
  let stream;
  const stop = () => {
    over = true;
    stream?.getTracks().forEach((track) => track.stop());
  };
  const run = async () => {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment", width: { ideal: LONGEST } } });
    if (over) return stop();
    video.srcObject = stream;
    await video.play();
    const read = await reader();
    for (let before; !over;) {
      const text = video.videoWidth ? await read(video) : undefined;
      if (text && text === before && !over) found(text);
      before = text;
      await new Promise((go) => setTimeout(go, EVERY));
    }
    return undefined;
  };
  return { stop, running: run().catch((error) => { stop(); throw error; }) };
};
