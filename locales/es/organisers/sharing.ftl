# Making an appeal known, as organisers see it.

sharing-title = Compartir e insertar
sharing-done-saved = Guardado.
sharing-done-links-saved = Los enlaces están guardados.
sharing-draft = El llamamiento todavía no está publicado: hasta entonces, estas direcciones no llevan a ninguna parte.
sharing-address = La dirección para difundir
sharing-embed = En otro sitio
sharing-embed-text = Copia una línea en la página de otro sitio. Allí solo se carga lo que viene de aquí, y no se pone ninguna cookie.
sharing-embed-form = El formulario
sharing-embed-counter = El contador
sharing-embed-badge = El contador como imagen
sharing-embed-json = El número, para un programa (JSON)
sharing-embed-oembed = Muchos sitios también muestran el llamamiento por sí mismos cuando se pega su dirección (oEmbed).
sharing-form-not-allowed = Ningún sitio puede mostrar todavía el formulario.
sharing-form-allow = Autorizar sitios
sharing-sites = Quién puede mostrar el formulario
label-form-sites = Sitios autorizados
form-sites-none = Ningún otro sitio
form-sites-some = Los sitios de esta lista
form-sites-all = Todos los sitios
sharing-sites-hint = Lo que rodea el formulario en otro sitio puede deformar lo que se firma: autoriza solo sitios que conozcas. El contador se puede mostrar en todas partes.
label-sites = Lista de sitios
sites-hint = Uno por línea, por ejemplo https://entidad.example
sharing-words = Tus palabras
label-share-text = Texto para compartir
share-text-hint = Precede a la dirección del llamamiento en los mensajes. Si está vacío, es el título. Una línea, 240 caracteres como máximo.
label-thanks = Palabras de agradecimiento
thanks-hint = Se muestran cuando la firma está confirmada. Markdown, como el texto del llamamiento.

sources-title = De dónde vienen las firmas
sources-text = Da un enlace a cada entidad aliada, a cada octavilla: verás cuántas firmas confirmadas han llegado por él. No se guarda nada más, y no se sigue a nadie. Un enlace no se puede eliminar: quizá ya esté impreso.
sources-link = Enlace
sources-signatures = Firmas confirmadas
sources-other = Sin enlace de procedencia
sources-none = Todavía no ha llegado ninguna firma por un enlace de procedencia.
sources-manage = Crear enlaces
sources-group = enlace de una organización firmante
sources-hidden-group = Organización que no está en la lista
sources-new = Nuevo enlace
sources-save = Guardar los enlaces
sources-conflict = Otra persona ha cambiado los enlaces entretanto: así están ahora. Compruébalos y guarda.
sources-count = { $count ->
    [0] ninguna firma
    [one] { $count } firma
   *[other] { $count } firmas
}
label-referral-label = Nombre para ti
referral-label-hint = Por ejemplo: Octavilla del mercado
label-referral-word = Palabra del enlace
referral-word-hint = De 2 a 40 minúsculas sin acentos ni ñ, cifras o guiones: octavilla
column-referral = Enlace de procedencia

problem-site-line = La línea { $max } no es la dirección de un sitio: por ejemplo https://entidad.example.
problem-word-shape = De 2 a 40 minúsculas sin acentos ni ñ, cifras o guiones.
problem-word-taken = Esta palabra ya la tiene otro enlace.

fact-part-sharing = compartir e insertar
fact-part-referrals = enlaces de procedencia
