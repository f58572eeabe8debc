// What every page can do. Each behaviour switches itself on by a data attribute; without it, pages work the same.
import "./submit-once.js";
import "./reveal.js";
import "./menu.js";

document.querySelector("[data-focus]")?.focus();
