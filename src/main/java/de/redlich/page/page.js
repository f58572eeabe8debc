// What every page can do. Each behaviour switches itself on by a data attribute; without it, pages work the same.
import "./submit-once.js";
import "./reveal.js";
import "./menu.js";
import "./autosave.js";

const has = (selector) => document.querySelector(selector) !== null;

if (has("[data-copy]")) import("./copy.js");
if (has("[data-library]")) import("./highlight.js");
if (has("[data-mermaid]")) import("./mermaid.js");
if (has("[data-progress-url]")) import("./progress.js");

document.querySelector("[data-focus]")?.focus();
