# Messages that come in by e-mail, as organisers see them.

messages-title = Mensajes por leer
messages-text = Los correos sobre este llamamiento que alguien debe leer: preguntas, palabras añadidas a una firma. Solo los lee tu equipo. Responde desde tu propio correo.
messages-text-site = Los mensajes que no tratan de ningún llamamiento de este sitio. Solo los leen las personas propietarias. Responde desde tu propio correo.
messages-none = No hay ningún mensaje en espera.
messages-dropped = { $count ->
    [one] Llegó otro mensaje, el { $at }, y no se pudo guardar: había demasiados por leer.
   *[other] Llegaron otros { $count } mensajes, el último el { $at }, y no se pudieron guardar: había demasiados por leer.
}
messages-kept = Un mensaje se borra cuando pulsas «Hecho», y como máximo 30 días después de llegar.
messages-do = Hecho
messages-back = Volver
messages-open = Mensajes por leer
messages-no-subject = (sin asunto)
messages-subscription = Amazon pide el acuerdo de este sitio
messages-subscription-text = Alguien quiere que este tema de Amazon avise aquí de los correos devueltos y de las quejas. Si eres tú, o quien administra este servidor, sigue el enlace: Amazon no envía nada antes. El enlace funciona unos dos días.
messages-subscription-do = Dar el acuerdo en Amazon

signatory-no-name = Nombre todavía sin indicar
signatory-unreachable = No se puede llegar a esta dirección: su servidor dice que el buzón no existe. Ya no le escribimos.

returned-title = Mensajes devueltos
returned-text = En los últimos 30 días, por proveedor de correo.
returned-gone = El buzón no existe
returned-later = Rechazado por ahora
returned-complaints = Quejas
