// <form data-autosave> sends itself after each change; [data-saved] inside tells what the server answered.
// With JavaScript off, the form's own button does the same.
const sending = new WeakMap();

async function save(form) {
  const status = form.querySelector("[data-saved]");
  const show = (state, text) => {
    status.dataset.state = state;
    status.textContent = text;
  };
  sending.get(form)?.abort();
  const control = new AbortController();
  sending.set(form, control);
  show("saving", status.dataset.saving);
  try {
    const answer = await fetch(form.action, {
      method: "POST",
      body: new URLSearchParams(new FormData(form)),
      headers: { "X-Requested-With": "autosave" },
      signal: control.signal,
      keepalive: true,
    });
    if (!answer.ok || answer.redirected && new URL(answer.url).pathname === "/anmelden") throw new Error(answer.status);
    show("saved", status.dataset.done);
  } catch (failure) {
    if (failure.name !== "AbortError") show("failed", status.dataset.failed);
  }
}

for (const form of document.querySelectorAll("form[data-autosave]")) {
  form.addEventListener("change", () => save(form));
}
