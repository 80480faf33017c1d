// A link to a file that takes seconds to draw, a[data-building]: shows progress and prevents a second request.
for (const link of document.querySelectorAll("a[data-building]")) {
  link.addEventListener("click", async event => {
    event.preventDefault();
    if (link.ariaBusy === "true") return;
    const label = [...link.childNodes];
    link.ariaBusy = "true";
    link.replaceChildren(Object.assign(document.createElement("span"), { className: "spinner-border spinner-border-sm" }), " " + link.dataset.building);
    try {
      const answer = await fetch(link.href);
      if (!answer.ok) throw new Error(answer.status);
      const name = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get("content-disposition") ?? "");
      const file = Object.assign(document.createElement("a"), { href: URL.createObjectURL(await answer.blob()), download: name ? decodeURIComponent(name[1]) : "register.pdf" });
      file.click();
      setTimeout(() => URL.revokeObjectURL(file.href), 60000);
      link.replaceChildren(...label);
    } catch {
      link.replaceChildren(...label, " · " + link.dataset.failed);
    }
    link.ariaBusy = "false";
  });
}
