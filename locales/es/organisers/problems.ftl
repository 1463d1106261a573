# What is wrong with a field of an account.

problem-account-changed = La cuenta se modificó entretanto: así está ahora. Repite tu cambio y vuelve a enviar.
problem-email-in-public-text = Esto parece una dirección de correo: aquí la leería todo el mundo.
problem-opening-changed = Alguien cambió el llamamiento entretanto: mira otra vez la vista previa y vuelve a pulsar.
problem-login-wrong = Dirección o contraseña incorrecta.
problem-password-wrong = Esta no es la contraseña.
problem-password-short = Demasiado corta: al menos { $max } caracteres.
problem-password-common = Demasiado fácil de adivinar: mejor usa una frase.
problem-password-own = Demasiado parecida a tu nombre o dirección.
problem-totp-wrong = Código incorrecto o ya usado: espera al siguiente.
problem-passkey-refused = Llave rechazada: inténtalo de nuevo, o continúa sin ella.
problem-account-taken = Ya existe una cuenta con esta dirección.
problem-role-missing = Elige el rol que baste.
problem-last-owner = Nombra antes a otra persona propietaria.
problem-language-unknown = Elige un idioma de la lista.
