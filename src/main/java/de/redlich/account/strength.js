// Says while a password is typed how good it is: long, and not the same over and over. The server decides.
const verdict = (text, shortest) => {
  const length = [...text].length;
  if (length < shortest) return "short";
  const different = new Set(text.toLowerCase()).size;
  if (different < 6 || /^(.{1,6})\1+/.test(text)) return "weak";
  return length >= shortest + 5 && different >= 9 ? "good" : "fair";
};

for (const hint of document.querySelectorAll("[data-strength]")) {
  const field = document.getElementById(hint.dataset.strength);
  field.addEventListener("input", () => {
    const found = verdict(field.value, Number(hint.dataset.shortest));
    const left = Number(hint.dataset.shortest) - [...field.value].length;
    hint.hidden = field.value === "";
    hint.textContent = hint.dataset[found].replace("#", left);
  });
}
