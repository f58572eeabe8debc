// What every page can do. Each behaviour switches itself on by a data attribute; without it, pages work the same.
import "./submit-once.js";
import "./reveal.js";
import "./menu.js";
import "./autosave.js";

const has = (selector) => document.querySelector(selector) !== null;

if (has("[data-copy]")) import("./copy.js");
if (has('[data-library], [data-code-library] pre > code[class*="language-"]')) import("./highlight.js");
if (has("[data-mermaid], [data-mermaid-library] pre.mermaid")) import("./mermaid.js");
if (has("[data-progress-url]")) import("./progress.js");

// What scrolls sideways can be scrolled by keyboard too.
for (const wide of document.querySelectorAll(".prose :is(pre, table, .formula-block, figure.diagram)")) {
  if (wide.scrollWidth > wide.clientWidth + 1) wide.tabIndex = 0;
}

document.querySelector("[data-focus]")?.focus();

// A notice is told once: reloading or sharing the address must not tell it again.
const address = new URL(location);
if (address.searchParams.has("hinweis")) {
  address.searchParams.delete("hinweis");
  history.replaceState(history.state, "", address);
}
