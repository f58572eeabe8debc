// A second click on a submit button must not send the form a second time.
addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent === "") {
    event.preventDefault();
    return;
  }
  if (form.method !== "post") return;
  form.dataset.sent = "";
  event.submitter?.setAttribute("aria-disabled", "true");
});

// Coming back with the browser's back button, the form may be sent again.
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) {
    delete form.dataset.sent;
    form.querySelector("[aria-disabled]")?.removeAttribute("aria-disabled");
  }
});
