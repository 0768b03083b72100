// Evaluated in the page by BenchBrowserCommand: actions of a reader, each with the milliseconds until its result is painted.
(() => {
  const painted = () => new Promise((done) => { requestAnimationFrame(() => setTimeout(done)); });

  const until = (check) => new Promise((done, fail) => {
    const watch = new MutationObserver(() => { if (check()) end(done); });
    const tick = setInterval(() => { if (check()) end(done); }, 5);
    const late = setTimeout(() => end(() => fail(new Error(`Waited for ${check}`))), 30_000);
    const end = (act) => { watch.disconnect(); clearInterval(tick); clearTimeout(late); act(); };
    watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    if (check()) end(done);
  });

  const timed = async (act, check) => {
    const start = performance.now();
    act();
    await until(check);
    await painted();
    return performance.now() - start;
  };

  const find = (selector) => document.querySelector(selector);

  const type = (text) => {
    const box = find('#q');
    box.value = text;
    box.dispatchEvent(new Event('input', { bubbles: true }));
  };

  window.actions = {
    /** Milliseconds from the start of the navigation to the first article. */
    async opened() {
      await until(() => find('.card h3'));
      await painted();
      return performance.now();
    },
    suggest: async (text) => {
      type('');
      await until(() => !find('[role=option]'));
      performance.clearResourceTimings();
      // The last suggestions are shown until the answer is there.
      const isAnswered = () => performance.getEntriesByType('resource').some(({ name }) => name.endsWith(`suggest?q=${encodeURIComponent(text)}`));
      return timed(() => type(text), () => isAnswered() && find('[role=option]'));
    },
    search: (word) => {
      type(word);
      let asked = false;
      return timed(() => find('#q').form.requestSubmit(), () => {
        const busy = find('#results').getAttribute('aria-busy') === 'true';
        asked ||= busy;
        return asked && !busy;
      });
    },
    article: () => timed(() => find('.card h3 a').click(), () => find('.story .article-text p')),
    /** Back to the results. */
    async close() {
      find('.article-bar .close').click();
      await until(() => !find('.story'));
    },
    articles: () => document.querySelectorAll('.card').length,
  };
})();
