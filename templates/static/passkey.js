// Passkeys: what the browser answers is put into the hidden fields of the form, which is then sent. Without this script
// the form stays hidden, and the pages ask for a code.
"use strict";
const toOctets = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
const toText = (octets) =>
  btoa(String.fromCharCode(...new Uint8Array(octets))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
for (const form of document.querySelectorAll("form[data-passkey]")) {
  if (!window.PublicKeyCredential) break;
  form.hidden = false;
  const data = form.dataset;
  const challenge = toOctets(data.challenge);
  const known = data.known.split(" ").filter(Boolean).map((id) => ({ type: "public-key", id: toOctets(id) }));
  const add = () => navigator.credentials.create({
    publicKey: {
      challenge,
      rp: { id: data.site, name: data.siteName },
      user: { id: toOctets(data.user), name: data.account, displayName: data.account },
      // ES256, EdDSA, RS256
      pubKeyCredParams: [-7, -8, -257].map((alg) => ({ type: "public-key", alg })),
      authenticatorSelection: { residentKey: "preferred", userVerification: "preferred" },
      excludeCredentials: known,
      attestation: "none",
    },
  });
  const use = () => navigator.credentials.get({
    publicKey: {
      challenge,
      rpId: data.site,
      allowCredentials: known,
      userVerification: data.passkey === "log-in" ? "required" : "preferred",
    },
  });
  const fields = form.elements;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    try {
      const key = await (data.passkey === "add" ? add() : use());
      const answer = key.response;
      fields.credential.value = toText(key.rawId);
      fields["client-data"].value = toText(answer.clientDataJSON);
      fields["authenticator-data"].value = toText(answer.authenticatorData ?? answer.getAuthenticatorData());
      fields.signature.value = answer.signature ? toText(answer.signature) : "";
      form.submit();
    } catch {
      form.querySelector("[role=status]").textContent = data.failed;
    }
  });
}
