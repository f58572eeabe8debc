// Tells the server where the reader is: <div data-progress-url="…"> around blocks [data-block="key"], and a CSRF field inside.
// Sends the topmost visible block and the seconds looked at since the last report.
const host = document.querySelector("[data-progress-url]");
const visible = new Set();
let seconds = 0;
let told = "";

const watcher = new IntersectionObserver(
  (entries) => entries.forEach((it) => (it.isIntersecting ? visible.add(it.target) : visible.delete(it.target))),
  { rootMargin: "0px 0px -40% 0px" },
);
for (const block of host.querySelectorAll("[data-block]")) watcher.observe(block);

function report() {
  const top = [...visible].sort((a, b) => a.offsetTop - b.offsetTop)[0]?.dataset.block ?? told;
  if (top === "" || (seconds === 0 && top === told)) return;
  const body = new URLSearchParams({ block: top, seconds });
  const csrf = host.querySelector('input[type="hidden"][name="_csrf"]');
  if (csrf) body.set(csrf.name, csrf.value);
  told = top;
  seconds = 0;
  fetch(host.dataset.progressUrl, { method: "POST", body, keepalive: true }).catch(() => {});
}

setInterval(() => {
  if (document.visibilityState === "visible") seconds += 1;
  if (seconds >= 15) report();
}, 1000);
addEventListener("visibilitychange", () => document.visibilityState === "hidden" && report());
addEventListener("pagehide", report);
