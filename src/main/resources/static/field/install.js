// The browser's offer to put the page beside the phone's apps; null while it makes none.
let offer = null;
addEventListener("beforeinstallprompt", (event) => { event.preventDefault(); offer = event; dispatchEvent(new Event("synced")); });

export const installer = () => offer;
