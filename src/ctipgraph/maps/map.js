// The map itself: draws what pyvis prepared, keeps drawing, panel, filters and tables together.
const data = JSON.parse(document.getElementById('data').textContent);
const things = new Map(data.things.map((thing) => [thing.id, thing]));
const ties = new Map(data.ties.map((tie) => [tie.id, tie]));
const captions = new Map(data.nodes.map(({ id, label }) => [id, String(label).split('\n')]));
const radius = new Map(data.nodes.map(({ id, size }) => [id, size]));
const fills = new Map(data.nodes.map(({ id, color }) => [id, color]));
const ranked = [...things.values()].sort((a, b) => a.rank - b.rank).map(({ id }) => id);
const box = document.getElementById('map');
const hover = document.getElementById('hover');
const narrow = matchMedia('(max-width: 760px)');
const calm = matchMedia('(prefers-reduced-motion: reduce)');
const face = 'system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif';
let chosen = null;
let near = new Set();
let seen = { things: new Set(), ties: new Set() };
let placed = [];
let colours = {};
let opener = null;

document.documentElement.classList.add('js');
document.querySelector('.filters').open = !narrow.matches;
const head = document.querySelector('header').offsetHeight;
document.documentElement.style.setProperty('--head', head + 'px');

// Captions are drawn by drawLabels, so the library gets none.
const nodes = new vis.DataSet(data.nodes.map(({ label, ...node }) => node));
const edges = new vis.DataSet(data.edges);
const network = new vis.Network(box, { nodes, edges }, data.options);
const canvas = box.querySelector('canvas');
canvas.parentElement.setAttribute('aria-label', 'Drawing; arrow keys move it, + and − zoom');
canvas.parentElement.setAttribute('role', 'img');

const tables = { things: makeTable('things', show), ties: makeTable('ties', show) };
const details = makeDetails(things, ties, show, leave);
const filters = makeFilters(things, ties, apply);
makeSearch(things, show);

function readColours() {
  const style = getComputedStyle(document.documentElement);
  const names = ['paper', 'ink', 'tie', 'tie-strong', 'mark', 'accent', 'rule'];
  colours = Object.fromEntries(names.map((name) => [name, style.getPropertyValue('--' + name).trim()]));
}

function paint() {
  nodes.update([...things.keys()].map((id) => {
    const fill = fills.get(id);
    const lit = { background: fill, border: id === chosen ? colours.accent : colours.mark };
    return {
      id,
      hidden: !seen.things.has(id),
      opacity: chosen === null || near.has(id) ? 1 : 0.16,
      color: { ...lit, highlight: { background: fill, border: colours.accent }, hover: lit },
    };
  }));
  edges.update([...ties.values()].map(({ id, source, target }) => {
    const lit = chosen === id || chosen === source || chosen === target;
    const colour = lit ? colours['tie-strong'] : colours.tie;
    return {
      id,
      hidden: !seen.ties.has(id),
      width: chosen === id ? 3 : 1,
      color: { color: colour, highlight: colour, hover: colour, opacity: lit ? 1 : chosen === null ? 0.55 : 0.14 },
    };
  }));
}

function apply(event) {
  seen = filters.visible();
  tables.things.filter(seen.things);
  tables.ties.filter(seen.ties);
  document.getElementById('status').textContent =
    seen.things.size + ' of ' + things.size + ' shown, ' + seen.ties.size + ' ties';
  paint();
  if (event?.target.id === 'country') network.fit({ nodes: [...seen.things] });
}

function select(id) {
  if (!things.has(id) && !ties.has(id)) return false;
  chosen = id;
  const tie = ties.get(id);
  const own = tie ? [tie] : details.tiesOf.get(id);
  near = new Set(own.flatMap(({ source, target }) => [source, target]).concat(tie ? [] : [id]));
  // What is asked for is shown, whatever the filters say.
  const ends = tie ? [tie.source, tie.target] : [id];
  if ((tie && !seen.ties.has(id)) || ends.some((end) => !seen.things.has(end))) {
    filters.reset();
    apply();
  } else paint();
  if (tie) network.setSelection({ nodes: [], edges: [id] }, { highlightEdges: false });
  else network.setSelection({ nodes: [id], edges: [] }, { highlightEdges: false });
  tables.things.choose(id);
  tables.ties.choose(id);
  details.open(id);
  return true;
}

// Selecting from outside the drawing also brings the thing into view and the keyboard to it.
function show(id) {
  opener = document.activeElement;
  if (!select(id)) return;
  const tie = ties.get(id);
  const places = network.getPositions(tie ? [tie.source, tie.target] : [id]);
  const all = Object.values(places);
  const position = { x: 0, y: 0 };
  for (const { x, y } of all) {
    position.x += x / all.length;
    position.y += y / all.length;
  }
  const offset = narrow.matches ? { x: 0, y: 0 } : { x: -170, y: 0 };
  const scale = Math.max(network.getScale(), 0.9);
  network.moveTo({ position, scale, offset, animation: calm.matches ? false : { duration: 350 } });
  document.querySelector('.stage').scrollIntoView({ block: 'nearest' });
  if (narrow.matches) box.scrollIntoView({ block: 'nearest' });
  document.getElementById('details').focus({ preventScroll: true });
}

function clear() {
  chosen = null;
  near = new Set();
  network.unselectAll();
  tables.things.choose(null);
  tables.ties.choose(null);
  details.close();
  paint();
}

function leave() {
  clear();
  if (opener?.isConnected && opener !== document.body) opener.focus();
  opener = null;
}

function zoom(factor) {
  network.moveTo({ scale: Math.min(6, Math.max(0.05, network.getScale() * factor)) });
}
document.getElementById('nearer').addEventListener('click', () => zoom(1.3));
document.getElementById('farther').addEventListener('click', () => zoom(1 / 1.3));
document.getElementById('whole').addEventListener('click', () => network.fit());
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && chosen !== null && !event.target.closest('.search')) leave();
});
function repaint() {
  readColours();
  paint();
  network.redraw();
}
for (const medium of ['(prefers-color-scheme: dark)', 'print']) {
  matchMedia(medium).addEventListener('change', repaint);
}
