// Evaluated in the page by PageModulesIT: checks the modules that do not need a page, with random input.
// Returns the failures as sentences; an empty list when all checks pass.
async () => {
  const load = (name) => import(new URL(`./app/${name}`, document.baseURI));
  const [{ CodePointText, codePointLength }, { disjoint, pieces }, state, { rangeOf, isDate, dateInWords, finer, wider }, { bars },
    english, german] = await Promise.all(['text/codepoints.js', 'text/layers.js', 'data/state.js', 'text/dates.js',
    'timeline/scale.js', 'i18n/en.js', 'i18n/de.js'].map(load));
  const failures = [];
  const same = (what, found, wanted) => {
    const [one, other] = [found, wanted].map((value) => JSON.stringify(value));
    if (one !== other) failures.push(`${what}: ${one} instead of ${other}`);
  };

  // Numbers that look random and are the same on each run (a linear congruential generator).
  let seed = 20251121;
  const below = (limit) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * limit);
  };
  const oneOf = (list) => list[below(list.length)];
  const SIGNS = ['a', 'é', 'e\u0301', '😀', '🕊\uFE0F', '\uD83D', '\n', ' ', 'я', '&', '+', '%', '=', '"', '\u{10FFFF}'];
  const text = (most) => Array.from({ length: below(most) }, () => oneOf(SIGNS)).join('');

  const checkCodePoints = () => {
    same('length of nothing', codePointLength(''), 0);
    for (let round = 0; round < 500; round++) {
      const words = text(30);
      const signs = [...words];
      const source = new CodePointText(words);
      const [start, end] = [below(signs.length + 1), below(signs.length + 1)];
      same('length', source.length, signs.length);
      same('slice', source.slice(start, end), start < end ? signs.slice(start, end).join('') : '');
      for (const paragraph of source.paragraphs()) {
        const cut = signs.slice(paragraph.start, paragraph.end).join('');
        if (cut.includes('\n') || cut.trim() === '') failures.push(`paragraph ${JSON.stringify(cut)}`);
      }
    }
  };

  const spans = (length) => disjoint(Array.from({ length: below(6) }, () => {
    const start = below(length);
    return { start, end: start + below(12) };
  }));
  const leaves = (piece) => (piece.children ? piece.children.flatMap(leaves) : [piece]);
  const covered = (tree, layer) => tree.flatMap((piece) =>
    layer.includes(piece.span) ? [piece] : covered(piece.children ?? [], layer));

  const checkLayers = () => {
    same('overlapping', disjoint([{ start: 3, end: 9 }, { start: 0, end: 4 }, { start: 5, end: 5 }]),
      [{ start: 0, end: 4 }]);
    for (let round = 0; round < 500; round++) {
      const length = 1 + below(60);
      const layers = [spans(length), spans(length), spans(length)];
      const tree = pieces(0, length, layers);
      const row = tree.flatMap(leaves);
      same('gaps', row.map(({ start }) => start), [0, ...row.map(({ end }) => end)].slice(0, row.length));
      same('end', row.at(-1).end, length);
      for (const layer of layers) {
        const marked = covered(tree, layer).reduce((sum, { start, end }) => sum + end - start, 0);
        const wanted = layer.reduce((sum, { start, end }) => sum + Math.min(end, length) - start, 0);
        same('covered', marked, wanted);
      }
    }
  };

  const value = () => text(8).trim().toWellFormed();
  const randomState = () => {
    let made = { ...state.START, q: value(), from: oneOf(['', '2024', '2024-03']), to: oneOf(['', '2025-01-31']),
      mentionedFrom: value(), sort: oneOf(['', 'oldest']), variants: oneOf(['', 'off']), interval: oneOf(['', 'day']),
      view: oneOf(['', 'quotes', 'map', 'network']), about: value(), clock: oneOf(['', 'told']), bars: oneOf(['', 'share']) };
    for (let count = below(5); count > 0; count--) {
      made = state.withFilter(made, oneOf(state.FACETS), value() || 'x', oneOf(['all', 'any', 'not']));
    }
    if (below(2) === 0) made = state.withProfile(made, oneOf(state.FACETS), value() || 'x');
    return { ...made, article: value() };
  };

  const checkStates = () => {
    same('start', state.addressOf(state.START), './');
    same('unknown', state.parseState('?utm_source=x&actor.some=y&actor='), state.START);
    same('names', state.unknownNames('?utm_source=x&actor.some=y&q=z'), ['utm_source', 'actor.some']);
    same('profile', state.profileOf({ profile: 'place:a:b' }), { facet: 'place', value: 'a:b' });
    same('no profile', ['', 'place', 'place:', 'x:y'].map((profile) => state.profileOf({ profile })),
      [null, null, null, null]);
    same('twice', state.parseState('?actor=a&actor.not=a').filters, [{ facet: 'actor', mode: 'all', value: 'a' }]);
    for (let round = 0; round < 2000; round++) {
      const wanted = randomState();
      const address = state.addressOf(wanted);
      same(address, state.parseState(address.replace('./', '')), wanted);
      same('known', state.unknownNames(address.replace('./', '')), []);
    }
  };

  const checkDates = () => {
    const month = { from: '2024-02-01', to: '2024-02-29' };
    same('month', rangeOf(month, month, 'month'), { from: '2024-02', to: '2024-02' });
    same('days', rangeOf(month, month, 'week'), { from: '2024-02-01', to: '2024-02-29' });
    same('dates', ['2024', '2024-13', '2024-02-30', '24', ''].map(isDate), [true, false, false, false, false]);
    same('other words', dateInWords('soon'), 'soon');
    same('day', dateInWords('2025-08-15T23:30:00-02:00'), dateInWords('2025-08-16'));
    same('flat', bars([0, 1, 5000], 300, 72).map(({ height }) => height), [0, 2, 72]);
    same('shares', bars([0, 0.25, 0.5], 300, 72).map(({ height }) => height), [0, 36, 72]);
    same('no bar', bars([0], 300, 72).map(({ height }) => height), [0]);
    same('finer', [['2024', '2024'], ['2024-02', '2024-02'], ['2024-02-03', '2024-02-03'], ['2024', '2025'], ['', '']]
      .map(([from, to]) => finer(from, to)), ['month', 'day', '', '', '']);
    same('wider than a day', wider('2024-02-03', '2024-02-03'), ['2024', '2024-02']);
    same('wider than days of two months', wider('2024-02-03', '2024-03-01'), ['2024']);
    same('wider than a year', wider('2024', '2024'), []);
    same('wider than an open range', wider('2024-02', ''), []);
  };

  // Every entry of one catalogue has its like in the other: the same keys, texts for texts, functions of as many values.
  const shape = (entry) => {
    if (Array.isArray(entry)) return entry.map(shape);
    if (typeof entry === 'function') return `function of ${entry.length}`;
    if (typeof entry !== 'object') return entry.trim() === '' ? 'empty' : typeof entry;
    return Object.fromEntries(Object.entries(entry).sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, shape(inner)]));
  };
  const checkCatalogues = () => {
    same('catalogues', shape(german.default), shape(english.default));
    const sameWords = Object.keys(english.default.article).filter((key) =>
      typeof english.default.article[key] === 'string' && english.default.article[key] === german.default.article[key]);
    same('left in English', sameWords, ['original', 'raw']);
  };

  [checkCodePoints, checkLayers, checkStates, checkDates, checkCatalogues].forEach((check) => check());
  return failures.slice(0, 20);
};
