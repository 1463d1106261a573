# What owners decide about the site: name, colour, texts.

site-settings-title = Nombre y textos del sitio
site-settings-open = Modificar el nombre y los textos
site-settings-state = Nombre, color, contacto, idioma, zona horaria, página «Acerca del sitio» y aviso legal. Sin tocar ningún archivo.
site-settings-text = Estos ajustes valen para todo el sitio y se aplican enseguida. Un campo vacío toma el valor que fijó la persona que aloja el sitio.
site-settings-done-saved = Guardado.
label-site-name = Nombre del sitio
site-name-hint = En la parte superior de cada página y en los mensajes. Vacío: { $name }.
site-contact-hint = Una dirección de correo o una página, al pie de cada página.
label-site-language = Idioma para las demás personas
site-language-hint = Para las personas cuyo navegador no pide ninguno de los idiomas del sitio.
site-language-any = El primer idioma del sitio
site-zone-hint = Por ejemplo, Europe/Madrid. Vacío: { $zone }. Un llamamiento puede tener la suya. Las fechas ya guardadas siguen siendo los mismos instantes.
site-accent-hint = El color de la página de inicio y de las páginas que no son de un llamamiento. Cada llamamiento tiene el suyo.
label-site-about = Acerca del sitio
site-about-hint = Quién lleva este sitio, y por qué. Markdown, como el texto de un llamamiento. Vacío: la página no existe.
label-site-legal = Aviso legal
site-legal-hint = Quién publica, quién aloja, cómo contactar: lo que pide la ley de tu país.
audit-site-changed = Ajustes del sitio modificados
label-owners-second-factor = Exigir la verificación en dos pasos a todas las personas propietarias
owners-second-factor-hint = Quien solo tenga una contraseña añade primero el segundo paso, un código o una llave de acceso, y antes no puede hacer nada más.
