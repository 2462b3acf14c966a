// Filters by category, country and state of the tie: which things and ties are to be seen.
function makeFilters(things, ties, changed) {
  const boxes = (name) => [...document.querySelectorAll('input[name="' + name + '"]')];
  const country = document.getElementById('country');
  const inferred = document.getElementById('inferred');
  const checked = (name) => new Set(boxes(name).filter((box) => box.checked).map((box) => box.value));

  function visible() {
    const categories = checked('category');
    const states = checked('state');
    const open = [...ties.values()].filter(
      (tie) => states.has(tie.state) && (!tie.inferred || inferred.checked),
    );
    const ids = new Set();
    for (const thing of things.values()) {
      if (!country.value || thing.country === country.value) ids.add(thing.id);
    }
    if (country.value) {
      const home = new Set(ids);
      for (const tie of open) {
        if (home.has(tie.source)) ids.add(tie.target);
        if (home.has(tie.target)) ids.add(tie.source);
      }
    }
    for (const id of [...ids]) {
      if (!categories.has(things.get(id).category)) ids.delete(id);
    }
    const seen = open.filter((tie) => ids.has(tie.source) && ids.has(tie.target));
    return { things: ids, ties: new Set(seen.map((tie) => tie.id)) };
  }

  for (const [id, on] of [['all', true], ['none', false]]) {
    document.getElementById(id).addEventListener('click', () => {
      for (const box of boxes('category')) box.checked = on;
      changed();
    });
  }
  for (const control of [...boxes('category'), ...boxes('state'), country, inferred]) {
    control?.addEventListener('change', changed);
  }
  return {
    visible,
    reset() {
      for (const box of [...boxes('category'), ...boxes('state')]) box.checked = true;
      if (inferred) inferred.checked = true;
      country.value = '';
    },
  };
}
