// The board: draws the heat map from its table.
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
