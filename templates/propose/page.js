// The controls: one state, and everything shown is made from it.
const ROWS = 200;
const WIDEST = 60;
const TIES = 8;
const byId = (id) => document.getElementById(id);
const original = nodes.map((node) => node.service);
const state = { at: [...original], services: data.services.map(([name, words]) => ({ name, words })), moves: [], selected: -1, cuts: [], filter: null, rows: ROWS };
const nameOf = (own) => own === SHARED ? "shared" : state.services[own].name;
const short = (text, most) => text.length > most ? `${text.slice(0, most / 2)}…${text.slice(1 - most / 2)}` : text;
const number = (value) => value === undefined ? "–" : Number.isInteger(value) ? String(value) : value.toFixed(3);

// Names come from other people's code: they are text and never markup.
function el(tag, properties, ...children) {
  const made = document.createElement(tag);
  for (const [key, value] of Object.entries(properties || {})) {
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (key.includes("-") || key === "role" || key === "for" || key === "colspan" || key === "scope" || key === "value" && tag === "data") made.setAttribute(key, value);
    else made[key] = value;
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}
const link = (node) => el("button", { type: "button", className: "link", title: short(nodes[node].id, 400), onclick: () => choose(node) }, short(nodes[node].id, 160));

const before = { at: original, cuts: cutsOf(original), sagas: sagasOf(original).length, metrics: measure(original), worth: worth(original, state.services.length) };
before.cost = sum(before.cuts.map((cut) => data.edges[cut][4]));
const drawing = picture(byId("graph"), state, choose);

function update() {
  state.cuts = cutsOf(state.at);
  const cost = sum(state.cuts.map((cut) => data.edges[cut][4]));
  const metrics = measure(state.at);
  const moved = state.at.filter((own, node) => own !== original[node]).length;
  const price = moved ? before.worth - worth(state.at, state.services.length) : 0;
  state.warnings = warningsOf(state.at, state.services, metrics);
  const figure = (id, title, value, old) => el("div", {}, el("dt", {}, title),
    el("dd", {}, el("data", { id, value: String(value) }, fixed(value, Number.isInteger(value) ? 0 : 2)), old === value ? null : el("span", { className: "quiet" }, ` was ${fixed(old, Number.isInteger(old) ? 0 : 2)}`)));
  const priced = el("data", { id: "price", value: String(price) }, signed(price));
  priced.className = price > 0.005 ? "worse" : price < -0.005 ? "better" : "";
  byId("summary").replaceChildren(
    figure("services", "services", new Set(state.at.filter((own) => own !== SHARED)).size, new Set(original.filter((own) => own !== SHARED)).size),
    el("div", {}, el("dt", {}, "parts"), el("dd", {}, String(nodes.length))),
    figure("cut-count", "ties to cut", state.cuts.length, before.cuts.length),
    figure("cut-cost", "cuts cost", cost, before.cost),
    figure("sagas", "sagas", sagasOf(state.at).length, before.sagas),
    el("div", {}, el("dt", {}, `price of ${moved} moved`), el("dd", {}, priced)));
  byId("warnings").replaceChildren(...state.warnings.map((warning) => el("li", {}, warning)));
  byId("undo").disabled = byId("reset").disabled = !state.moves.length;
  showMetrics(metrics);
  showMatrix();
  showCuts();
  showSelected();
  showMap();
  drawing.layout();
  return price;
}

function showMetrics(metrics) {
  const rows = MEASURES.filter(([key]) => metrics[key] !== undefined || before.metrics[key] !== undefined).map(([key, title, better]) => {
    const change = (metrics[key] || 0) - (before.metrics[key] || 0);
    const good = better && Math.abs(change) > 1e-9 ? (change > 0) === (better === "higher") ? "better" : "worse" : "";
    return el("tr", {}, el("th", { scope: "row" }, title), el("td", { className: "number quiet" }, number(before.metrics[key])),
      el("td", { className: `number ${good}` }, el("data", { id: `metric-${key}`, value: String(metrics[key]) }, number(metrics[key])), good ? ` ${good}` : null), el("td", { className: "quiet" }, better));
  });
  byId("metrics").replaceChildren(el("thead", {}, el("tr", {}, ...["measure", "proposed", "now", "good is"].map((title, at) => el("th", { scope: "col", className: at === 1 || at === 2 ? "number" : "" }, title)))), el("tbody", {}, ...rows));
}

function showMatrix() {
  const sizes = new Map();
  state.at.forEach((own) => sizes.set(own, (sizes.get(own) || 0) + 1));
  const shown = [...sizes.keys()].filter((own) => own !== SHARED).sort((a, b) => sizes.get(b) - sizes.get(a) || a - b).slice(0, WIDEST).sort((a, b) => a - b);
  const rows = sizes.has(SHARED) ? [...shown, SHARED] : shown;
  const cells = new Map();
  let most = 0;
  for (const cut of state.cuts) {
    const [from, to, , , cost] = data.edges[cut];
    const key = `${state.at[from]},${state.at[to]}`;
    const cell = cells.get(key) || { many: 0, cost: 0 };
    cell.many += 1;
    cell.cost += cost;
    cells.set(key, cell);
    most = Math.max(most, cell.cost);
  }
  const head = el("thead", {}, el("tr", {}, el("td", {}, sizes.size > WIDEST + 1 ? `the ${WIDEST} largest of ${sizes.size}` : ""), ...shown.map((own) => el("th", { scope: "col" }, short(nameOf(own), 30)))));
  const body = rows.map((from) => el("tr", {}, el("th", { scope: "row" }, short(nameOf(from), 30)), ...shown.map((to) => {
    const cell = cells.get(`${from},${to}`);
    if (!cell) return el("td", { className: from === to ? "own" : "" });
    const button = el("button", { type: "button", "aria-label": `${nameOf(from)} uses ${nameOf(to)}: ${cell.many} ties, cost ${fixed(cell.cost, 2)}`,
      title: `${nameOf(from)} → ${nameOf(to)}: ${cell.many} ties`, onclick: () => { filterBy([from, to]); byId("cuts-title").scrollIntoView(); } }, cell.cost.toFixed(1));
    button.style.setProperty("--share", String(cell.cost / most));
    return el("td", {}, button);
  })));
  byId("matrix").replaceChildren(head, el("tbody", {}, ...body));
}

function filterBy(filter) {
  state.filter = filter;
  state.rows = ROWS;
  showCuts();
}

function showCuts() {
  const { filter } = state;
  const all = filter ? state.cuts.filter((cut) => state.at[data.edges[cut][0]] === filter[0] && state.at[data.edges[cut][1]] === filter[1]) : state.cuts;
  byId("filter").replaceChildren(filter ? `${nameOf(filter[0])} → ${nameOf(filter[1])}: ` : "", `${all.length} ties, the dearest first. `,
    filter ? el("button", { type: "button", onclick: () => filterBy(null) }, "Show all") : "");
  const rows = all.slice(0, state.rows).map((cut) => {
    const [from, to, kind, count, cost, places] = data.edges[cut];
    const where = places.map(([file, line]) => `${short(data.files[file], 200)}:${line}`);
    return el("tr", {}, el("td", { className: "number" }, fixed(cost, 2)), el("td", {}, data.kinds[kind]), el("td", { className: "number" }, number(count)),
      el("td", {}, link(from), el("div", { className: "quiet" }, nameOf(state.at[from]))), el("td", {}, link(to), el("div", { className: "quiet" }, nameOf(state.at[to]))),
      el("td", {}, ...where.slice(0, 3).map((place) => el("div", {}, el("code", {}, place)))));
  });
  byId("cuts").replaceChildren(el("thead", {}, el("tr", {}, ...["cost", "tie", "count", "from", "to", "where"].map((title, at) => el("th", { scope: "col", className: at === 0 || at === 2 ? "number" : "" }, title)))), el("tbody", {}, ...rows));
  byId("more").hidden = all.length <= state.rows;
}

function choose(node) {
  state.selected = node;
  showSelected();
  drawing.ask();
}

function showSelected() {
  const node = state.selected;
  if (node < 0) {
    byId("selected").replaceChildren(el("p", { className: "quiet" }, "Nothing selected. Search above, or click a part in the picture."));
    return;
  }
  const own = state.at[node];
  const sums = strengthsOf(state.at, state.services.length);
  const best = prices(state.at, node, sums);
  const cost = new Map(best.map(({ to, cost: price }) => [to, price]));
  const filled = new Set(state.at);
  const names = state.services.map((service, at) => ({ at, name: service.name })).filter(({ at }) => filled.has(at) || state.at[node] === at || at >= data.services.length || original.includes(at));
  const select = el("select", { id: "to" }, ...names.map(({ at, name }) => el("option", { value: String(at), selected: at === own }, name + (cost.has(at) ? ` (${signed(cost.get(at))})` : ""))),
    isTable(node) ? null : el("option", { value: String(SHARED), selected: own === SHARED }, "shared"), el("option", { value: "new" }, "a new service…"));
  const fresh = el("input", { id: "fresh", placeholder: "name", size: 14, hidden: true, "aria-label": "Name of the new service" });
  const go = el("button", { type: "submit", id: "move" }, "Move");
  select.addEventListener("change", () => { fresh.hidden = select.value !== "new"; if (!fresh.hidden) fresh.focus(); });
  const form = el("form", { onsubmit: (event) => {
    event.preventDefault();
    const to = select.value === "new" ? named(fresh.value.trim()) : Number(select.value);
    if (to !== null) move(node, to);
  } }, el("label", { for: "to" }, "Move to"), select, fresh, go);
  const ties = (title, kept) => {
    const list = neighbours[node].filter((tie) => (state.at[tie.other] === own) === kept).sort((a, b) => b.affinity - a.affinity || a.other - b.other);
    const rest = list.length - TIES;
    return [el("h3", {}, `${title}: ${list.length}`), el("ul", {}, ...list.slice(0, TIES).map((tie) => el("li", {}, link(tie.other),
      el("span", { className: "quiet" }, ` ${tie.affinity.toFixed(2)}, ${tie.reasons.map((reason) => data.reasons[reason]).join(", ")}${kept ? "" : ` → ${nameOf(state.at[tie.other])}`}`)))), rest > 0 ? el("p", { className: "quiet" }, `and ${rest} weaker`) : null];
  };
  const { confidence, kind } = nodes[node];
  const sure = confidence === undefined || own !== original[node] ? "" : `, ${fixed(confidence * 100, 0)} % of perturbed runs agree`;
  byId("selected").replaceChildren(...[el("div", { className: "name" }, short(nodes[node].id, 400)),
    el("div", { className: "quiet" }, `${kind} in ${nameOf(own)}${own === original[node] ? "" : `, proposed in ${nameOf(original[node])}`}${sure}`),
    el("div", {}, own === SHARED ? "" : best.length ? `Runner-up: ${nameOf(best[0].to)}, moving there costs ${signed(best[0].cost)}` : "No tie leads to another service."),
    form, ...ties("Ties kept", true), ...ties("Ties cut", false)].filter((part) => part !== null));
}

// The number of the service of that name, which is made where there is none.
function named(name) {
  const known = state.services.findIndex((service) => service.name === name);
  if (known >= 0) return known;
  if (!mayBeNamed(name)) {
    say(`“${short(name, 60)}” is no name for a service: small letters, digits and single dashes, a letter first, at most 40, no word that Rust keeps.`);
    return null;
  }
  state.services.push({ name, words: [] });
  return state.services.length - 1;
}

function move(node, to) {
  const from = state.at[node];
  if (from === to) return;
  if (to === SHARED && isTable(node)) { say("A table can't be shared in the map: give it an owner."); return; }
  const held = worth(state.at, state.services.length);
  state.moves.push([node, from]);
  state.at[node] = to;
  const price = update();
  remember();
  say(`${short(nodes[node].id, 80)}: ${nameOf(from)} → ${nameOf(to)} costs ${signed(held - worth(state.at, state.services.length))}; all moves ${signed(price)}.`);
}

const say = (text) => { byId("said").textContent = text; };

function undo(all) {
  do {
    const [node, from] = state.moves.pop();
    state.at[node] = from;
  } while (all && state.moves.length);
  update();
  remember();
  say("Undone.");
}

// Moves stand in the address, so that they can be sent to somebody.
function remember() {
  const moves = state.at.flatMap((own, node) => own === original[node] ? [] : [`move=${encodeURIComponent(nodes[node].id)}=${nameOf(own)}`]);
  try { history.replaceState(null, "", `#${moves.join("&")}`); } catch { /* Some places allow no addresses. */ }
}

function recall() {
  const numbers = new Map(nodes.map((node, at) => [node.id, at]));
  for (const part of location.hash.slice(1).split("&").filter((text) => text.startsWith("move="))) {
    const [, id, service] = part.split("=");
    let node;
    try { node = numbers.get(decodeURIComponent(id)); } catch { continue; }
    const to = service === "shared" ? SHARED : named(service || "");
    if (node === undefined || to === null || to === state.at[node] || (to === SHARED && isTable(node))) continue;
    state.moves.push([node, state.at[node]]);
    state.at[node] = to;
  }
}

const mapText = () => mapOf(state.at, state.services, new Set(state.moves.map(([node]) => node).filter((node) => state.at[node] !== original[node])), state.warnings);
const showMap = () => { byId("map").textContent = byId("written").open ? mapText() : ""; };

function download() {
  const address = URL.createObjectURL(new Blob([mapText()], { type: "application/yaml" }));
  const anchor = el("a", { href: address, download: "split.yaml" });
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
  say("split.yaml: put it beside the code, then `split check`.");
}

const search = byId("search");
const found = byId("found");
let active = -1;

function find() {
  const words = search.value.toLowerCase().split(/\s+/).filter((word) => word);
  const list = [];
  for (let node = 0; words.length && node < nodes.length && list.length < 30; node += 1) {
    const id = nodes[node].id.toLowerCase();
    if (words.every((word) => id.includes(word))) list.push(node);
  }
  active = list.length ? 0 : -1;
  found.replaceChildren(...list.map((node, at) => el("li", { id: `found-${at}`, role: "option", "aria-selected": String(at === 0), onmousedown: (event) => { event.preventDefault(); pick(node); } },
    short(nodes[node].id, 160), el("span", { className: "quiet" }, ` ${nameOf(state.at[node])}`))));
  found.nodes = list;
  show(list.length > 0);
}

function show(open) {
  found.hidden = !open;
  search.setAttribute("aria-expanded", String(open));
  if (open) search.setAttribute("aria-activedescendant", `found-${active}`); else search.removeAttribute("aria-activedescendant");
}

function pick(node) {
  show(false);
  choose(node);
}

search.addEventListener("input", find);
search.addEventListener("blur", () => show(false));
search.addEventListener("keydown", (event) => {
  const list = found.nodes || [];
  if ((event.key === "ArrowDown" || event.key === "ArrowUp") && list.length && !found.hidden) {
    found.children[active].setAttribute("aria-selected", "false");
    active = (active + (event.key === "ArrowDown" ? 1 : list.length - 1)) % list.length;
    found.children[active].setAttribute("aria-selected", "true");
    found.children[active].scrollIntoView({ block: "nearest" });
    show(true);
  } else if (event.key === "Enter" && active >= 0 && !found.hidden) pick(list[active]);
  else if (event.key === "Escape") show(false);
  else return;
  event.preventDefault();
});
byId("more").addEventListener("click", () => { state.rows += ROWS; showCuts(); });
byId("undo").addEventListener("click", () => undo(false));
byId("reset").addEventListener("click", () => undo(true));
byId("download").addEventListener("click", download);
byId("written").addEventListener("toggle", showMap);

byId("title").textContent = `Services for ${data.system}`;
document.title = `${data.system}: proposed services`;
recall();
update();
