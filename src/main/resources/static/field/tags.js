// What a label or a chip says, in one spelling. As patrol.route.Tags.
export const nfcId = (serial) => (serial ?? "").replace(/[^0-9a-f]/gi, "").toUpperCase();

/** The code in the text of a QR label (`…?c=CODE`) or as somebody typed it. */
export const codeOf = (text) => {
  const inAddress = /[?&]c=([^&#\s]+)/.exec(text);
  return (inAddress ? decodeURIComponent(inAddress[1]) : text)
    .normalize("NFKC").toUpperCase().replace(/[\s\-–—_]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
};

export const pointByTag = (points, tag) => points.find((point) => point.code === tag || (point.nfc && point.nfc === tag));
