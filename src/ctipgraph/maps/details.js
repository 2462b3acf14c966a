// The panel with everything known about one thing or one tie. Texts are only ever text.
function element(name, text, attributes = {}) {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

function makeDetails(things, ties, show, close) {
  const panel = document.getElementById('details');
  const tiesOf = new Map([...things.keys()].map((id) => [id, []]));
  for (const tie of ties.values()) {
    tiesOf.get(tie.source).push(tie);
    if (tie.target !== tie.source) tiesOf.get(tie.target).push(tie);
  }

  function link(text, id) {
    const button = element('button', text, { type: 'button', class: 'link' });
    button.addEventListener('click', () => show(id));
    return button;
  }

  function facts(pairs) {
    const list = element('dl');
    for (const [name, value] of pairs) {
      if (!value) continue;
      const cell = element('dd');
      cell.append(value);
      list.append(element('dt', name), cell);
    }
    return list;
  }

  function tieLine(tie, id) {
    const item = element('li');
    item.append(link(tie.source === id ? tie.targetLabel : tie.sourceLabel, tie.id));
    const more = [tie.role, tie.dates, tie.inferred ? 'inferred' : ''];
    item.append(element('small', more.filter(Boolean).join(' · ')));
    if (tie.state !== 'existing') item.append(element('span', tie.state, { class: 'tag' }));
    return item;
  }

  function thingParts(thing) {
    const rows = tiesOf.get(thing.id);
    const part = (title, some) => {
      const list = element('ul');
      list.append(...some.map((tie) => tieLine(tie, thing.id)));
      return some.length ? [element('h3', title), list] : [];
    };
    return [
      element('h2', thing.label),
      facts([
        ['Kind', thing.kind],
        ['Acronym', thing.acronym],
        ['Country', thing.countryName],
        ['Note', thing.note],
        ['Identifier', thing.id],
      ]),
      ...(rows.length ? [] : [element('h3', 'No ties recorded')]),
      ...part('Ties from here', rows.filter((tie) => tie.source === thing.id)),
      ...part('Ties to here', rows.filter((tie) => tie.source !== thing.id)),
    ];
  }

  function evidenceLine(item) {
    const line = element('li', item.title || 'Source without a title');
    const place = [item.locator, item.lines && 'lines ' + item.lines].filter(Boolean).join(', ');
    if (place) line.append(element('small', place));
    if (item.grade) line.append(element('small', 'Grade: ' + item.grade));
    return line;
  }

  function tieParts(tie) {
    const list = element('ol');
    list.append(...tie.evidence.map(evidenceLine));
    const state = tie.state === 'existing' ? 'existing' : element('span', tie.state, { class: 'tag' });
    return [
      element('h2', tie.sourceLabel + ' – ' + tie.role + ' – ' + tie.targetLabel),
      facts([
        ['From', link(tie.sourceLabel, tie.source)],
        ['Tie', tie.role],
        ['To', link(tie.targetLabel, tie.target)],
        ['State', state],
        ['Dates', tie.dates],
        ['Basis', tie.inferred ? 'inferred from other facts' : 'stated by a source'],
        ['Identifier', tie.id],
      ]),
      element('h3', tie.evidence.length ? 'Evidence' : 'No evidence recorded with this tie'),
      list,
    ];
  }

  return {
    tiesOf,
    open(id) {
      const button = element('button', '×', { type: 'button', class: 'close', 'aria-label': 'Close' });
      button.addEventListener('click', close);
      const thing = things.get(id);
      panel.replaceChildren(button, ...(thing ? thingParts(thing) : tieParts(ties.get(id))));
      panel.hidden = false;
      panel.scrollTop = 0;
    },
    close() {
      panel.hidden = true;
      panel.replaceChildren();
    },
  };
}
