// Draws what stands in data-chart attributes. A page that has charts loads echarts.js and this file.
// {"type": "bars" | "timeline", ...}: the page's class writes it; see docs/serve.md.
(() => {
  "use strict";
  const drawn = [];
  const css = name => {
    // light-dark() colours are worked out by the browser: ask an element that uses them.
    const probe = document.createElement("span");
    probe.hidden = true;
    document.body.append(probe);
    probe.style.color = `var(${name})`;
    const value = getComputedStyle(probe).color;
    probe.remove();
    return value;
  };
  const colours = () => ({
    ink: css("--ink"), soft: css("--soft"), line: css("--line"), accent: css("--accent"), surface: css("--surface"),
    alarm: css("--alarm"),
  });
  // Words of the tooltip are drawn, not parsed as HTML.
  const tooltip = c => ({ renderMode: "richText", backgroundColor: c.surface, borderColor: c.line, textStyle: { color: c.ink, fontSize: 12 }, confine: true });
  const axis = c => ({ axisLine: { lineStyle: { color: c.line } }, axisTick: { show: false }, axisLabel: { color: c.soft }, splitLine: { lineStyle: { color: c.line } } });

  const kinds = {
    bars(data, c) {
      return {
        grid: { left: 36, right: 12, top: 12, bottom: 28 },
        tooltip: { ...tooltip(c), trigger: "axis", axisPointer: { type: "shadow" } },
        xAxis: { type: "category", data: data.names, ...axis(c), splitLine: { show: false } },
        yAxis: { type: "value", minInterval: 1, ...axis(c), axisLine: { show: false } },
        dataZoom: data.names.length > 60 ? [{ type: "inside" }] : [],
        series: [{ type: "bar", data: data.values, name: data.label, itemStyle: { color: c.accent, borderRadius: [2, 2, 0, 0] }, barMaxWidth: 28 }],
      };
    },
  };
  window.deskCharts = kinds;

  const draw = element => {
    const data = JSON.parse(element.dataset.chart);
    const make = kinds[data.type];
    if (!make || typeof echarts === "undefined") return;
    const chart = echarts.init(element, null, { renderer: "canvas" });
    const paint = () => chart.setOption({ animation: false, textStyle: { fontFamily: getComputedStyle(document.body).fontFamily }, ...make(data, colours()) }, true);
    paint();
    drawn.push({ chart, paint });
    chart.on("click", point => {
      const link = (point.data && point.data.link) || (data.links && data.links[point.dataIndex]);
      if (link && link.startsWith("/")) location.href = link;
    });
    new ResizeObserver(() => chart.resize()).observe(element);
  };
  const start = () => document.querySelectorAll("[data-chart]").forEach(draw);
  document.addEventListener("desk:theme", () => drawn.forEach(d => d.paint()));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => drawn.forEach(d => d.paint()));
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start); else start();
})();
