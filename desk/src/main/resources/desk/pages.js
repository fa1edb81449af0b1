// Further kinds of pictures for charts.js: series of figures, the map. Loaded before charts.js draws.
(() => {
  "use strict";
  const kinds = window.deskCharts;
  if (!kinds) return;
  const PALETTE = ["#1f7a94", "#b7791f", "#7a5cb8", "#4d8a3f", "#b8503f", "#3f6fb8", "#8a6d3b", "#a0478a"];
  const SYMBOLS = { exactly: "circle", about: "diamond", "at least": "triangle", "more than": "triangle", "up to": "triangle", "less than": "triangle" };

  const compact = new Intl.NumberFormat("en", { notation: "compact" });
  kinds.series = (data, c) => ({
    color: PALETTE,
    grid: { left: 12, right: 24, top: 16, bottom: data.lines.length > 1 ? 44 : 16, containLabel: true },
    legend: data.lines.length > 1 ? { data: data.lines.map(l => l.name), bottom: 0, type: "scroll", textStyle: { color: c.ink }, pageIconColor: c.accent, pageTextStyle: { color: c.soft } } : undefined,
    tooltip: { renderMode: "richText", backgroundColor: c.surface, borderColor: c.line, textStyle: { color: c.ink, fontSize: 12 }, confine: true,
      formatter: point => `${point.seriesName}\n${point.data.words}${point.data.disputed ? "\nin conflict" : ""}` },
    xAxis: { type: "time", minInterval: 24 * 3600 * 1000, axisLine: { lineStyle: { color: c.line } }, axisTick: { show: false }, axisLabel: { color: c.soft, hideOverlap: true }, splitLine: { show: false } },
    yAxis: { type: "value", axisLabel: { color: c.soft, formatter: n => compact.format(n) }, splitLine: { lineStyle: { color: c.line } } },
    series: data.lines.map(line => ({
      name: line.name, type: "line", symbolSize: 11, lineStyle: { width: 1.5 }, z: 2,
      data: line.points.map(p => ({
        value: [p.day, p.value], disputed: p.disputed,
        symbol: SYMBOLS[p.bound] || "circle", symbolRotate: p.bound === "up to" || p.bound === "less than" ? 180 : 0,
        itemStyle: p.disputed ? { borderColor: c.alarm, borderWidth: 2 } : undefined, words: p.label,
      })),
    })).concat(data.paths.map(path => ({
      type: "line", data: path, silent: true, symbol: "none", lineStyle: { color: c.soft, width: 1, type: "dashed" }, tooltip: { show: false }, z: 1,
    }))),
  });
})();
