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
    xAxis: { type: "time", minInterval: 24 * 3600 * 1000, boundaryGap: ["4%", "6%"], axisLine: { lineStyle: { color: c.line } }, axisTick: { show: false }, splitLine: { show: false },
      axisLabel: { color: c.soft, hideOverlap: true, formatter: { year: "{yyyy}", month: "{MMM} {yyyy}", day: "{d} {MMM} {yyyy}", hour: "", minute: "" } } },
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

  const css = name => {
    const probe = document.createElement("span");
    probe.hidden = true;
    document.body.append(probe);
    probe.style.color = `var(${name})`;
    const value = getComputedStyle(probe).color;
    probe.remove();
    return value;
  };
  // The map fetches its shapes, so it draws itself.
  const map = world => fetch(world.dataset.shapes).then(answer => answer.json()).then(shapes => {
    const counts = JSON.parse(world.dataset.world);
    const titles = new Map(shapes.features.map(f => [f.properties.name, f.properties.title]));
    echarts.registerMap("world", shapes);
    const chart = echarts.init(world, null, { renderer: "canvas" });
    const most = Math.max(1, ...Object.values(counts));
    const paint = () => {
      if (!world.isConnected) return;
      const c = { ink: css("--ink"), soft: css("--soft"), line: css("--line"), surface: css("--surface"), accent: css("--accent"), low: css("--accent-soft"), sunk: css("--sunk") };
      chart.setOption({
        animation: false,
        textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
        tooltip: { renderMode: "richText", backgroundColor: c.surface, borderColor: c.line, textStyle: { color: c.ink, fontSize: 12 }, confine: true,
          formatter: p => `${titles.get(p.name) || p.name}: ${counts[p.name] || "no entry"}` },
        visualMap: { type: "continuous", min: 0, max: Math.log1p(most), show: false, inRange: { color: [c.low, c.accent] }, seriesIndex: 0 },
        series: [{ type: "map", map: "world", roam: true, scaleLimit: { min: 1, max: 12 }, left: 0, right: 0, top: 8, bottom: 8,
          itemStyle: { areaColor: c.sunk, borderColor: c.line, borderWidth: 0.6 }, label: { show: false }, select: { disabled: true },
          emphasis: { label: { show: false }, itemStyle: { areaColor: undefined, borderColor: c.ink, borderWidth: 1.2 } },
          data: Object.entries(counts).map(([name, n]) => ({ name, value: Math.log1p(n) })) }],
      }, true);
    };
    paint();
    chart.on("click", p => {
      if (!counts[p.name]) return;
      const address = new URL(world.dataset.page, location.href);
      address.searchParams.set("about", p.name);
      location.href = address.pathname + address.search;
    });
    document.addEventListener("desk:theme", paint);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", paint);
    new ResizeObserver(() => chart.resize()).observe(world);
  });
  const start = () => {
    const world = document.querySelector("[data-world]");
    if (world && !world.hasChildNodes() && typeof echarts !== "undefined") map(world);
  };
  document.addEventListener("desk:page", start);
  start();
})();
