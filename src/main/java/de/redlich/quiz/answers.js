// Keeps every change of an answer on the server at once. One post at a time and the newest last; what could not be sent stays
// here and is sent again, and the server ignores what comes twice. Without this script the form's own buttons do the same.
const PAUSES = [1, 2, 5, 10, 20, 30];

function watch(form) {
  const status = form.querySelector("[data-saved]") ?? document.createElement("p");
  let waiting = null;
  let sending = false;
  let failures = 0;
  let timer = 0;

  const show = (state, text) => {
    status.dataset.state = state;
    if (status.textContent !== text) status.textContent = text;
  };
  const body = (act) => {
    form.elements.serial.value = Number(form.elements.serial.value) + 1;
    const data = new FormData(form);
    data.set("act", act);
    return new URLSearchParams(data);
  };

  async function send() {
    if (sending || !waiting) return;
    sending = true;
    const sent = waiting;
    try {
      const answer = await fetch(form.action, {
        method: "POST",
        body: sent,
        headers: { Accept: "application/json" },
        keepalive: sent.toString().length < 60000,
      });
      if (answer.status === 422 || answer.status === 413 || answer.status === 404) {
        if (waiting === sent) waiting = null;
        show("failed", form.dataset.refused);
      } else if (answer.status === 401 || answer.redirected) {
        throw new Error("out");
      } else if (!answer.ok || !(await answer.json()).saved) {
        throw new Error("failed");
      } else {
        failures = 0;
        if (waiting === sent) waiting = null;
        if (!waiting) show("saved", status.dataset.done);
      }
    } catch (failure) {
      show("failed", failure.message === "out" ? form.dataset.signedOut : status.dataset.failed);
      clearTimeout(timer);
      timer = setTimeout(send, 1000 * PAUSES[Math.min(failures++, PAUSES.length - 1)]);
    }
    sending = false;
    if (waiting && waiting !== sent) send();
  }

  function change() {
    waiting = body("save");
    show("saving", status.dataset.saving);
    send();
  }

  let typing = 0;
  form.addEventListener("input", (event) => {
    clearTimeout(typing);
    if (event.target.matches("textarea, [type=text]")) typing = setTimeout(change, 700);
    else change();
  });
  form.addEventListener("change", (event) => {
    if (!event.target.matches("textarea, [type=text]")) return;
    clearTimeout(typing);
    change();
  });
  addEventListener("online", send);
  addEventListener("pagehide", () => {
    if (waiting) navigator.sendBeacon(form.action, waiting);
  });
  addEventListener("beforeunload", (event) => {
    if (waiting && document.contains(form)) event.preventDefault();
  });

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    clearTimeout(typing);
    clearTimeout(timer);
    waiting = null;
    const act = event.submitter?.value ?? "check";
    show("saving", status.dataset.saving);
    const sent = body(act);
    try {
      const answer = await fetch(form.action, { method: "POST", body: sent });
      if (new URL(answer.url).pathname !== location.pathname || !answer.ok) throw new Error(answer.url);
      exchange(form.dataset.question, await answer.text(), act === "hint" ? ".question-hints" : "[data-result]");
    } catch {
      sent.set("act", "save");
      waiting = sent;
      show("failed", status.dataset.failed);
      send();
    }
  });
}

// Puts the question as the server now shows it in the place of the old one.
function exchange(key, html, told) {
  const fresh = new DOMParser().parseFromString(html, "text/html").getElementById("b-" + key);
  const old = document.getElementById("b-" + key);
  old.replaceWith(document.adoptNode(fresh));
  for (const form of fresh.querySelectorAll("form[data-question]")) watch(form);
  (fresh.querySelector(told) ?? fresh.querySelector("button"))?.focus();
}

for (const form of document.querySelectorAll("form[data-question]")) watch(form);
