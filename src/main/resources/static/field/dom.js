// Elements without a frame: h("button.big", { disabled: true, onclick }, "text", child, …).
export const h = (what, ...rest) => {
  const [tag, ...classes] = what.split(".");
  const element = document.createElement(tag || "div");
  if (classes.length) element.className = classes.join(" ");
  for (const part of rest.flat(Infinity)) {
    if (part === null || part === undefined || part === false) continue;
    if (part instanceof Node || typeof part !== "object") element.append(part);
    else attributes(element, part);
  }
  return element;
};

const attributes = (element, given) => {
  for (const [name, value] of Object.entries(given)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "value") element.value = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
};

const SVG = "http://www.w3.org/2000/svg";

export const icon = (name) => {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `/img/icons.svg#${name}`);
  svg.append(use);
  return svg;
};

/** A sheet over the page; kept until one of its buttons closes it. Answers with what it was closed with. */
export const sheet = (title, body) => new Promise((done) => {
  const close = (value) => { dialog.close(); dialog.remove(); done(value); };
  const dialog = h("dialog.sheet", { "aria-labelledby": "sheet-title", oncancel: (event) => { event.preventDefault(); close(undefined); } },
    h("h2", { id: "sheet-title" }, title), body(close));
  document.body.append(dialog);
  dialog.showModal();
});

let fading;
export const tell = (text, kind = "ok") => {
  document.querySelector(".told")?.remove();
  clearTimeout(fading);
  const told = h(`div.told.${kind}`, { role: kind === "ok" ? "status" : "alert" }, icon(kind === "ok" ? "check" : "alert-triangle"), h("span", text));
  document.body.append(told);
  fading = setTimeout(() => told.remove(), kind === "ok" ? 4000 : 12000);
};
