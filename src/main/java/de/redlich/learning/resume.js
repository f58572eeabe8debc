// Tells the server where the reader is and how long the page was really read, and goes back to the exact place on the way in.
// <article data-report="…" data-view="…" data-resume="block" data-offset="pixels"> around blocks [data-block].
const EVERY = 15;
const AWAKE = 60_000;
const page = document.querySelector("[data-report]");
const token = document.querySelector('input[type="hidden"][name="_csrf"]');

let serial = 0;
let spent = 0;
let told = "";
let lastMove = Date.now();

const blocks = () => [...page.querySelectorAll("[data-block]")];
const edge = () => Math.max(0, document.querySelector("[data-sticky-head]")?.getBoundingClientRect().bottom ?? 0);

function place() {
  const top = blocks().findLast((it) => it.getBoundingClientRect().top <= edge() + 1) ?? null;
  if (!top) return { block: "", offset: 0 };
  return { block: top.dataset.block, offset: Math.round(edge() - top.getBoundingClientRect().top) };
}

function report() {
  const { block, offset } = place();
  const now = `${block} ${offset} ${spent}`;
  if (now === told) return;
  told = now;
  const body = new URLSearchParams({ view: page.dataset.view, serial: ++serial, block, offset, spent });
  if (token) body.set(token.name, token.value);
  fetch(page.dataset.report, { method: "POST", body, keepalive: true }).catch(() => {
    told = "";
  });
}

for (const sign of ["pointermove", "pointerdown", "keydown", "scroll", "touchmove", "wheel"]) {
  addEventListener(sign, () => { lastMove = Date.now(); }, { passive: true, capture: true });
}

let since = 0;
setInterval(() => {
  since += 1;
  if (document.visibilityState === "visible" && Date.now() - lastMove < AWAKE) spent += 1;
  if (since >= EVERY) {
    since = 0;
    report();
  }
}, 1000);

let settling = 0;
addEventListener("scrollend", () => {
  clearTimeout(settling);
  settling = setTimeout(report, 1000);
});
addEventListener("visibilitychange", () => document.visibilityState === "hidden" && report());
addEventListener("pagehide", report);

// The address names the block; how far into it one was, only the server knows. Pictures and drawings may still move it.
const resume = page.dataset.resume;
if (resume && location.hash === `#b-${resume}`) {
  const back = () => {
    const block = document.getElementById(`b-${resume}`);
    if (!block) return;
    const offset = Math.min(Number(page.dataset.offset), Math.max(0, block.offsetHeight - 1));
    scrollTo({ top: block.getBoundingClientRect().top + scrollY - edge() + offset, behavior: "instant" });
  };
  let touched = false;
  for (const sign of ["pointerdown", "keydown", "wheel", "touchmove"]) addEventListener(sign, () => { touched = true; }, { once: true });
  back();
  addEventListener("load", () => !touched && back());
  const watcher = new ResizeObserver(() => !touched && back());
  watcher.observe(page);
  setTimeout(() => watcher.disconnect(), 4000);
}
