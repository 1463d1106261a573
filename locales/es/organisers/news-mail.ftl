# News by e-mail: the pages of organisers.

news-mail-title = Enviar la noticia por correo electrónico
news-mail-link = Enviar por correo electrónico
news-mail-text = Las noticias van a quienes las pidieron, y a nadie más: solo por las firmas que cuentan, y una vez por dirección.
news-mail-draft = Es un borrador. Publica antes la noticia: el mensaje enlaza con ella en el sitio.
news-mail-count-title = A quién
news-mail-count-text = Las personas se cuentan antes de enviar nada. Lo que ves abajo es lo que saldrá: si después modificas la noticia, cuenta otra vez.
news-mail-counting = Contando… { $count } por ahora.
news-mail-reload = Mirar otra vez
news-mail-changed = La noticia se ha modificado desde el recuento.
news-mail-people = { $count ->
    [0] Ninguna de las personas que firmaron pidió noticias.
    [one] { $count } persona pidió noticias.
   *[other] { $count } personas pidieron noticias.
  }
news-mail-people-language = { $count ->
    [one] { $count } de ellas las recibe en este idioma: { $language }.
   *[other] { $count } de ellas las reciben en este idioma: { $language }.
  }
news-mail-takes-minutes = { $count ->
    [one] Todo sale en más o menos { $count } minuto, detrás de las confirmaciones.
   *[other] Todo sale en unos { $count } minutos, detrás de las confirmaciones.
  }
news-mail-takes-hours = Todo sale en unas { $count } horas, detrás de las confirmaciones.
news-mail-takes-days = Todo sale en unos { $count } días, detrás de las confirmaciones.
news-mail-takes-unknown = Todo sale tan deprisa como lo acepte tu servidor de correo, detrás de las confirmaciones.
news-mail-go-on = Continuar con el envío
news-mail-do-count = Contar las personas
news-mail-ask-title = ¿Enviar la noticia ahora?
news-mail-ask-text = Podrás pausar o detener el envío mientras está en marcha. Lo que ha salido no se puede recuperar, y una misma noticia nunca se envía por segunda vez.
news-mail-do-send = { $count ->
    [one] Enviar a { $count } persona
   *[other] Enviar a { $count } personas
  }
news-mail-not-yet = Todavía no
news-mail-do-pause = Pausar
news-mail-do-resume = Reanudar
news-mail-do-stop = Detener definitivamente
news-mail-unchanged = No se ha hecho nada: algo ha cambiado entretanto. Así está ahora.
news-mail-done-send = La noticia está en camino.
news-mail-done-pause = En pausa: lo que no está saliendo en este momento espera.
news-mail-done-resume = El envío se reanuda.
news-mail-done-stop = Detenido: lo que no está saliendo en este momento ya no saldrá.
news-mail-state-sending = En camino
news-mail-state-paused = En pausa
news-mail-state-stopped = Detenido
news-mail-state-done = Enviado
news-mail-figure-people = { $count ->
    [one] { $count } persona contada
   *[other] { $count } personas contadas
  }
news-mail-figure-sent = { $count ->
    [one] { $count } enviado
   *[other] { $count } enviados
  }
news-mail-figure-waiting = { $count } en la cola de envío
news-mail-figure-bounced = { $count ->
    [one] { $count } rechazado o devuelto
   *[other] { $count } rechazados o devueltos
  }
news-mail-figure-left-out = { $count ->
    [one] { $count } sin enviar: la persona dejó de querer noticias o retiró su firma entretanto, o el envío se detuvo
   *[other] { $count } sin enviar: la persona dejó de querer noticias o retiró su firma entretanto, o el envío se detuvo
  }
news-mail-figure-unsubscribed = { $count ->
    [one] { $count } persona ha dejado de recibir noticias desde este mensaje
   *[other] { $count } personas han dejado de recibir noticias desde este mensaje
  }
news-mail-no-tracking = No se registra si un mensaje se abre o si se sigue un enlace, y nunca se registrará.
news-mail-as-counted = La noticia se ha modificado después en el sitio. El mensaje dice lo que se contó y se mostró aquí.
news-mail-test-title = Una prueba para ti
news-mail-test-text = Se envía un mensaje por idioma a:
news-mail-do-test = Enviarme la prueba
news-mail-test-sent = La prueba ha salido. No lleva los enlaces para dejar de recibir noticias ni para ver una firma: son distintos para cada persona.
news-mail-plain = Como texto sin formato

fact-step-count = recuento de destinatarios
fact-step-send = envío
fact-step-pause = pausa
fact-step-test = prueba propia
audit-news-mailed = Noticias por correo electrónico

signature-history-mail-news = Noticias
signature-history-reason-news-not-wanted = ya no se desean
signature-history-reason-news-stopped = el envío se detuvo
