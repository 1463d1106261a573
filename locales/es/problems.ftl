# What is wrong with a field, and what to do.

problems-title = { $count ->
    [one] Queda una cosa por corregir
   *[other] Quedan { $count } cosas por corregir
}
problems-prefix = Error:

problem-name-missing = Escribe un nombre o unos apellidos.
problem-organisation-missing = Escribe el nombre completo de la organización.
problem-kind-missing = Elige el tipo más parecido.
problem-function-missing = Escribe tu cargo en la organización.
problem-mandate-missing = Marca la casilla si tienes este mandato.
problem-too-long = Demasiado largo: { $max } caracteres como máximo.
problem-hidden-character = Vuelve a escribir este campo: contiene un signo oculto.
problem-holds-email = Parece tu correo electrónico: va en su campo.
problem-holds-telephone = Aquí no pongas un número de teléfono, por favor.
problem-link = Aquí no pongas una dirección web, por favor.
problem-too-many-marks = Demasiados acentos en una misma letra.
problem-no-letter = Escribe un nombre con letras.
problem-email-missing = Escribe tu correo electrónico.
problem-email-malformed = Comprueba la dirección: por ejemplo nombre@example.org.
problem-email-without-at = Falta la arroba: por ejemplo nombre@example.org.
problem-email-two-ats = Sobra una arroba.
problem-email-two-dots = Hay dos puntos seguidos.
problem-email-dot-at-edge = Sobra un punto.
problem-email-comma = Hay una coma en lugar de un punto.
problem-email-space = Hay un espacio dentro de la dirección.
problem-email-several = Escribe una sola dirección.
problem-email-suspect = ¿Es correcta esta dirección?
problem-email-domain = Comprueba lo que va después de la arroba.
problem-email-too-long = Esta dirección es demasiado larga.
problem-email-local-part = Sin acentos antes de la arroba: comprueba la dirección.
problem-country-unknown = Elige un país de la lista.
problem-website-malformed = Comprueba la dirección: por ejemplo https://example.org.
problem-publish-missing = Elige sí o no.
problem-agree-missing = Marca la casilla para firmar.
problem-form-too-fast = Haz clic una vez más para enviarlo.
problem-form-expired = El formulario estuvo abierto demasiado tiempo: envíalo otra vez.
problem-code-wrong = Código incorrecto o caducado: compruébalo, o abre el enlace.
problem-code-elsewhere = El código solo sirve en el navegador donde firmaste. Aquí, abre el enlace del mensaje.
problem-changed = La firma se modificó entretanto: léela otra vez y vuelve a enviar.
problem-text-changed = El texto del llamamiento ha cambiado: lee lo que es distinto y vuelve a enviar el formulario.
problem-organisation-signed = Esta dirección ya firmó por esta organización: usa el formulario del llamamiento.
problem-organisation-taken = Esta organización ya ha firmado: escribe al equipo si es un error.

problem-empty = Rellena este campo.
