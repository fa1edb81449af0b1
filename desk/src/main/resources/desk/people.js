// Draws who met whom. The page has the same as a table; nothing here is needed to read it.
(() => {
  "use strict";
  const draw = place => {
  const data = JSON.parse(place.dataset.network);
  const said = document.querySelector(".net-said");
  const rest = said ? said.textContent : "";
  const css = name => {
    const probe = document.createElement("span");
    probe.hidden = true;
    document.body.append(probe);
    probe.style.color = `var(${name})`;
    const value = getComputedStyle(probe).color;
    probe.remove();
    return value;
  };

  const bonds = new Map();
  data.edges.forEach(e => [e.one, e.other].forEach(id => bonds.set(id, (bonds.get(id) || 0) + 1)));

  // Fruchterman and Reingold 1991: bonds pull, names push each other away; the picture is the same every time.
  const layout = (nodes, edges) => {
    const n = nodes.length;
    const at = new Map(nodes.map((node, i) => [node.id, i]));
    const side = 120 * Math.sqrt(n);
    const x = nodes.map((_, i) => side / 2 + side / 2.4 * Math.sqrt((i + 1) / n) * Math.cos(i * 2.399963));
    const y = nodes.map((_, i) => side / 2 + side / 2.4 * Math.sqrt((i + 1) / n) * Math.sin(i * 2.399963));
    const k = 92;
    const steps = n > 250 ? 120 : 260;
    for (let step = 0; step < steps; step++) {
      const heat = side / 12 * Math.pow(1 - step / steps, 2) + 1;
      const dx = new Float64Array(n);
      const dy = new Float64Array(n);
      for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) {
        const ux = x[i] - x[j] || 0.1, uy = y[i] - y[j] || 0.1;
        const push = k * k / (ux * ux + uy * uy);
        dx[i] += ux * push; dy[i] += uy * push; dx[j] -= ux * push; dy[j] -= uy * push;
      }
      for (const edge of edges) {
        const i = at.get(edge.one), j = at.get(edge.other);
        const ux = x[i] - x[j], uy = y[i] - y[j];
        const pull = Math.hypot(ux, uy) / k * Math.min(2, 0.6 + edge.events / 5);
        dx[i] -= ux * pull; dy[i] -= uy * pull; dx[j] += ux * pull; dy[j] += uy * pull;
      }
      for (let i = 0; i < n; i++) {
        // what hangs on few bonds would drift away
        const pull = 0.5 + 1.6 / (1 + (bonds.get(nodes[i].id) || 0));
        dx[i] += (side / 2 - x[i]) * pull * 0.5; dy[i] += (side / 2 - y[i]) * pull * 0.5;
        const length = Math.hypot(dx[i], dy[i]) || 1;
        x[i] += dx[i] / length * Math.min(length, heat);
        y[i] += dy[i] / length * Math.min(length, heat);
      }
    }
    // Stretched to the shape of the place, with room for a name at each node.
    const room = Math.sqrt(n * 10500 * place.clientWidth / place.clientHeight);
    const high = room * place.clientHeight / place.clientWidth;
    // A crowd in the middle is drawn apart: many nodes are placed half by rank, few as they lie.
    const even = n > 60 ? Math.min(0.72, 0.3 + n / 900) : 0;
    const scaled = (all, to) => {
      const order = all.map((v, i) => [v, i]).sort((a, b) => a[0] - b[0]);
      const rank = new Float64Array(n);
      order.forEach(([, i], r) => { rank[i] = r / Math.max(1, n - 1); }); const low = Math.min(...all), span = Math.max(...all) - low || 1; 
      return all.map((v, i) => ((1 - even) * (v - low) / span + even * rank[i]) * to);
    };
    const fx = scaled(x, room), fy = scaled(y, high);
    return new Map(nodes.map((node, i) => [node.id, { x: fx[i], y: fy[i] }]));
  };

  const degree = new Map();
  data.edges.forEach(e => [e.one, e.other].forEach(id => degree.set(id, (degree.get(id) || 0) + e.events)));
  const rank = [...degree.entries()].sort((a, b) => b[1] - a[1]);
  const places = new Map(rank.map(([id], i) => [id, i]));
  const positions = layout(data.nodes, data.edges);
  const many = data.nodes.length > 150;
  const size = id => (many ? 6 : 12) + (many ? 3 : 5) * Math.sqrt(degree.get(id) || 1);
  // Few names are large enough to be read in the whole picture; the others come out as one zooms in.
  // Names keep their size on the screen; the closer one looks, the more of them there are.
  // In a picture of many a name that would lie over a more connected one waits until one looks closer.
  let whole = 0;
  const pen = document.createElement("canvas").getContext("2d");
  const isFree = (node, font, held) => {
    pen.font = `${font}px ${getComputedStyle(document.body).fontFamily}`;
    const long = pen.measureText(node.id()).width, wide = Math.min(long, 9 * font) / 2 + 3;
    const at = node.renderedPosition(), top = at.y + 2, bottom = top + 8 + Math.ceil(long / (9 * font)) * 1.25 * font;
    if (held.some(h => at.x - wide < h.right && at.x + wide > h.left && top < h.bottom && bottom > h.top)) return false;
    held.push({ left: at.x - wide, right: at.x + wide, top, bottom });
    return true;
  };
  const placed = n => places.get(n.id()) ?? data.nodes.length;
  const sized = () => {
    const zoom = net.zoom();
    const ratio = Math.pow(zoom / whole, 2);
    const held = [];
    net.batch(() => net.nodes().sort((a, b) => placed(a) - placed(b)).forEach(n => {
      const rank = placed(n);
      const wanted = n.hasClass("near") ? 13 : rank < 12 * ratio ? 14 : rank < (many ? 34 : 50) * ratio ? 11.5 : 1;
      const font = wanted > 1 && data.nodes.length > 20 && !n.hasClass("near") && !isFree(n, wanted, held) ? 1 : wanted;
      n.data({ font: font / zoom, wide: 9 * font / zoom, size: size(n.id()) / Math.max(0.55, zoom) });
    }));
  };
  let wait = 0;
  const soon = () => { clearTimeout(wait); wait = setTimeout(sized, 60); };

  const style = () => {
    const ink = css("--ink"), surface = css("--surface"), line = css("--strong-line"), accent = css("--accent"), soft = css("--soft");
    const colour = { person: accent, organization: css("--net-body"), state: css("--net-state") };
    return [
      { selector: "node", style: {
        width: "data(size)", height: "data(size)", "background-color": e => colour[e.data("type")] || soft, "border-width": 1.5, "border-color": surface, "z-index": "data(rank)",
        label: "data(id)", "font-size": "data(font)", "min-zoomed-font-size": 8.5, color: ink, "text-outline-color": surface, "text-outline-width": 2.5,
        "text-valign": "bottom", "text-margin-y": 3, "text-wrap": "wrap", "line-height": 1.25, "text-max-width": "data(wide)", "font-family": getComputedStyle(document.body).fontFamily } },
      { selector: "edge", style: { width: "data(width)", "line-color": line, opacity: 0.45, "curve-style": "haystack" } },
      { selector: ".far", style: { opacity: 0.12 } },
      { selector: "node.near", style: { "min-zoomed-font-size": 0, "z-index": 9999 } },
      { selector: "edge.near", style: { "line-color": accent, opacity: 0.9 } },
    ];
  };
  const net = cytoscape({
    container: place,
    elements: data.nodes.map(n => ({ data: { id: n.id, type: n.type, about: n.about, size: size(n.id), font: 12, wide: 120, rank: data.nodes.length - (places.get(n.id) ?? data.nodes.length) }, position: positions.get(n.id) }))
      .concat(data.edges.map(e => ({ data: { source: e.one, target: e.other, events: e.events, width: Math.min(9, 1 + 1.3 * Math.sqrt(e.events)) } }))),
    style: style(), layout: { name: "preset", padding: 24 }, minZoom: 0.05, maxZoom: 4, autoungrabify: true, boxSelectionEnabled: false,
  });
  const fitted = () => { net.fit(undefined, 24); whole = net.zoom(); sized(); };
  fitted();
  net.on("zoom", soon);
  const clear = () => { net.elements().removeClass("far near"); soon(); if (said) said.textContent = rest; };
  const show = node => {
    const near = node.closedNeighborhood();
    net.elements().addClass("far").removeClass("near");
    near.removeClass("far").addClass("near");
    soon();
    if (said) {
      const met = node.connectedEdges().sort((a, b) => b.data("events") - a.data("events")).slice(0, 6)
        .map(e => `${e.connectedNodes().filter(o => o.id() !== node.id()).first().id()} (${e.data("events")})`);
      said.textContent = `${node.id()}${node.data("about") ? ", " + node.data("about") : ""}: ${met.join(", ")}${node.degree() > 6 ? " …" : ""}`;
    }
  };
  net.on("mouseover", "node", event => { show(event.target); place.classList.add("over"); });
  net.on("mouseout", "node", () => { clear(); place.classList.remove("over"); });
  net.on("tap", "node", event => {
    const [path, query] = place.dataset.page.split("?");
    const address = new URLSearchParams(query);
    address.set("name", event.target.id());
    location.href = `${path}?${address}`;
  });
  const restyle = () => { if (place.isConnected) net.style(style()); };
  document.addEventListener("desk:theme", restyle);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", restyle);
  const fit = document.getElementById("net-fit");
  if (fit) fit.addEventListener("click", fitted);
  const find = document.getElementById("net-find");
  if (find) find.addEventListener("input", () => {
    const wanted = find.value.trim().toLowerCase();
    const node = wanted.length < 2 ? null : net.nodes().filter(n => n.id().toLowerCase().includes(wanted)).first();
    if (!node || !node.length) { clear(); return; }
    show(node);
    net.animate({ fit: { eles: node.closedNeighborhood(), padding: 60 }, duration: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 250 });
  });
  new ResizeObserver(() => { if (place.isConnected) { net.resize(); fitted(); } }).observe(place);
  };
  const start = () => {
    const place = document.querySelector("[data-network]");
    if (place && !place.hasChildNodes() && typeof cytoscape !== "undefined") draw(place);
  };
  document.addEventListener("desk:page", start);
  start();
})();
