// What the pointer does on the drawing: hit, hover, click; and the captions of each frame.
function pixels(id) {
  if (things.has(id)) return network.canvasToDOM(network.getPosition(id));
  const edge = network.body.edges[id];
  return network.canvasToDOM(edge.edgeType.getPoint(0.5));
}

// A mark, a caption, or the nearest mark within a fingertip; then a tie.
function at(point) {
  const mark = network.getNodeAt(point);
  if (mark !== undefined) return mark;
  const label = placed.find((l) => point.x > l.left && point.x < l.right && point.y > l.top && point.y < l.bottom);
  if (label) return label.id;
  const tie = network.getEdgeAt(point);
  if (tie !== undefined) return tie;
  let best;
  let least = 16;
  for (const id of seen.things) {
    const { x, y } = pixels(id);
    const distance = Math.hypot(x - point.x, y - point.y);
    if (distance < least) [best, least] = [id, distance];
  }
  return best;
}

network.on('click', ({ pointer }) => {
  const id = at(pointer.DOM);
  if (id === undefined) clear();
  else if (select(id)) uncover(id);
});
// What was clicked must not vanish under the panel that the click opens.
function uncover(id) {
  const over = pixels(id).x - (canvas.clientWidth - document.getElementById('details').offsetWidth - 60);
  if (narrow.matches || over <= 0) return;
  const { x, y } = network.getViewPosition();
  const position = { x: x + over / network.getScale(), y };
  network.moveTo({ position, animation: calm.matches ? false : { duration: 250 } });
}
function point(id, text) {
  if (!text) return;
  const { x, y } = pixels(id);
  hover.textContent = text;
  hover.hidden = false;
  hover.style.left = Math.max(4, Math.min(x + 12, box.clientWidth - hover.offsetWidth - 8)) + 'px';
  hover.style.top = Math.max(4, y - hover.offsetHeight - 12) + 'px';
}
network.on('hoverNode', ({ node }) => point(node, things.get(node).label + ' (' + things.get(node).kind + ')'));
network.on('hoverEdge', ({ edge }) => {
  const { role, state, sourceLabel, targetLabel, inferred } = ties.get(edge);
  point(edge, sourceLabel + ' – ' + role + ' – ' + targetLabel + ' (' + state + (inferred ? ', inferred)' : ')'));
});
for (const event of ['blurNode', 'blurEdge', 'dragStart', 'zoom']) {
  network.on(event, () => { hover.hidden = true; });
}
network.on('afterDrawing', (context) => {
  const ratio = canvas.width / canvas.clientWidth;
  const scale = network.getScale();
  const first = ranked.filter((id) => id === chosen || near.has(id));
  const order = chosen === null ? ranked : first.sort((a, b) => (b === chosen) - (a === chosen));
  // Seen from afar, only states, groups and treaties are named.
  const named = (id) => chosen !== null || scale > 0.5 || things.get(id).rank < 3;
  const marks = order.filter((id) => seen.things.has(id)).map((id) => ({
    id,
    ...network.canvasToDOM(network.getPosition(id)),
    radius: radius.get(id) * scale,
    lines: named(id) ? captions.get(id) : [],
    bold: things.get(id).rank === 0 || id === chosen,
    firm: things.get(id).rank < 3 && captions.get(id).length === 1,
    must: id === chosen || (ties.has(chosen) && near.has(id)),
  }));
  context.save();
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  placed = placeLabels(context, marks, canvas.clientWidth, canvas.clientHeight, face);
  drawLabels(context, placed, colours.ink, colours.paper);
  context.restore();
});
