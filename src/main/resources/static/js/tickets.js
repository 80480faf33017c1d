// Tickets: countdowns of deadlines, mentions, one open form at a time, live reload.
import "./receivers.js";
import { firstField } from "./page.js";

const words = { ...document.getElementById("tk-words")?.dataset };
const say = (pattern, ...values) => (pattern ?? "").replace(/\{(\d)\}/g, (_, n) => values[n]);

const span = (ms) => {
  const minutes = Math.floor(Math.abs(ms) / 60000);
  if (minutes >= 2880) return say(words.days, Math.floor(minutes / 1440));
  if (minutes >= 60) return say(words.hours, Math.floor(minutes / 60), minutes % 60);
  return say(words.minutes, minutes);
};
const tick = () => document.querySelectorAll("time[data-countdown='1']").forEach((time) => {
  const left = new Date(time.dateTime) - Date.now();
  time.title ||= time.textContent;
  time.textContent = say(left >= 0 ? words.left : words.over, span(left));
  if (left < 0) time.closest(".tk-row, .tk-deadline, dd")?.classList.add("tk-overdue");
});
tick();
setInterval(tick, 15000);

document.querySelectorAll("[data-mention]").forEach((button) => button.addEventListener("click", () => {
  const text = document.getElementById("comment-text");
  text.value = `${text.value}${text.value && !text.value.endsWith(" ") ? " " : ""}@${button.dataset.mention} `;
  text.focus();
}));

document.querySelectorAll("[data-reveals]").forEach((radio) => radio.addEventListener("change", () => {
  const block = document.getElementById("words-block");
  block.dataset.hidden = radio.dataset.reveals ? "" : "1";
  block.querySelector("textarea").required = !!radio.dataset.reveals;
}));

document.querySelectorAll("[data-copy]").forEach((button) => button.addEventListener("click", async () => {
  const field = document.getElementById(button.dataset.copy);
  field.select();
  await navigator.clipboard?.writeText(field.value);
  button.textContent = words.copied;
}));

const job = location.hash.startsWith("#job-") && document.querySelector(location.hash);
if (job) { job.open = true; firstField(job)?.focus(); }
document.querySelectorAll("details.tk-job").forEach((details) => details.addEventListener("toggle", () => {
  if (details.open && !details.contains(document.activeElement?.closest("input, select, textarea"))) firstField(details)?.focus();
}));

// Another user changed this ticket: reloads, unless something was typed here or a form is being sent, whose response a
// reload would cut off.
const page = document.querySelector("[data-ticket]");
const list = document.querySelector("[data-live-list]");
let sending = false;
document.addEventListener("submit", () => (sending = true));
addEventListener("pageshow", () => (sending = false));
// One's own change comes back as an event too: what the page says about it is to be read first.
const READ = document.querySelector(".flash") ? 3000 : 0;
document.addEventListener("live:tickets", (event) => setTimeout(() => {
  const typed = [...document.querySelectorAll(".tk-page textarea, [data-live-list] textarea")].some((area) => area.value !== area.defaultValue);
  const unfolded = document.querySelector("details.tk-job[open], .tk-page [data-begun]");
  if ((list || page && event.detail === page.dataset.ticket) && !sending && !typed && !unfolded && !document.hidden) location.reload();
}, Math.max(0, READ - performance.now())));

// On a phone what surrounds a ticket is folded.
if (matchMedia("(max-width: 991px)").matches) document.querySelectorAll("details[data-folds]").forEach((details) => (details.open = false));
