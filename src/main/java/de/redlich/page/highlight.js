// Colours source code. The library is fetched only on pages that show some, a rare language only where it is written.
const load = (src) =>
  new Promise((done) => {
    const script = document.createElement("script");
    script.src = src;
    script.onload = script.onerror = done;
    document.head.append(script);
  });

// Code in running text knows its language by its class, and the library by the text it stands in.
for (const block of document.querySelectorAll('[data-code-library] pre > code[class*="language-"]')) {
  block.dataset.language = block.className.match(/language-([^\s]+)/)[1];
  block.dataset.library = block.closest("[data-code-library]").dataset.codeLibrary;
}

const blocks = [...document.querySelectorAll("code[data-library]")].filter((block) => block.dataset.language);
const library = blocks[0]?.dataset.library;
if (library) await load(library);

for (const block of blocks) {
  const language = block.dataset.language.toLowerCase();
  if (!/^[a-z0-9+#-]+$/.test(language) || !globalThis.hljs) continue;
  if (!hljs.getLanguage(language)) await load(library.replace("highlight.min.js", `languages/${encodeURIComponent(language)}.min.js`));
  if (!hljs.getLanguage(language)) continue;
  block.innerHTML = hljs.highlight(block.textContent, { language, ignoreIllegals: true }).value;
  const title = block.closest("[data-code]")?.querySelector(".code-title");
  if (title?.textContent === block.dataset.language) title.textContent = hljs.getLanguage(language).name;
}
