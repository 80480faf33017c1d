// A scanned tag opens the form that is wanted: the page it leads to is asked first, so that the scan is answered by sound and colour.
import { answer } from "./scanner.js";

const way = document.querySelector("[data-scan-way]");
const listed = new URL(way.dataset.scanWay, location.href).pathname.replace(/\/scan$/, "");

document.addEventListener("scan", async ({ detail }) => {
  const address = `${way.dataset.scanWay}?tag=${encodeURIComponent(detail.code)}`;
  const found = await fetch(address);
  const known = found.ok && new URL(found.url).pathname !== listed;
  answer(known ? "right" : "unknown", detail.code);
  if (known) location.assign(found.url);
});
