// A link such as map.html#TH opens the map at that thing.
function follow() {
  let id = location.hash.slice(1);
  try { id = decodeURIComponent(id); } catch { return; }
  if (things.has(id) || ties.has(id)) show(id);
}
window.addEventListener('hashchange', follow);

readColours();
apply();
network.fit();
follow();
window.ctipmap = Object.freeze({
  select: (id) => select(id),
  selected: () => chosen,
  labels: () => placed.map((label) => ({ ...label })),
  visible: () => ({ things: [...seen.things], ties: [...seen.ties] }),
  // Where to click: the middle of a thing or of a tie, in pixels of the window.
  point: (id) => {
    const { left, top } = canvas.getBoundingClientRect();
    const { x, y } = pixels(id);
    return { x: x + left, y: y + top };
  },
});
