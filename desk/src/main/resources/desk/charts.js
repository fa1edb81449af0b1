// Draws what stands in data-chart attributes. A page that has charts loads echarts.js and this file.
// {"type": "bars" | "timeline", ...}: the page's class writes it; see docs/serve.md.
(() => {
  "use strict";
  let drawn = [];
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
    alarm: css("--alarm"), sunk: css("--sunk"),
    kinds: ["--event", "--accord", "--deal", "--force", "--statement", "--figure"].map(css),
  });
  // Words of the tooltip are drawn, not parsed as HTML.
  const tooltip = c => ({ renderMode: "richText", backgroundColor: c.surface, borderColor: c.line, textStyle: { color: c.ink, fontSize: 12 }, confine: true });
  const axis = c => ({ axisLine: { lineStyle: { color: c.line } }, axisTick: { show: false }, axisLabel: { color: c.soft }, splitLine: { lineStyle: { color: c.line } } });

  const kinds = {
    bars(data, c) {
      return {
        grid: { left: 36, right: 28, top: 12, bottom: 28 },
        tooltip: { ...tooltip(c), trigger: "axis", axisPointer: { type: "shadow" } },
        xAxis: { type: "category", data: data.names, ...axis(c), splitLine: { show: false } },
        yAxis: { type: "value", minInterval: 1, ...axis(c), axisLine: { show: false } },
        dataZoom: data.names.length > 60 ? [{ type: "inside" }] : [],
        series: [{ type: "bar", data: data.values, name: data.label, itemStyle: { color: c.accent, borderRadius: [2, 2, 0, 0] }, barMaxWidth: 28 }],
      };
    },
  };
  // A lane for each topic; a mark reaches from the first day that its entry may fall on to the last.
  kinds.timeline = (data, c, narrow) => ({
    grid: { left: narrow ? 102 : 170, right: 20, top: 8, bottom: 74 },
    tooltip: { ...tooltip(c), formatter: p => {
      const words = p.data.item.text.replace(/(.{1,60})(\s|$)/g, "$1\n").trim();
      return p.data.item.day ? `${p.data.item.day}\n${words}\n${p.data.item.origins} independent origin${p.data.item.origins === 1 ? "" : "s"}` : words;
    } },
    xAxis: { type: "time", ...axis(c), min: v => v.min - 864e5 * 3, max: v => v.max + 864e5 * 3, axisLabel: { color: c.soft, hideOverlap: true } },
    yAxis: { type: "category", data: data.lanes, inverse: true, ...axis(c), axisLine: { show: false }, axisLabel: { color: c.ink, width: narrow ? 90 : 160, overflow: "break", fontSize: narrow ? 10 : 12, lineHeight: narrow ? 12 : 16 }, splitLine: { show: true, lineStyle: { color: c.line } } },
    dataZoom: [
      { type: "inside", filterMode: "weakFilter", minValueSpan: 36e5 * 2, zoomOnMouseWheel: "ctrl", moveOnMouseWheel: false },
      { type: "slider", filterMode: "weakFilter", bottom: 12, height: 26, borderColor: c.line, textStyle: { color: c.soft }, fillerColor: "rgba(128,150,160,.2)", minValueSpan: 36e5 * 2, brushSelect: false, dataBackground: { lineStyle: { color: c.line }, areaStyle: { color: c.line } } },
    ],
    series: [{
      type: "custom",
      encode: { x: [1, 2], y: 0 },
      data: data.items.map(item => ({ value: [item.lane, `${item.from}T${item.time || "00:00"}`, `${item.to || item.from}T${item.time || "23:59"}`], item, link: item.link })),
      renderItem: (params, api) => {
        const from = api.coord([api.value(1), api.value(0)]);
        const to = api.coord([api.value(2), api.value(0)]);
        const item = data.items[params.dataIndex];
        // what is known to the month or the year only is a thin line, or it would hide the days
        const vague = !item.count && Date.parse(item.to || item.from) - Date.parse(item.from) > 864e5 * 20;
        const height = vague ? 4 : item.count ? Math.min(34, 8 + Math.log2(1 + item.count) * 4) : (item.origins > 1 ? 16 : 11);
        const width = Math.max(height, to[0] - from[0]);
        const shape = { x: (from[0] + to[0] - width) / 2, y: from[1] - height / 2 + (item.count ? 0 : (params.dataIndex % 3 - 1) * 9), width, height, r: Math.min(height / 2, 8) };
        const hue = c.kinds[item.lane];
        const style = item.own === false ? { fill: c.surface, stroke: hue, lineWidth: 1.5 } : { fill: hue, stroke: item.conflict ? c.alarm : c.surface, lineWidth: item.conflict ? 2.5 : 1 };
        return { type: "rect", shape, style };
      },
    }],
  });
  kinds.stacked = (data, c) => ({
    color: [...new Set(c.kinds)].concat(c.soft),
    grid: { left: 36, right: 12, top: 36, bottom: 28 },
    legend: { top: 0, left: 0, icon: "roundRect", itemWidth: 12, itemHeight: 8, textStyle: { color: c.ink } },
    tooltip: { ...tooltip(c), trigger: "axis", axisPointer: { type: "shadow" } },
    xAxis: { type: "category", data: data.names, ...axis(c), splitLine: { show: false } },
    yAxis: { type: "value", minInterval: 1, ...axis(c), axisLine: { show: false } },
    series: data.series.map(s => ({ type: "bar", stack: "all", name: s.name, data: s.values, barMaxWidth: 36 })),
  });
  window.deskCharts = kinds;

  const draw = element => {
    const data = JSON.parse(element.dataset.chart);
    const make = kinds[data.type];
    if (!make || typeof echarts === "undefined") return;
    const chart = echarts.init(element, null, { renderer: "canvas" });
    const paint = () => chart.setOption({ animation: false, textStyle: { fontFamily: getComputedStyle(document.body).fontFamily }, ...make(data, colours(), element.clientWidth < 560) }, true);
    paint();
    drawn.push({ chart, paint, element });
    chart.on("click", point => {
      const link = (point.data && point.data.link) || (data.links && data.links[point.dataIndex]);
      if (!link || !link.startsWith("/")) return;
      const to = new URL(link, location.href);
      const asOf = new URL(location.href).searchParams.get("as-of");
      if (asOf) to.searchParams.set("as-of", asOf);
      location.href = to;
    });
    if (data.type === "timeline" && data.whole === false && element.dataset.more) {
      // Zoomed in far enough, the months fall apart into their entries.
      let wait = 0;
      chart.on("datazoom", () => {
        clearTimeout(wait);
        wait = setTimeout(() => {
          const [from, to] = chart.getModel().getComponent("xAxis", 0).axis.scale.getExtent();
          const two = n => String(n).padStart(2, "0");
          // the axis runs in the browser's own time: so do the days that are asked for
          const day = t => { const d = new Date(t); return `${d.getFullYear()}-${two(d.getMonth() + 1)}-${two(d.getDate())}`; };
          const address = new URL(element.dataset.more, location.href);
          address.searchParams.set("since", day(from));
          address.searchParams.set("until", day(to));
          fetch(address).then(r => r.ok ? r.json() : null).then(part => {
            if (!part) return;
            data.items = part.items;
            const zoom = chart.getOption().dataZoom.map(z => ({ startValue: z.startValue, endValue: z.endValue }));
            paint();
            chart.setOption({ xAxis: { min: null, max: null }, dataZoom: zoom });
          });
        }, 300);
      });
    }
    new ResizeObserver(() => chart.resize()).observe(element);
  };
  const start = () => {
    drawn.filter(d => !d.element.isConnected).forEach(d => d.chart.dispose());
    drawn = drawn.filter(d => d.element.isConnected);
    document.querySelectorAll("[data-chart]").forEach(element => { if (!drawn.some(d => d.element === element)) draw(element); });
  };
  document.addEventListener("desk:page", start);
  document.addEventListener("desk:theme", () => drawn.forEach(d => d.paint()));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => drawn.forEach(d => d.paint()));
  // scripts after this one may add kinds
  if (document.readyState !== "complete") document.addEventListener("DOMContentLoaded", start); else start();
})();
