// What a partition costs, by the formulas of docs/metrics.md. `at` is the service of each node; SHARED is nobody's.
const data = JSON.parse(document.getElementById("data").textContent);
const SHARED = -1;
const KIND = { read: data.kinds.indexOf("read"), write: data.kinds.indexOf("write"), key: data.kinds.indexOf("foreign key"), join: data.kinds.indexOf("join") };
const nodes = data.nodes;
const isTable = (node) => nodes[node].kind === "table";
const isCode = (kind) => kind <= data.kinds.indexOf("inheritance");
const sum = (values) => values.reduce((all, value) => all + value, 0);

// Ties of each node, those of a pair joined: the other node, weight with penalty, and the reasons, the heaviest first.
const strengths = new Float64Array(nodes.length);
const neighbours = nodes.map(() => []);
for (let start = 0; start < data.ties.length;) {
  const [a, b] = data.ties[start];
  let end = start;
  while (end < data.ties.length && data.ties[end][0] === a && data.ties[end][1] === b) end += 1;
  const group = data.ties.slice(start, end);
  const weight = sum(group.map((tie) => tie[2]));
  const affinity = weight + sum(group.map((tie) => tie[3]));
  const reasons = group.sort((x, y) => y[2] - x[2] || x[4] - y[4]).map((tie) => tie[4]);
  strengths[a] += weight;
  strengths[b] += weight;
  neighbours[a].push({ other: b, affinity, reasons });
  neighbours[b].push({ other: a, affinity, reasons });
  start = end;
}
const total = sum(strengths) / 2;
const expected = total > 0 ? data.weights.gamma / (2 * total) : 0;

// Services out of the band of sizes, and transactions that write in several services: as propose/penalties.rs has it.
const whole = sum(nodes.map((node) => node.size));
function sizeCost(size) {
  if (!(data.weights.sizes > 0 && whole > 0)) return 0;
  const share = size / whole;
  return total * data.weights.sizes * share * Math.max(1 - share / data.band[0], share / data.band[1] - 1, 0);
}
const joint = data.transactions.map(([, , writes, , often]) => ({ members: writes, cost: data.weights.distributed_transactions * Math.log1p(often) }))
  .filter((group) => group.members.length > 1 && group.members.length <= data.widest && group.cost > 0);
const jointOf = nodes.map(() => []);
for (const group of joint) for (const node of group.members) jointOf[node].push(group);

function strengthsOf(at, services) {
  const sums = { strengths: new Float64Array(services), sizes: new Float64Array(services) };
  at.forEach((own, node) => {
    if (own === SHARED) return;
    sums.strengths[own] += strengths[node];
    sums.sizes[own] += nodes[node].size;
  });
  return sums;
}

// What all pairs in one service are worth; a change of it is the cost of the moves.
function worth(at, services) {
  const sums = strengthsOf(at, services);
  let value = 0;
  at.forEach((own, node) => {
    if (own === SHARED) return;
    for (const tie of neighbours[node]) if (tie.other > node && at[tie.other] === own) value += tie.affinity;
    value += expected / 2 * strengths[node] * strengths[node];
  });
  for (const group of joint) {
    const owned = group.members.map((node) => at[node]).filter((own) => own !== SHARED);
    value += group.cost * (owned.length - new Set(owned).size);
  }
  return value - expected / 2 * sum(sums.strengths.map((strength) => strength * strength)) - sum(sums.sizes.map(sizeCost));
}

// What moving one node to each service that it has ties with would cost, the cheapest first.
function prices(at, node, sums) {
  const own = at[node];
  const ties = new Map([[own, 0]]);
  for (const tie of neighbours[node]) if (at[tie.other] !== SHARED) ties.set(at[tie.other], (ties.get(at[tie.other]) || 0) + tie.affinity);
  for (const group of jointOf[node]) {
    const there = new Set(group.members.filter((other) => other !== node && at[other] !== SHARED).map((other) => at[other]));
    there.forEach((to) => ties.set(to, (ties.get(to) || 0) + group.cost));
  }
  const value = (to) => {
    if (to === SHARED) return 0;
    const [strength, size] = to === own ? [strengths[node], nodes[node].size] : [0, 0];
    const grown = sizeCost(sums.sizes[to] - size + nodes[node].size) - sizeCost(sums.sizes[to] - size);
    return (ties.get(to) || 0) - expected * strengths[node] * (sums.strengths[to] - strength) - grown;
  };
  const here = value(own);
  return [...ties.keys()].filter((to) => to !== own && to !== SHARED)
    .map((to) => ({ to, cost: here - value(to) })).sort((x, y) => x.cost - y.cost || x.to - y.to);
}

function cutsOf(at) {
  const cuts = [];
  data.edges.forEach((edge, index) => {
    const [from, to] = [at[edge[0]], at[edge[1]]];
    if (from !== to && to !== SHARED) cuts.push(index);
  });
  return cuts.sort((x, y) => data.edges[y][4] - data.edges[x][4] || x - y);
}

const spread = (at, list) => new Set(list.map((node) => at[node])).size;
const sagasOf = (at) => data.transactions.filter((transaction) => spread(at, transaction[2]) > 1);

function summed(pairs) {
  const sums = new Map();
  for (const [a, b, volume] of pairs) {
    const key = a * nodes.length + b;
    const known = sums.get(key);
    if (known) known[2] += volume; else sums.set(key, [a, b, volume]);
  }
  return [...sums.values()];
}

// What the measures are taken from; no partition changes it.
const calls = (() => {
  const all = nodes.map((_, node) => node);
  const [code, tables] = [all.filter((node) => !isTable(node)), all.filter(isTable)];
  const base = data.edges.some((edge) => isCode(edge[2])) || !tables.length ? code : tables;
  const known = new Uint8Array(nodes.length);
  base.forEach((node) => { known[node] = 1; });
  let directed = data.edges.filter((edge) => isCode(edge[2]) && edge[0] !== edge[1] && known[edge[0]] && known[edge[1]])
    .map((edge) => [edge[0], edge[1], edge[3]]);
  if (!directed.length) {
    for (const [, reads, writes] of data.transactions) {
      const members = [...new Set([...reads, ...writes])].filter((node) => known[node]).sort((x, y) => x - y);
      members.slice(0, 256).forEach((a, index) => members.slice(index + 1).forEach((b) => directed.push([a, b, 1])));
    }
  }
  directed = summed(directed);
  const undirected = summed(directed.map(([a, b, volume]) => [Math.min(a, b), Math.max(a, b), volume]));
  const accesses = (kind) => data.edges.filter((edge) => edge[2] === kind && isTable(edge[1]) && !isTable(edge[0]));
  const pairs = (kind) => summed(data.edges.filter((edge) => edge[2] === kind && isTable(edge[0]) && isTable(edge[1]))
    .map((edge) => [Math.min(edge[0], edge[1]), Math.max(edge[0], edge[1]), 1]));
  return {
    base, directed, undirected,
    reads: accesses(KIND.read), writes: accesses(KIND.write), keys: pairs(KIND.key), joins: pairs(KIND.join),
    writing: data.transactions.map((transaction) => transaction[2].filter(isTable)).filter((tables) => tables.length),
  };
})();

// Name, title, which way is better; as in the JSON document.
const MEASURES = [
  ["services", "Services, with shared", ""], ["sm", "SM, structural modularity", "higher"], ["icp", "ICP, calls that cross", "lower"],
  ["ifn", "IFN, interfaces a service", "lower"], ["ned", "NED, extreme sizes", "lower"], ["bcp", "BCP, mixed use cases", "lower"],
  ["turbo_mq", "TurboMQ", "higher"], ["modularity", "Q, modularity", "higher"], ["dtx", "DTX, distributed transactions", "lower"],
  ["crossing_reads", "Crossing reads", "lower"], ["crossing_writes", "Crossing writes", "lower"],
  ["cut_foreign_keys", "Cut foreign keys", "lower"], ["cut_joins", "Cut joins", "lower"], ["largest", "Largest service", ""],
];

function measure(at) {
  const found = { services: new Set(at).size, largest: 0 };
  const add = (sums, key, value) => sums.set(key, (sums.get(key) || 0) + value);
  const sizes = new Map();
  calls.base.forEach((node) => add(sizes, at[node], 1));
  const [count, measured] = [sizes.size, calls.base.length];
  if (measured) {
    let [within, across, inside, volume] = [0, 0, 0, 0];
    const degrees = new Map();
    for (const [a, b, often] of calls.undirected) {
      const [x, y] = [at[a], at[b]];
      if (x === y) within += 1 / (sizes.get(x) * sizes.get(x)); else across += 1 / (sizes.get(x) * sizes.get(y));
      if (x === y) inside += often;
      volume += often;
      add(degrees, x, often);
      add(degrees, y, often);
    }
    found.sm = within / count - (count > 1 ? across / (count * (count - 1) / 2) : 0);
    let [all, crossing] = [0, 0];
    const [called, inner, outer] = [new Set(), new Map(), new Map()];
    for (const [a, b, often] of calls.directed) {
      const [x, y] = [at[a], at[b]];
      all += often;
      if (x === y) { add(inner, x, often); continue; }
      crossing += often;
      called.add(b);
      add(outer, x, often);
      add(outer, y, often);
    }
    found.icp = all > 0 ? crossing / all : 0;
    found.ifn = called.size / count;
    const list = [...sizes.values()];
    found.ned = 1 - sum(list.filter((size) => size >= 5 && size <= 20)) / measured;
    found.largest = Math.max(...list) / measured;
    found.turbo_mq = sum([...inner].filter(([, mu]) => mu > 0).map(([own, mu]) => 2 * mu / (2 * mu + (outer.get(own) || 0))));
    found.modularity = volume > 0 ? inside / volume - sum([...degrees.values()].map((degree) => (degree / (2 * volume)) ** 2)) : 0;
    if (data.use_cases.length) {
      const cases = new Map([...sizes.keys()].map((own) => [own, []]));
      const known = new Set(calls.base);
      for (const members of data.use_cases) {
        const counts = new Map();
        members.filter((node) => known.has(node)).forEach((node) => add(counts, at[node], 1));
        counts.forEach((many, own) => cases.get(own).push(many));
      }
      const entropy = (counts) => -sum(counts.map((many) => many / sum(counts) * Math.log(many / sum(counts))));
      found.bcp = sum([...cases.values()].map(entropy)) / count;
    }
  }
  const apart = (pair) => at[pair[0]] !== at[pair[1]];
  const share = (list) => list.length ? list.filter(apart).length / list.length : 0;
  if (calls.reads.length + calls.writes.length) [found.crossing_reads, found.crossing_writes] = [share(calls.reads), share(calls.writes)];
  if (calls.keys.length) found.cut_foreign_keys = share(calls.keys);
  if (calls.joins.length) found.cut_joins = share(calls.joins);
  if (calls.writing.length) found.dtx = calls.writing.filter((tables) => spread(at, tables) > 1).length / calls.writing.length;
  if (measured < 2) found.degenerate = "there is hardly anything to cut";
  else if (found.services < 2) found.degenerate = "everything is in one service: nothing is cut, so no figure can be bad";
  else if (count === measured && measured > 4) found.degenerate = "every part is a service of its own";
  else if (found.largest > 0.8) found.degenerate = `one service has ${fixed(found.largest * 100, 0)} % of the parts: figures of such cuts flatter`;
  return found;
}

// As Rust writes it: what lies in the middle goes to the even digit.
function fixed(value, digits) {
  const middle = digits === 0 ? value * 2 : value * 8;
  const text = value.toFixed(digits);
  if ((digits === 0 || digits === 2) && Number.isInteger(middle) && middle % 2 !== 0) {
    const scale = 10 ** digits;
    const down = Math.floor(Math.abs(value) * scale);
    return (value < 0 ? "-" : "") + ((down % 2 ? down + 1 : down) / scale).toFixed(digits);
  }
  return text;
}
const signed = (value) => (value < 0 || Object.is(value, -0) ? "" : "+") + fixed(value, 2);
