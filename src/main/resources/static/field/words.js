// What the page says, in the language of whoever holds the phone.
let words = {};
let language = localStorage.getItem("field.language")
  ?? (document.documentElement.lang.startsWith("en") ? "en" : "zh");

export const lang = () => language;

export const learn = async (chosen = language) => {
  words = await (await fetch(`/field/texts/${chosen}`)).json();
  language = chosen;
  localStorage.setItem("field.language", chosen);
  document.documentElement.lang = chosen === "zh" ? "zh-CN" : "en";
};

export const t = (key, ...values) =>
  (words[`field.${key}`] ?? key).replace(/\{(\d)\}/g, (all, n) => values[n] ?? "");

export const time = (iso, zone) => new Intl.DateTimeFormat(language === "zh" ? "zh-CN" : "en-GB",
  { hour: "2-digit", minute: "2-digit", hour12: false, timeZone: zone }).format(new Date(iso));

export const dayOf = (iso, zone) => new Intl.DateTimeFormat("sv-SE", { timeZone: zone }).format(new Date(iso));

export const dayTime = (iso, zone) => new Intl.DateTimeFormat(language === "zh" ? "zh-CN" : "en-GB",
  { month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", hour12: false, timeZone: zone }).format(new Date(iso));
