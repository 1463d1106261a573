# What is wrong with a field, and what to do.

problems-title = { $count ->
    [one] Queda una cosa per corregir
   *[other] Queden { $count } coses per corregir
}
problems-prefix = Error:

problem-name-missing = Escriu un nom o uns cognoms.
problem-organisation-missing = Escriu el nom complet de l’organització.
problem-kind-missing = Tria el tipus més proper.
problem-function-missing = Escriu el teu càrrec a l’organització.
problem-mandate-missing = Marca la casella si tens aquest mandat.
problem-too-long = Massa llarg: { $max } caràcters com a màxim.
problem-hidden-character = Torna a escriure aquest camp: conté un signe amagat.
problem-holds-email = Sembla la teva adreça electrònica: va al seu camp.
problem-holds-telephone = Aquí no hi posis cap número de telèfon, si us plau.
problem-link = Aquí no hi posis cap adreça web, si us plau.
problem-too-many-marks = Massa accents en una mateixa lletra.
problem-no-letter = Escriu un nom amb lletres.
problem-email-missing = Escriu la teva adreça electrònica.
problem-email-malformed = Comprova l’adreça: per exemple nom@example.org.
problem-email-without-at = Falta l’arrova: per exemple nom@example.org.
problem-email-two-ats = Hi ha una arrova de més.
problem-email-two-dots = Hi ha dos punts seguits.
problem-email-dot-at-edge = Hi ha un punt de més.
problem-email-comma = Hi ha una coma en lloc d’un punt.
problem-email-space = Hi ha un espai dins de l’adreça.
problem-email-several = Escriu una sola adreça.
problem-email-suspect = És correcta aquesta adreça?
problem-email-domain = Comprova el que hi ha després de l’arrova.
problem-email-too-long = Aquesta adreça és massa llarga.
problem-email-local-part = Sense accents abans de l’arrova: comprova l’adreça.
problem-country-unknown = Tria un país de la llista.
problem-website-malformed = Comprova l’adreça: per exemple https://example.org.
problem-publish-missing = Tria sí o no.
problem-agree-missing = Marca la casella per signar.
problem-form-too-fast = Fes clic una vegada més per enviar-ho.
problem-form-expired = El formulari ha estat obert massa temps: torna’l a enviar.
problem-code-wrong = Codi incorrecte o caducat: comprova’l, o obre l’enllaç.
problem-code-elsewhere = El codi només serveix al navegador on vas signar. Aquí, obre l’enllaç del missatge.
problem-changed = La signatura s’ha modificat mentrestant: torna-la a llegir i torna a enviar.
problem-text-changed = El text de la crida ha canviat: llegeix què és diferent i torna a enviar el formulari.
problem-organisation-signed = Aquesta adreça ja ha signat per aquesta organització: fes servir el formulari de la crida.
problem-organisation-taken = Aquesta organització ja ha signat: escriu a l’equip si és un error.

problem-empty = Omple aquest camp.
