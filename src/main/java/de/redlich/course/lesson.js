// Comfort in lessons: colours in code, drawings in the browser. Without it the source is shown.
const sources = document.querySelectorAll("pre.mermaid[data-diagram]");
const codes = document.querySelectorAll(".code code[class^='language-']");
const libraries = document.querySelector("[data-highlight]")?.dataset;
void sources, codes, libraries;
