// Asks a passkey, or makes one, and sends what it said with the form around the button.
const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
const listed = (all = []) => all.map((one) => ({ ...one, id: bytes(one.id) }));

async function made(options) {
  const user = { ...options.user, id: bytes(options.user.id) };
  const excludeCredentials = listed(options.excludeCredentials);
  const found = await navigator.credentials.create({
    publicKey: { ...options, challenge: bytes(options.challenge), user, excludeCredentials },
  });
  return said(found, {
    attestationObject: text(found.response.attestationObject),
    transports: found.response.getTransports?.() ?? [],
  });
}

async function asked(options) {
  const allowCredentials = listed(options.allowCredentials);
  const found = await navigator.credentials.get({
    publicKey: { ...options, challenge: bytes(options.challenge), allowCredentials },
  });
  const { authenticatorData, signature, userHandle } = found.response;
  return said(found, {
    authenticatorData: text(authenticatorData),
    signature: text(signature),
    userHandle: userHandle ? text(userHandle) : undefined,
  });
}

const said = (found, response) => ({
  id: found.id,
  rawId: text(found.rawId),
  type: found.type,
  clientExtensionResults: found.getClientExtensionResults(),
  response: { clientDataJSON: text(found.response.clientDataJSON), ...response },
});

async function prove(part) {
  const form = part.closest("form");
  const problem = part.querySelector("[data-passkey-problem]");
  problem.hidden = true;
  try {
    const answer = await fetch(part.dataset.passkey, { headers: { Accept: "application/json" } });
    const { handout, publicKey } = await answer.json();
    const credential = await (publicKey.user ? made(publicKey) : asked(publicKey));
    const name = part.dataset.passkeyField;
    const field = form.elements[name] ?? form.appendChild(document.createElement("input"));
    field.type = "hidden";
    field.name = name;
    field.value = JSON.stringify({ handout, credential });
    form.submit();
  } catch {
    problem.hidden = false;
  }
}

if (window.PublicKeyCredential) {
  for (const part of document.querySelectorAll("[data-passkey]")) {
    part.querySelector("[data-passkey-offer]").hidden = false;
    part.querySelector("[data-passkey-button]").addEventListener("click", () => prove(part));
  }
}
