// Colours source code. The library is fetched only on pages that show some, a rare language only where it is written.
const load = (src) =>
  new Promise((done) => {
    const script = document.createElement("script");
    script.src = src;
    script.onload = script.onerror = done;
    document.head.append(script);
  });

const blocks = [...document.querySelectorAll("code[data-library]")].filter((block) => block.dataset.language);
const library = blocks[0]?.dataset.library;
if (library) await load(library);

for (const block of blocks) {
  const language = block.dataset.language.toLowerCase();
  if (!/^[a-z0-9+#-]+$/.test(language) || !globalThis.hljs) continue;
  if (!hljs.getLanguage(language)) await load(library.replace("highlight.min.js", `languages/${encodeURIComponent(language)}.min.js`));
  if (!hljs.getLanguage(language)) continue;
  block.innerHTML = hljs.highlight(block.textContent, { language, ignoreIllegals: true }).value;
}
