// Captions at a constant size on the screen: the important first, none over another. Those of
// states, groups and treaties may stand over small marks, so that every reader finds them.
const CELL = 48;

function makeGrid() {
  const cells = new Map();
  function* keys(box) {
    for (let x = Math.floor(box.left / CELL); x <= Math.floor(box.right / CELL); x += 1) {
      for (let y = Math.floor(box.top / CELL); y <= Math.floor(box.bottom / CELL); y += 1) {
        yield x + ':' + y;
      }
    }
  }
  return {
    add(box) {
      for (const key of keys(box)) {
        if (cells.has(key)) cells.get(key).push(box);
        else cells.set(key, [box]);
      }
    },
    free(box) {
      for (const key of keys(box)) {
        for (const other of cells.get(key) || []) {
          if (other.id !== box.id && box.left < other.right && other.left < box.right
            && box.top < other.bottom && other.top < box.bottom) return false;
        }
      }
      return true;
    },
  };
}

// Marks: {id, x, y, radius, lines, bold, firm, must}, most important first, in screen pixels.
function placeLabels(context, marks, width, height, face) {
  const taken = makeGrid();
  const bodies = makeGrid();
  const firm = makeGrid();
  for (const { id, x, y, radius: r, firm: strong } of marks) {
    const body = { id, left: x - r, right: x + r, top: y - r, bottom: y + r };
    bodies.add(body);
    if (strong) firm.add(body);
  }
  const placed = [];
  for (const mark of marks) {
    if (!mark.lines.length) continue;
    const size = mark.bold && width > 600 ? 14 : 12;
    const font = (mark.bold ? '600 ' : '') + size + 'px ' + face;
    context.font = font;
    const w = Math.max(...mark.lines.map((line) => context.measureText(line).width)) + 4;
    const h = mark.lines.length * (size + 2) + 2;
    const gap = mark.radius + 2;
    const slant = mark.radius * 0.7;
    const spots = [
      [-w / 2, gap], [-w / 2, -gap - h], [gap, -h / 2], [-gap - w, -h / 2],
      [slant, slant], [slant, -slant - h], [-slant - w, slant], [-slant - w, -slant - h],
    ];
    const boxes = spots.map(([dx, dy]) => ({
      id: mark.id,
      left: mark.x + dx,
      right: mark.x + dx + w,
      top: mark.y + dy,
      bottom: mark.y + dy + h,
    }));
    const inside = boxes.filter(
      (box) => box.left > 0 && box.top > 0 && box.right < width && box.bottom < height,
    );
    const free = inside.filter((candidate) => taken.free(candidate));
    const box = free.find((candidate) => bodies.free(candidate))
      || (mark.firm && free.find((candidate) => firm.free(candidate)))
      || (mark.must && inside[0]);
    if (box) {
      taken.add(box);
      placed.push({ ...box, font, size, lines: mark.lines });
    }
  }
  return placed;
}

function drawLabels(context, placed, ink, halo) {
  context.textAlign = 'center';
  context.textBaseline = 'top';
  context.lineJoin = 'round';
  context.lineWidth = 3;
  context.strokeStyle = halo;
  context.fillStyle = ink;
  for (const { left, right, top, font, size, lines } of placed) {
    context.font = font;
    lines.forEach((line, number) => {
      const y = top + 2 + number * (size + 2);
      context.strokeText(line, (left + right) / 2, y);
      context.fillText(line, (left + right) / 2, y);
    });
  }
}
