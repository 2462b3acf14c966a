// Tables: sorting by column, buttons that lead to the map, rows that follow the filters.
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

function makeTable(id, show) {
  const table = document.getElementById(id);
  const body = table.tBodies[0];
  const rows = new Map([...body.rows].map((row) => [row.dataset.id, row]));
  const headers = [...table.tHead.rows[0].cells].filter((cell) => cell.hasAttribute('aria-sort'));
  headers.forEach((header, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = header.textContent;
    button.addEventListener('click', () => sort(header, column));
    header.replaceChildren(button);
  });

  function sort(header, column) {
    const down = header.getAttribute('aria-sort') === 'ascending';
    headers.forEach((other) => other.setAttribute('aria-sort', 'none'));
    header.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    const keyed = [...body.rows].map((row) => [row.cells[column].textContent.trim(), row]);
    // Empty cells stay at the end in both directions.
    keyed.sort(([a], [b]) => (!a - !b) || (down ? collator.compare(b, a) : collator.compare(a, b)));
    body.append(...keyed.map(([, row]) => row));
  }

  for (const [key, row] of rows) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Show on map';
    button.setAttribute('aria-label', 'Show on map: ' + row.cells[0].textContent);
    button.addEventListener('click', () => show(key));
    row.lastElementChild.append(button);
  }

  const count = document.getElementById(id + '-count');
  return {
    filter(visible) {
      for (const [key, row] of rows) row.hidden = !visible.has(key);
      count.textContent =
        visible.size === rows.size ? rows.size : visible.size + ' of ' + rows.size;
    },
    choose(key) {
      for (const row of body.querySelectorAll('.chosen')) row.classList.remove('chosen');
      if (rows.has(key)) rows.get(key).classList.add('chosen');
    },
  };
}
