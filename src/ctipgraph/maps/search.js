// Search by label, acronym and identifier; accents and case do not matter.
const MOST = 8;

function plain(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

function makeSearch(things, show) {
  const input = document.getElementById('query');
  const list = document.getElementById('found');
  const index = [...things.values()].map((thing) => ({
    thing,
    words: [thing.acronym, thing.label, thing.id, thing.id.split('/').pop()].map(plain),
  }));

  // Whole words first, then beginnings, then the rest.
  function find(text) {
    const wanted = plain(text);
    if (!wanted) return [];
    const hits = [];
    for (const { thing, words } of index) {
      let rank = 3;
      if (words.includes(wanted)) rank = 0;
      else if (words.some((word) => word.startsWith(wanted))) rank = 1;
      else if (words.some((word) => word.includes(wanted))) rank = 2;
      if (rank < 3) hits.push([rank, thing]);
    }
    hits.sort(([a, one], [b, other]) => a - b || one.rank - other.rank);
    return hits.slice(0, MOST).map(([, thing]) => thing);
  }

  function clear() {
    list.hidden = true;
    list.replaceChildren();
  }

  function take(thing) {
    clear();
    show(thing.id);
  }

  input.addEventListener('input', () => {
    clear();
    if (!plain(input.value)) return;
    const found = find(input.value);
    for (const thing of found) {
      const button = element('button', thing.label, { type: 'button' });
      const more = [thing.acronym, thing.kind].filter(Boolean).join(' · ');
      button.append(element('small', more));
      button.addEventListener('click', () => take(thing));
      const item = element('li');
      item.append(button);
      list.append(item);
    }
    if (!found.length) {
      const item = element('li');
      item.append(element('p', 'Nothing found'));
      list.append(item);
    }
    list.hidden = false;
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') clear();
    if (event.key === 'ArrowDown' && !list.hidden) {
      event.preventDefault();
      list.querySelector('button')?.focus();
    }
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const [first] = find(input.value);
    if (first) take(first);
  });
  list.addEventListener('keydown', (event) => {
    const item = document.activeElement.closest('li');
    const next = { ArrowDown: item?.nextElementSibling, ArrowUp: item?.previousElementSibling };
    if (event.key === 'Escape') {
      clear();
      input.focus();
    } else if (event.key in next) {
      event.preventDefault();
      (next[event.key]?.querySelector('button') || input).focus();
    }
  });
  document.addEventListener('click', (event) => {
    if (!event.target.closest('.search')) clear();
  });
}
