// Scanning on pages of the desk. Every code that is read becomes an event of the document:
//
//     document.addEventListener("scan", ({ detail }) => … detail.code …);
//
// The code is cleaned: NFKC, upper case, no blanks; of a label's address (…?c=CODE) only CODE is left.
//
// - A scanner that types (keyboard wedge) is heard anywhere on the page: at least six characters, faster than anybody
//   types, ended by Enter. What it types is left in no field, sends no form and presses no shortcut. With a Chinese input
//   method switched on, letters and digits are read all the same.
// - `<input data-scan>`: what was typed there by hand is a scan when Enter is pressed, however short; the field is emptied.
// - `<button data-camera>` opens a dialog in which the camera reads one code.
//
// A page answers each scan with answer("right" | "again" | "wrong" | "unknown", words): a sound of its own (unless sound
// is off on the desk), a vibration, and the class is-right … is-unknown with icon and word in `[data-scan-answer]`. `words` may
// say more: answer("again", "SF123 · A-03").
//
// The markup is the fragment platform/scan.jte; it carries the texts. The page names the script: js = "scanner".
import { silent, tone } from "./ring.js";

const LEAST = 6;
const LONGEST_PAUSE = 80;
const PACE = 35;
const HELD = 60;

export const clean = (text) => {
  const address = /[?&]c=([^&#\s]+)/i.exec(text);
  return (address ? decodeURIComponent(address[1]) : text).normalize("NFKC").replace(/\s/g, "").toUpperCase();
};

const scanned = (text) => {
  const code = clean(text);
  if (code) document.dispatchEvent(new CustomEvent("scan", { detail: { code } }));
};

// --- a scanner that types
const MARKS = { Minus: "-", Period: ".", Slash: "/" };
let keys = [];
let before = null;
let held = [];
let releasing;

/** The character of a key, also where an input method takes it. */
const character = ({ key, code, shiftKey }) => {
  if (key.length === 1) return key;
  if (key !== "Process") return "";
  const [, named] = /^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(code) ?? [];
  return named ? (shiftKey ? named : named.toLowerCase()) : (MARKS[code] ?? "");
};

const isEnter = ({ key, code }) => key === "Enter" || (key === "Process" && /^(Numpad)?Enter$/.test(code));

const fieldOf = (element) => element?.closest?.("input:not([type=checkbox], [type=radio], [type=submit], [type=button], [type=file]), textarea, select") ?? null;

const caret = (field) => ("selectionStart" in field && field.selectionStart !== null ? [field.selectionStart, field.selectionEnd] : null);

/** Takes the scanner's letters out of the field again. */
const restore = (content) => {
  if (!content) return;
  const { field, value, selected } = content;
  const put = () => {
    if (field.value === value) return;
    field.value = value;
    if (selected) field.setSelectionRange(...selected);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };
  put();
  // An input method puts its letters in afterwards.
  field.addEventListener("compositionend", () => setTimeout(put), { once: true, signal: AbortSignal.timeout(500) });
};

const forget = () => {
  clearTimeout(releasing);
  keys = [];
  held = [];
  before = null;
};

/** Keys that were nobody's scan are pressed after all, so that shortcuts work. */
const release = () => {
  const pressed = held;
  forget();
  for (const { target, event } of pressed) {
    const again = new KeyboardEvent("keydown", { key: event.key, code: event.code, shiftKey: event.shiftKey, bubbles: true, cancelable: true });
    again.released = true;
    (target.isConnected ? target : document.body).dispatchEvent(again);
  }
};

const isScan = (at) => {
  return keys.length >= LEAST && at - keys.at(-1).at <= LONGEST_PAUSE && (at - keys[0].at) / keys.length <= PACE;
};

addEventListener("keydown", (event) => {
  if (event.released || ["Shift", "CapsLock"].includes(event.key)) return;
  const at = event.timeStamp;
  if (event.repeat || event.ctrlKey || event.altKey || event.metaKey) return release();
  if (isEnter(event) && isScan(at)) {
    event.preventDefault();
    event.stopImmediatePropagation();
    const code = keys.map((one) => one.character).join("");
    restore(before);
    if (before?.field.matches("[data-scan]")) before.field.value = "";
    forget();
    return scanned(code);
  }
  const typed = character(event);
  if (!typed || (keys.length && at - keys.at(-1).at > LONGEST_PAUSE)) release();
  if (!typed) return undefined;
  const field = fieldOf(event.target);
  if (!keys.length) before = field && { field, value: field.value, selected: caret(field) };
  keys.push({ character: typed, at });
  // Outside of fields letters are shortcuts, so they wait until it is clear who typed them.
  if (!field && typed !== " ") {
    event.preventDefault();
    event.stopImmediatePropagation();
    held.push({ target: event.target, event });
    clearTimeout(releasing);
    releasing = setTimeout(release, HELD);
  }
  return undefined;
}, true);

// --- typed by hand
document.addEventListener("keydown", (event) => {
  const field = event.target.closest?.("[data-scan]");
  if (!field || event.key !== "Enter" || event.isComposing || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const text = field.value;
  field.value = "";
  scanned(text);
});

// --- the camera
const open = async (button) => {
  const { title, hint, none, close } = button.dataset;
  const dialog = document.createElement("dialog");
  dialog.className = "card scan-camera";
  dialog.setAttribute("aria-label", title);
  const add = (tag, text, attributes = {}) => {
    const element = Object.assign(document.createElement(tag), { textContent: text, ...attributes });
    dialog.append(element);
    return element;
  };
  add("h2", title);
  const video = add("video", "", { muted: true, playsInline: true });
  const note = add("p", hint);
  note.setAttribute("role", "status");
  add("button", close, { type: "button", className: "btn", onclick: () => dialog.close() });
  document.body.append(dialog);
  dialog.showModal();
  const { camera } = await import("./barcode.js");
  const { stop, running } = camera(video, (text) => {
    dialog.close();
    scanned(text);
  });
  dialog.addEventListener("close", () => {
    stop();
    dialog.remove();
    button.focus();
  });
  await running.catch((error) => {
    console.info(error);
    video.hidden = true;
    note.textContent = none;
  });
};

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-camera]");
  if (button) open(button);
});

// --- what the page thinks of it
const ANSWERS = {
  right: { icon: "check", buzz: [60], sounds: [[1320, 0, 0.09]] },
  again: { icon: "refresh", buzz: [40, 60, 40], sounds: [[880, 0, 0.08], [880, 140, 0.08]] },
  wrong: { icon: "x", buzz: [300], sounds: [[196, 0, 0.4]] },
  unknown: { icon: "help", buzz: [80, 60, 80, 60, 80], sounds: [[660, 0, 0.1], [520, 130, 0.1], [392, 260, 0.16]] },
};
const SVG = "http://www.w3.org/2000/svg";

const looks = Object.assign(document.createElement("link"), { rel: "stylesheet", href: new URL("../css/scan.css", import.meta.url).href });
document.head.append(looks);

const icon = (name) => {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `${new URL("../img/icons.svg", import.meta.url).pathname}#${name}`);
  svg.append(use);
  return svg;
};

/** @param words more than the word of the answer; optional */
export const answer = (kind, words = "") => {
  const { icon: shown, buzz, sounds } = ANSWERS[kind];
  if (!silent()) sounds.forEach(([hertz, wait, seconds]) => setTimeout(() => tone(hertz, seconds), wait));
  if (navigator.userActivation?.hasBeenActive ?? true) navigator.vibrate?.(buzz);
  document.querySelectorAll("[data-scan-answer]").forEach((place) => {
    const text = document.createElement("span");
    text.textContent = [place.dataset[kind], words].filter(Boolean).join(" · ");
    place.replaceChildren(icon(shown), text);
    place.classList.remove(...Object.keys(ANSWERS).map((one) => `is-${one}`));
    // Read between the two, so that the same answer twice flashes twice.
    void place.offsetWidth;
    place.classList.add(`is-${kind}`);
  });
};
