// The map of an assignment; with nothing moved it is what `split propose --format map` writes.
function warningsOf(at, services, metrics) {
  const warnings = [];
  if (metrics.degenerate) warnings.push(`this cut is degenerate: ${metrics.degenerate}`);
  const sizes = services.map(() => 0);
  at.forEach((own) => { if (own !== SHARED) sizes[own] += 1; });
  const all = Math.max(1, sum(sizes));
  if (sizes.filter((size) => size).length > 1) {
    services.forEach((service, own) => {
      if (sizes[own] / all > 0.5) warnings.push(`\`${service.name}\` dominates: ${fixed(sizes[own] / all * 100, 0)} % of all parts; figures of such cuts flatter`);
    });
  }
  const withCode = new Set();
  at.forEach((own, node) => { if (!isTable(node)) withCode.add(own); });
  services.forEach((service, own) => {
    if (sizes[own] && withCode.size && !withCode.has(own)) warnings.push(`\`${service.name}\` is tables alone: nothing ties code to them here`);
  });
  if (!data.edges.length) warnings.push("the graph has no edges: names alone decided");
  return warnings;
}

// What people have edited can't be written anew: moves are pinned, and `split propose --previous` makes them.
function pinnedMap(at, services) {
  const moves = at.flatMap((own, node) => own === nodes[node].service ? [] : [[nodes[node].quoted || nodes[node].id, own === SHARED ? "shared" : services[own].name]]);
  if (!moves.length) return data.edited;
  const note = "# Moved in the page; `split propose --previous` with this map puts them there.\n";
  const pins = (indent) => moves.map(([part, own]) => `${indent}${part}: ${own}\n`).join("");
  const lines = data.edited.split("\n");
  const section = lines.findIndex((line) => /^propose:/.test(line));
  if (section < 0) return `${data.edited}\n${note}propose:\n  pinned:\n${pins("    ")}`;
  const end = lines.findIndex((line, at) => at > section && /^[^\s#]/.test(line));
  const inside = lines.slice(section + 1, end < 0 ? lines.length : end);
  const pinned = inside.findIndex((line) => /^ +pinned:\s*(#.*)?$/.test(line));
  const first = pinned < 0 ? inside.find((line) => /^ +[a-z]/.test(line)) : inside.slice(pinned + 1).find((line) => /^ +[^\s#]/.test(line));
  const taken = moves.some(([part]) => inside.some((line) => line.trim().startsWith(`${part}:`)));
  // Written in one line, or pinned already: a person has to see to it.
  if (!first || taken || (pinned < 0 && inside.some((line) => /^ +pinned:/.test(line)))) return `${data.edited}${note}${pins("#   ")}`;
  const indent = /^ +/.exec(first)[0];
  const added = pinned < 0 ? `${indent}pinned:\n${pins(`${indent}  `)}` : pins(indent);
  lines.splice(section + (pinned < 0 ? 1 : pinned + 2), 0, added.slice(0, -1));
  return lines.join("\n");
}

function mapOf(at, services, moved, warnings) {
  if (data.edited !== undefined) return pinnedMap(at, services);
  const oneLine = (text) => text.replace(/\p{Cc}/gu, " ");
  const parts = services.map(() => ({ modules: [], tables: [], routes: [], exposed: new Set(), uses: new Set(), loc: 0, within: 0, ties: 0 }));
  const [shared, unnamed] = [[], []];
  const sums = strengthsOf(at, services.length);
  const doubt = (node) => {
    const { confidence } = nodes[node];
    if (confidence === undefined || confidence >= data.sure || moved.has(node)) return "";
    const best = prices(at, node, sums)[0];
    return best ? `  # ${fixed(confidence * 100, 0)} % sure; ${services[best.to].name} would cost ${signed(best.cost)}` : "";
  };
  nodes.forEach((node, number) => {
    const part = parts[at[number]];
    if (part) {
      part.loc += isTable(number) ? 0 : node.loc;
      for (const tie of neighbours[number]) {
        if (at[tie.other] === SHARED) continue;
        part.ties += tie.affinity;
        if (at[tie.other] === at[number]) part.within += tie.affinity;
      }
    }
    const entry = () => (node.quoted || node.id) + doubt(number);
    if (!node.named) unnamed.push(node.id);
    else if (isTable(number)) { if (part) part.tables.push(entry()); }
    else if (node.above === undefined || at[node.above] !== at[number]) (part ? part.modules : shared).push(entry());
  });
  for (const [route, node] of data.routes) if (at[node] !== SHARED) parts[at[node]].routes.push(route);
  for (const [from, to, kind] of data.edges) {
    if (data.uses[kind] && !isTable(from) && at[from] !== SHARED && at[to] !== SHARED && at[from] !== at[to]) parts[at[from]].uses.add(at[to]);
  }
  const exposed = new Map();
  for (const [from, to, module, item] of data.mentions) {
    if (at[from] === SHARED || at[to] === SHARED || at[from] === at[to]) continue;
    parts[at[from]].uses.add(at[to]);
    const key = at[to] * data.names.length + module;
    if (!exposed.has(key)) exposed.set(key, { own: at[to], module, items: new Set() });
    exposed.get(key).items.add(item);
  }
  for (const { own, module, items } of exposed.values()) {
    if (items.size > data.items || [...items].some((item) => !data.names[item][1])) parts[own].exposed.add(module);
    else items.forEach((item) => parts[own].exposed.add(item));
  }

  let text = `# yaml-language-server: $schema=${data.schema}\n`
    + "# Proposed services: a start to edit. `split check` holds the code to it; `split propose --what-if PART=SERVICE` prices a\n"
    + "# change; `split propose --previous split.yaml` places what is new and leaves all else where you have put it.\n";
  warnings.forEach((warning) => { text += `# Warning: ${oneLine(warning)}\n`; });
  text += `version: 1\n\nsystem:\n  name: ${data.system}\n${data.root}\n`;
  if (data.section) text += `${data.section}\n`;
  if (shared.length) {
    text += "# Used from everywhere, owned by nobody: a library that every service keeps.\nshared:\n  modules:\n";
    shared.forEach((entry) => { text += `    - ${entry}\n`; });
    text += "\n";
  }
  const list = (indent, name, entries) => {
    if (!entries.length) return;
    text += `${indent}${name}:\n`;
    entries.forEach((entry) => { text += `${indent}  - ${entry}\n`; });
  };
  text += "services:\n";
  const filled = new Set(at);
  let first = true;
  services.forEach((service, own) => {
    // Whose last part was moved away is no service any more.
    if (!filled.has(own)) return;
    const part = parts[own];
    const cohesion = part.ties > 0 ? part.within / part.ties : 1;
    text += `${first ? "" : "\n"}  # ${fixed(part.loc, 0)} lines; ${fixed(cohesion * 100, 0)} % of its ties stay within; words: ${service.words.join(", ")}\n`;
    first = false;
    text += `  ${service.name}:\n`;
    list("    ", "modules", part.modules);
    list("    ", "tables", part.tables);
    list("    ", "routes", part.routes);
    const items = [...part.exposed].sort((x, y) => x - y).map((name) => data.names[name][0]);
    if (items.length) {
      text += "    exposes:\n";
      list("      ", "items", items);
    }
    const uses = [...part.uses].sort((x, y) => x - y).map((other) => services[other].name);
    text += `    depends_on: [${uses.join(", ")}]\n`;
  });
  if (first) text += "  {}\n";
  if (unnamed.length) {
    text += "\n# A map can't name these:\n";
    unnamed.forEach((id) => { text += `# - ${oneLine(id)}\n`; });
  }
  return text;
}

// What check's reader of maps asks of the name of a service.
const RESERVED = new Set(("abstract as async await become box break const continue crate do dyn else enum extern false final fn for gen if impl in let loop "
  + "macro match mod move mut override priv pub ref return self static struct super trait true try type typeof unsafe unsized use virtual where while yield "
  + "alloc core proc-macro std test build deps examples incremental target nul con prn aux default kubernetes shared monolith y n yes no on off null").split(" "));
const mayBeNamed = (name) => /^[a-z][a-z0-9-]*$/.test(name) && !name.endsWith("-") && !name.includes("--") && name.length <= 40 && !RESERVED.has(name);
