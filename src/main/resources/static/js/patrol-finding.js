// Findings: signatures are drawn, or typed where that is hard; the heat map is drawn from its table.
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

const heat = document.querySelector("[data-heat]");
if (heat) {
  const echarts = await import("/vendor/echarts/echarts.esm.min.js");
  const table = document.getElementById(heat.dataset.heat);
  const columns = [...table.tHead.rows[0].cells].slice(1, -1).map((cell) => cell.textContent.trim());
  const rows = [...table.tBodies[0].rows].reverse();
  const places = rows.map((row) => row.cells[0].textContent.trim());
  const values = rows.flatMap((row, y) => columns.map((_, x) => [x, y, Number(row.cells[x + 1].dataset.count)])).filter(([, , n]) => n > 0);
  heat.style.height = `${60 + places.length * 26}px`;
  const chart = echarts.init(heat, null, { renderer: "canvas" });
  const draw = () => {
    const look = getComputedStyle(document.documentElement);
    const ink = look.getPropertyValue("--tblr-body-color").trim() || "#222";
    const line = look.getPropertyValue("--tblr-border-color").trim() || "#ddd";
    const narrow = heat.clientWidth < 600;
    chart.setOption({
      animation: false,
      textStyle: { color: ink },
      grid: { left: narrow ? 96 : 180, right: 8, top: 8, bottom: 34 },
      xAxis: { type: "category", data: columns, axisLabel: { color: ink, interval: narrow ? "auto" : 0, fontSize: 11 }, splitArea: { show: false }, axisLine: { lineStyle: { color: line } } },
      yAxis: { type: "category", data: places, axisLabel: { color: ink, width: narrow ? 88 : 170, overflow: "truncate" }, axisLine: { lineStyle: { color: line } }, splitLine: { show: true, lineStyle: { color: line } } },
      visualMap: { show: false, min: 0, max: Math.max(3, ...values.map(([, , n]) => n)), inRange: { color: ["#fef3c7", "#fdba74", "#f87171"] } },
      series: [{ type: "heatmap", data: values, label: { show: true, color: "#111", formatter: ({ value }) => value[2] }, itemStyle: { borderColor: "#fff", borderWidth: 1 } }],
    });
  };
  draw();
  addEventListener("resize", () => { chart.resize(); draw(); });
  new MutationObserver(draw).observe(document.documentElement, { attributes: true, attributeFilter: ["data-bs-theme"] });
  heat.dataset.ready = "1";
}
