// Findings: signatures are drawn, or typed where that is hard.
import "./receivers.js";
const pads = document.querySelectorAll("[data-pad]");
if (pads.length) {
  const { signaturePad } = await import("./signature.js");
  pads.forEach((form) => {
    const canvas = form.querySelector("canvas");
    const typed = form.querySelector("[data-typed]");
    const wrong = form.querySelector("[data-empty]");
    const write = () => {
      const name = typed.value.trim();
      const pen = canvas.getContext("2d");
      if (!name) return;
      const size = Math.min(canvas.clientHeight * 0.5, (canvas.clientWidth * 0.8) / name.length);
      pen.fillStyle = "#111111";
      pen.font = `${size}px "Kaiti SC", STKaiti, KaiTi, "AR PL UKai CN", cursive, serif`;
      pen.textAlign = "center";
      pen.textBaseline = "middle";
      pen.fillText(name, canvas.clientWidth / 2, canvas.clientHeight / 2);
    };
    const pad = signaturePad(canvas, { blank: write });
    pad.addEventListener("beginStroke", () => { form.dataset.begun = ""; if (typed.value) { typed.value = ""; pad.clear(); } wrong.classList.remove("d-block"); });
    typed.addEventListener("input", () => { form.dataset.begun = ""; pad.clear(); write(); wrong.classList.remove("d-block"); });
    form.querySelector("[data-clear]").addEventListener("click", () => { delete form.dataset.begun; typed.value = ""; pad.clear(); canvas.focus(); });
    form.addEventListener("submit", (event) => {
      if (pad.isEmpty() && !typed.value.trim()) {
        event.preventDefault();
        wrong.classList.add("d-block");
        typed.focus();
        return;
      }
      form.elements.drawing.value = canvas.toDataURL("image/png");
    });
    form.dataset.ready = "1";
  });
}
