// The picture: discs of services with their parts in them. Nothing is drawn unless something has changed.
const GAP = 11;

function picture(canvas, state, choose) {
  const context = canvas.getContext("2d");
  const colors = { probe: () => getComputedStyle(document.documentElement) };
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const x = new Float64Array(nodes.length);
  const y = new Float64Array(nodes.length);
  const view = { x: 0, y: 0, scale: 1 };
  let [discs, hover, waiting, touched] = [[], -1, false, false];

  // Golden angles: neighbouring numbers get hues far apart.
  const hue = (own) => own < 0 ? null : (own * 137.508 + 20) % 360;
  const fill = (own, alpha = 1) => own < 0 ? `hsl(0 0% ${dark.matches ? 62 : 48}% / ${alpha})` : `hsl(${hue(own)} ${dark.matches ? "55% 66%" : "58% 42%"} / ${alpha})`;

  function layout() {
    const members = new Map();
    state.at.forEach((own, node) => members.has(own) ? members.get(own).push(node) : members.set(own, [node]));
    const known = new Map(discs.map((disc) => [disc.own, disc]));
    const radius = (many) => 16 + GAP * Math.sqrt(many);
    const next = [];
    for (const [own, list] of [...members].sort((a, b) => b[1].length - a[1].length || a[0] - b[0])) {
      const disc = known.get(own) || { own, x: NaN, y: NaN, placed: radius(list.length) };
      next.push(Object.assign(disc, { members: list, r: radius(list.length) }));
    }
    // Those that have a place keep it: a person remembers where things are.
    const placed = next.filter((disc) => !Number.isNaN(disc.x));
    for (const disc of next.filter((other) => Number.isNaN(other.x))) {
      for (let step = 0; ; step += 1) {
        const far = 6 * Math.sqrt(step);
        [disc.x, disc.y] = [1.35 * far * Math.cos(step * 2.39996), far * Math.sin(step * 2.39996)];
        if (placed.every((other) => Math.hypot(other.x - disc.x, other.y - disc.y) > Math.max(other.r, other.placed) + disc.r + 26)) break;
      }
      placed.push(disc);
    }
    discs = next.sort((a, b) => a.own - b.own);
    for (const disc of discs) {
      disc.members.forEach((node, index) => {
        const far = GAP * 0.86 * Math.sqrt(index + 0.5);
        x[node] = disc.x + far * Math.cos(index * 2.39996);
        y[node] = disc.y + far * Math.sin(index * 2.39996);
      });
    }
    const place = new Map(discs.map((disc) => [disc.own, disc]));
    const between = new Map();
    for (const cut of state.cuts) {
      const [from, to, , , cost] = data.edges[cut];
      const pair = [state.at[from], state.at[to]].sort((a, b) => a - b).join();
      between.set(pair, (between.get(pair) || 0) + cost);
    }
    lines = [...between].map(([pair, cost]) => {
      const [a, b] = pair.split(",").map((own) => place.get(Number(own)));
      return { a, b, cost };
    });
    if (!touched) fit(); else ask();
  }
  let lines = [];

  function fit() {
    if (!discs.length || !canvas.clientWidth) return;
    const edge = (sign, at) => sign * Math.max(...discs.map((disc) => sign * disc[at] + disc.r + 14));
    const [left, right, top, bottom] = [edge(-1, "x"), edge(1, "x"), edge(-1, "y"), edge(1, "y")];
    view.scale = Math.min(canvas.clientWidth / (right - left), canvas.clientHeight / (bottom - top), 3);
    [view.x, view.y] = [(left + right) / 2, (top + bottom) / 2];
    ask();
  }

  const sx = (at) => (at - view.x) * view.scale + canvas.clientWidth / 2;
  const sy = (at) => (at - view.y) * view.scale + canvas.clientHeight / 2;
  const wx = (at) => (at - canvas.clientWidth / 2) / view.scale + view.x;
  const wy = (at) => (at - canvas.clientHeight / 2) / view.scale + view.y;

  function dot(node, size) {
    if (isTable(node) || size < 1.6) context.rect(sx(x[node]) - size, sy(y[node]) - size, 2 * size, 2 * size);
    else { context.moveTo(sx(x[node]) + size, sy(y[node])); context.arc(sx(x[node]), sy(y[node]), size, 0, 7); }
  }

  function draw() {
    waiting = false;
    const ratio = devicePixelRatio || 1;
    const [width, height] = [canvas.clientWidth, canvas.clientHeight];
    if (canvas.width !== Math.round(width * ratio)) canvas.width = Math.round(width * ratio);
    if (canvas.height !== Math.round(height * ratio)) canvas.height = Math.round(height * ratio);
    const style = colors.probe();
    const [text, quiet, back] = ["--text", "--quiet", "--card"].map((name) => style.getPropertyValue(name).trim());
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    const most = Math.max(...lines.map((line) => line.cost), 1);
    context.strokeStyle = quiet;
    for (const { a, b, cost } of lines) {
      context.globalAlpha = 0.15 + 0.45 * cost / most;
      context.lineWidth = 0.75 + 7 * cost / most;
      context.beginPath();
      context.moveTo(sx(a.x), sy(a.y));
      context.lineTo(sx(b.x), sy(b.y));
      context.stroke();
    }
    context.globalAlpha = 1;
    const size = Math.max(1, Math.min(9, 3.6 * view.scale));
    const seen = (disc) => sx(disc.x + disc.r) > 0 && sx(disc.x - disc.r) < width && sy(disc.y + disc.r) > 0 && sy(disc.y - disc.r) < height;
    const shown = discs.filter(seen);
    for (const disc of shown) {
      context.beginPath();
      context.arc(sx(disc.x), sy(disc.y), disc.r * view.scale, 0, 7);
      context.fillStyle = back;
      context.fill();
      context.fillStyle = fill(disc.own, 0.14);
      context.fill();
      context.strokeStyle = fill(disc.own, 0.7);
      context.lineWidth = 1;
      context.stroke();
      context.beginPath();
      disc.members.forEach((node) => dot(node, size));
      context.fillStyle = fill(disc.own);
      context.fill();
    }
    if (state.selected >= 0) ties(text, size);
    context.textAlign = "center";
    context.lineJoin = "round";
    const label = (words, left, top, bold) => {
      context.font = `${bold ? 600 : 400} 12px system-ui, sans-serif`;
      context.lineWidth = 3;
      context.strokeStyle = back;
      context.strokeText(words, left, top);
      context.fillStyle = text;
      context.fillText(words, left, top);
    };
    if (GAP * view.scale > 60) shown.forEach((disc) => disc.members.forEach((node) => label(short(nodes[node].id.split("::").pop(), 20), sx(x[node]), sy(y[node]) + size + 12)));
    shown.filter((disc) => shown.length < 40 || disc.r * view.scale > 18)
      .forEach((disc) => label(`${short(nameOf(disc.own), 30)} (${disc.members.length})`, sx(disc.x), sy(disc.y - disc.r) - 4, true));
    for (const node of new Set([state.selected, hover])) if (node >= 0) label(short(nodes[node].id, 80), clamp(sx(x[node]), 0, width), sy(y[node]) - size - 6, node === state.selected);
  }
  const clamp = (value, least, most) => Math.min(Math.max(value, least + 90), Math.max(most - 90, least + 90));

  function ties(text, size) {
    const node = state.selected;
    for (const tie of neighbours[node]) {
      const kept = state.at[tie.other] === state.at[node];
      context.beginPath();
      context.setLineDash(kept ? [] : [5, 4]);
      context.moveTo(sx(x[node]), sy(y[node]));
      context.lineTo(sx(x[tie.other]), sy(y[tie.other]));
      context.strokeStyle = kept ? fill(state.at[node], 0.8) : text;
      context.lineWidth = Math.min(4, 0.6 + tie.affinity);
      context.stroke();
    }
    context.setLineDash([]);
    context.beginPath();
    dot(node, size + 3);
    context.strokeStyle = text;
    context.lineWidth = 2.5;
    context.stroke();
  }

  function ask() {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(draw);
  }

  function under(event) {
    const box = canvas.getBoundingClientRect();
    const [left, top] = [wx(event.clientX - box.left), wy(event.clientY - box.top)];
    let [found, least] = [-1, Math.max(GAP * 0.6, 8 / view.scale)];
    for (const disc of discs) {
      if (Math.hypot(disc.x - left, disc.y - top) > disc.r + least) continue;
      for (const node of disc.members) {
        const far = Math.hypot(x[node] - left, y[node] - top);
        if (far < least) [found, least] = [node, far];
      }
    }
    return found;
  }

  function zoom(factor, left, top) {
    touched = true;
    const next = Math.min(Math.max(view.scale * factor, 0.01), 40);
    view.x = left - (left - view.x) * view.scale / next;
    view.y = top - (top - view.y) * view.scale / next;
    view.scale = next;
    ask();
  }

  let drag = null;
  canvas.addEventListener("pointerdown", (event) => {
    drag = { x: event.clientX, y: event.clientY, far: 0 };
    canvas.setPointerCapture(event.pointerId);
  });
  canvas.addEventListener("pointermove", (event) => {
    if (drag) {
      const [dx, dy] = [event.clientX - drag.x, event.clientY - drag.y];
      drag = { x: event.clientX, y: event.clientY, far: drag.far + Math.hypot(dx, dy) };
      touched = touched || drag.far > 4;
      view.x -= dx / view.scale;
      view.y -= dy / view.scale;
      ask();
    } else {
      const node = under(event);
      if (node !== hover) { hover = node; canvas.style.cursor = node < 0 ? "grab" : "pointer"; ask(); }
    }
  });
  canvas.addEventListener("pointerup", (event) => {
    if (drag && drag.far < 5) { const node = under(event); if (node >= 0) choose(node); }
    drag = null;
  });
  canvas.addEventListener("pointercancel", () => { drag = null; });
  canvas.addEventListener("pointerleave", () => { hover = -1; ask(); });
  canvas.addEventListener("wheel", (event) => {
    event.preventDefault();
    const box = canvas.getBoundingClientRect();
    zoom(Math.exp(-event.deltaY / 400), wx(event.clientX - box.left), wy(event.clientY - box.top));
  }, { passive: false });
  canvas.addEventListener("keydown", (event) => {
    const step = 60 / view.scale;
    const moves = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] };
    if (event.key in moves) { touched = true; view.x += moves[event.key][0]; view.y += moves[event.key][1]; ask(); }
    else if (event.key === "+" || event.key === "=") zoom(1.25, view.x, view.y);
    else if (event.key === "-") zoom(0.8, view.x, view.y);
    else if (event.key === "0") { touched = false; fit(); }
    else return;
    event.preventDefault();
  });
  dark.addEventListener("change", ask);
  new ResizeObserver(() => touched ? ask() : fit()).observe(canvas);
  return { layout, ask, now: draw };
}
