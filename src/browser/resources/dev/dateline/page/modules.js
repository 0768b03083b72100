// Evaluated in the page by PageModulesIT: checks the modules that do not need a page, with random input.
// Returns the failures as sentences; an empty list when all checks pass.
async () => {
  const load = (name) => import(new URL(`./app/${name}`, document.baseURI));
  const [{ CodePointText, codePointLength }, { disjoint, pieces }, state, { rangeOf, isDate, dateInWords, finer, wider, filled },
    { averages, bars, core, dense, suitsLog, ticks }, english, german, { readQuery, writeQuery, hintsFor }, { linesOf, sorted }, { csv },
    { divided }, { read }, { authorityLine }, { initialsAmong }, { compared },
    { recentDay }] = await Promise.all(['text/codepoints.js', 'text/layers.js', 'data/state.js', 'text/dates.js',
    'timeline/scale.js', 'i18n/en.js', 'i18n/de.js', 'search/query-parts.js', 'lines/kwic.js', 'ui/download.js', 'compare/searches.js',
    'keep/store.js', 'profile/correct.js', 'data/initials.js', 'reprints/diff.js', 'start/start-panel.js'].map(load));
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
      view: oneOf(['', 'quotes', 'map', 'network']), about: value(), clock: oneOf(['', 'mentioned']), bars: oneOf(['', 'share']) };
    for (let count = below(5); count > 0; count--) {
      made = state.withFilter(made, oneOf(state.FACETS), value() || 'x', oneOf(['all', 'any', 'not']));
    }
    made = { ...made, scale: oneOf(['', 'log']), ties: oneOf(['', 'article']), span: oneOf(['', 'all']),
      compared: oneOf([[], ['q=x'], ['q=a%26b&name=c', 'actor=d']]) };
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
    same('day', dateInWords('2025-08-15T23:30:00-02:00'), dateInWords('2025-08-15'));
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

  const bucket = (from, to, count) => ({ from, to, count });
  const checkTimeline = () => {
    const may = bucket('2024-05-01', '2024-05-31', 4);
    same('filled months', filled([may], 'month', '2024-04', '2024-06', 99),
      [bucket('2024-04-01', '2024-04-30', 0), may, bucket('2024-06-01', '2024-06-30', 0)]);
    same('filled year', filled([may], 'month', '2024', '2024', 99).length, 12);
    same('filled weeks', filled([], 'week', '2024-01-03', '2024-01-10', 99).map(({ from }) => from), ['2024-01-01', '2024-01-08']);
    same('open end', filled([may], 'month', '2024-03', '', 99).map(({ count }) => count), [0, 0, 4]);
    same('too many', filled([may], 'day', '2020', '2024', 400), [may]);
    same('no dates', filled([may], 'month', '', '', 99), [may]);
    const years = (...counts) => counts.map((count) => ({ count }));
    const far = [1, ...Array(60).fill(0), ...Array(20).fill(30), ...Array(40).fill(0), 2];
    same('core', core(years(...far)), { first: 61, last: 80, before: 1, after: 2 });
    same('core of few', core(years(1, 0, 0, 0, 1)), { first: 0, last: 4, before: 0, after: 0 });
    const dated = (first, ...counts) => counts.map((count, at) => ({ from: `${first + at}-01-01`, to: `${first + at}-12-31`, count }));
    const mentioned = dated(1066, 1, ...Array(800).fill(0), 1, 0, 0, ...Array(20).fill(20), 1);
    same('dense', dense(mentioned), { first: 804, last: 823, before: 2, after: 1 });
    same('dense from a decade', dense(dated(1005, 1, ...Array(90).fill(0), ...Array(9).fill(90))), { first: 85, last: 99, before: 1, after: 0 });
    same('dense of few', dense(dated(1990, 1, 0, 200)), { first: 0, last: 2, before: 0, after: 0 });
    same('recent day', recentDay(dated(2023, 9, 9, 9), [{ published: '2094-01-01' }, {}, { published: '2025-05-26T10:00:00Z' }]), '2025-04-26');
    same('recent day of few hits', recentDay(dated(2023, 9, 9, 9), []), '2025-12-01');
    same('giant', [suitsLog([900, 3, 3, 4, 5, 3, 2, 3]), suitsLog([9, 3, 3, 4, 5, 3, 2, 3]), suitsLog([900, 3]),
      suitsLog([900, 0, 0, 0, 3, 2, 0, 800, 0])], [true, false, false, false]);
    same('few full years', suitsLog([900, 0, 0, 0, 3, 2, 2, 800, 0]), true);
    same('log', bars([0, 9, 99], 300, 100, { log: true }).map(({ height }) => Math.round(height)), [0, 50, 100]);
    same('ticks', [ticks(0, false), ticks(4, false), ticks(360, true)], [[], [4, 2], [360, 100, 10, 1]]);
    same('averages', averages([0, 5, 0], [0, 10, 10]).map((share) => share?.toFixed(2) ?? null), ['0.25', '0.25', '0.25']);
    same('no average', averages([1, 1], [2, 3]), [null, null]);
  };

  const checkQueries = () => {
    const parts = { all: 'grain cease-fire', any: 'truce "peace talks"', phrase: 'black sea', none: 'wheat "red sea"', near: 'a b',
      distance: '7', field: 'title', inField: 'x y', other: 'date:2025' };
    same('parts', readQuery(writeQuery(parts)), parts);
    for (const query of ['a OR b', '(a OR b) c OR d', '"never closed', 'a (b', 'NOT a', 'a && b']) {
      same(query, writeQuery(readQuery(query)), query);
    }
    same('range', readQuery('date:[2025-01 TO 2025-03] grain'), { ...readQuery(''), all: 'grain', other: 'date:[2025-01 TO 2025-03]' });
    const tokens = ['grain', '-wheat', '"peace talks"', '"a b"~3', '(a OR b)', 'title:x', 'said:(a b)', 'date:[* TO 2024]', '-(a b)', 'x*', 'y~1'];
    for (let round = 0; round < 500; round++) {
      const query = Array.from({ length: 1 + below(6) }, () => oneOf(tokens)).join(' ');
      const written = writeQuery(readQuery(query));
      same(query, written.match(/\S+/g).sort(), query.match(/\S+/g).sort());
      same(`${query} again`, writeQuery(readQuery(written)), written);
    }
    same('hints', ['a or b', 'a NEAR/3 b', 'a|b', 'wom?n', '*', '"a or b"', 'is it?'].map((query) => hintsFor(query).map(({ q }) => q)),
      [['a OR b'], ['"a b"~3'], ['a OR b'], ['wom*'], [''], [], []]);
  };

  const checkLines = () => {
    const hit = { id: 'x', passages: [{ field: 'title', text: 'a', marks: [[0, 1]] },
      { field: 'text', text: '😀 one hit,\nthen two hits.', marks: [[6, 9], [20, 24]] }] };
    const lines = linesOf(hit);
    same('lines', lines.map(({ left, match, right }) => [left, match, right]),
      [['😀 one ', 'hit', ', then two hits.'], ['😀 one hit, then two ', 'hits', '.']]);
    same('sorted', sorted(lines, 'left', 'en').map(({ match }) => match), ['hit', 'hits']);
    same('not sorted', sorted(lines, 'x', 'en'), lines);
    same('csv', csv([['a', 'b'], ['x,"y"', 3], ['=1+1', null]]), '\uFEFFa,b\r\n"x,""y""",3\r\n\'=1+1,\r\n');
    const formulas = ['=1', '+1', '-1', '@a', ' =1', '\t=1', '\tx', '＝1', '＋1', '－1', '＠a'];
    same('formulas', csv([formulas]), `\uFEFF${formulas.map((cell) => `'${cell}`).join(',')}\r\n`);
    same('no formulas', csv([['a=1', ' a', 'Müller', -1]]), '\uFEFFa=1, a,Müller,-1\r\n');
    const facet = (...values) => ({ buckets: values.map(([value, count]) => ({ value, label: value, count })) });
    const parts = divided([facet(['a', 3], ['b', 1]), facet(['a', 2], ['c', 4], ['d', 0])]);
    same('common', parts.everywhere.map(({ value, counts }) => [value, counts]), [['a', [3, 2]]]);
    same('alone', parts.alone.map((some) => some.map(({ value }) => value)), [['b'], ['c']]);
  };

  const checkKept = () => {
    same('nothing kept', [null, 3, { clippings: 'x' }, { searches: [null, { address: 'javascript:x' }] }].map(read),
      Array(4).fill({ clippings: [], searches: [], history: [] }));
    const [clipping] = read({ clippings: [{ id: 'a/b', address: 'https://x', tags: ['t', 3], note: 5 }] }).clippings;
    same('clipping', [clipping.address, clipping.tags, clipping.note], ['?article=a%2Fb', ['t'], '']);
  };

  const checkNames = () => {
    const zelensky = { value: 'z', label: 'Volodymyr Zelensky', kind: 'person', spellings: ['Volodymyr Zelensky', 'Zelensky', 'V. Zelensky'] };
    const other = { value: 'y', label: 'Wolodymyr Selenskyj', kind: 'person', spellings: ['Selenskyj', 'Wolodymyr Selenskyj'] };
    same('split', authorityLine(zelensky, [], ['V. Zelensky']),
      { id: 'z', kind: 'person', name: 'Volodymyr Zelensky', not: ['V. Zelensky'] });
    same('merged', authorityLine(zelensky, [other], []), { id: 'z', kind: 'person', name: 'Volodymyr Zelensky',
      spellings: ['V. Zelensky', 'Wolodymyr Selenskyj'] });
    same('merged group', authorityLine({ value: 'eu', label: 'European Union', kind: 'organization', spellings: ['EU'] },
      [{ value: 'ec', label: 'Brussels', kind: 'organization', spellings: [] }], ['EU']),
    { id: 'eu', kind: 'organization', name: 'European Union', spellings: ['Brussels'], not: ['EU'] });
    const opec = 'Organization of the Petroleum Exporting Countries';
    same('initials', [initialsAmong(['Opec', 'OAPEC', 'OPEC'], opec), initialsAmong(['U.N.'], 'United Nations'), initialsAmong(['PEC'], opec),
      initialsAmong([], opec)], ['OPEC', 'U.N.', '', '']);
  };

  const checkVersions = () => {
    const own = (pieces) => pieces.filter(({ isOwn }) => isOwn).map((piece) => piece.text.trim());
    const [left, right] = compared('The cat sat on the mat today.', 'The dog sat on the red mat\ntoday.');
    same('versions', [own(left), own(right)], [['cat'], ['dog', 'red']]);
    for (let round = 0; round < 200; round++) {
      const one = Array.from({ length: below(30) }, () => oneOf(['a', 'b', 'c', 'd'])).join(' ');
      const other = Array.from({ length: below(30) }, () => oneOf(['a', 'b', 'c', 'd'])).join(' ');
      const sides = compared(one, other);
      same('both texts', sides.map((pieces) => pieces.map((piece) => piece.text).join('')), [one, other]);
      const common = sides.map((pieces) => pieces.filter(({ isOwn }) => !isOwn).flatMap((piece) => piece.text.trim().split(' ')));
      same('what both have', common[0], common[1]);
    }
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

  [checkCodePoints, checkLayers, checkStates, checkDates, checkTimeline, checkQueries, checkLines, checkKept, checkNames, checkVersions, checkCatalogues].forEach((check) => check());
  return failures.slice(0, 20);
};
