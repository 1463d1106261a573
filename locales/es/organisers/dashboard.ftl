# The figures of an appeal, and what to do first.

todo-title = Qué hacer primero
todo-none = Todo está al día.
todo-relay-down = Desde el { $at } no sale ningún mensaje: el servidor de envío no responde, o nos rechaza.
todo-quota = Se ha agotado el cupo de envío. Los mensajes volverán a salir el { $at }.
todo-late = { $count ->
    [one] Los mensajes de confirmación salen con un minuto de retraso.
   *[other] Los mensajes de confirmación salen con { $count } minutos de retraso.
}
todo-provider = En { $provider } confirma el { $now } % (lo habitual es el { $expected } %): quizá allí los mensajes vayan a la carpeta de correo no deseado.
todo-provider-others = En { $provider } confirma el { $now } % (en los demás, el { $expected } %): quizá allí los mensajes vayan a la carpeta de correo no deseado.
todo-closes = Se puede firmar hasta el { $at }.
todo-erasure = { $count ->
    [0] El { $at } se borrarán los datos personales del llamamiento.
    [one] El { $at } se borrarán los datos personales de una persona.
   *[other] El { $at } se borrarán los datos personales de { $count } personas.
} Para anularlo, cambia la fecha de cierre o el plazo de borrado.
todo-erasure-unheard = Desde el { $at }, ningún buzón de quienes pueden modificar el llamamiento ha aceptado el recordatorio del borrado: se va aplazando de siete en siete días. Comprueba las direcciones de las cuentas.
todo-groups = { $count ->
    [one] Una organización espera tu aprobación.
   *[other] { $count } organizaciones esperan tu aprobación.
}
todo-held = { $count ->
    [one] Hay una firma por revisar.
   *[other] Hay { $count } firmas por revisar.
}
todo-draft = Este llamamiento es un borrador: todavía no lo ve nadie.

provider-gmail = Gmail
provider-microsoft = Outlook y Hotmail
provider-yahoo = Yahoo
provider-icloud = iCloud
provider-orange = Orange y Wanadoo
provider-free = Free
provider-sfr = SFR
provider-bouygues = Bouygues Telecom
provider-laposte = La Poste
provider-proton = Proton
provider-gmx = GMX
provider-other = los demás proveedores
provider-all = Todos juntos

figures-title = Las cifras
figures-last-day = En las últimas 24 horas
figures-last-day-short = { $count } en 24 horas
figures-goal = Próximo objetivo
figures-goal-left = { $left ->
    [one] { $goal }, falta una firma
   *[other] { $goal }, faltan { $left }
}
figures-paper = Recogidas fuera de este sitio
figures-pending = Pendientes de confirmar por correo
figures-held = Por revisar
figures-held-groups = { $count ->
    [0] { $held }
    [one] { $held }, entre ellas una organización
   *[other] { $held }, entre ellas { $count } organizaciones
}

chart-hours-title = Las últimas 48 horas
chart-days-title = Desde el principio
chart-hours-text = { $posted ->
    [one] { $posted } firma enviada
   *[other] { $posted } firmas enviadas
} y { $counted ->
    [one] { $counted } contada
   *[other] { $counted } contadas
} en 48 horas; como máximo { $most } en una hora.
chart-days-text = { $counted ->
    [one] { $counted } firma contada
   *[other] { $counted } firmas contadas
}; como máximo { $most } en un día.
chart-weeks-text = { $counted ->
    [one] { $counted } firma contada
   *[other] { $counted } firmas contadas
}; como máximo { $most } en una semana.
chart-counted = Contadas
chart-posted = Enviadas
chart-most-hour = hasta { $most } por hora
chart-most-day = hasta { $most } al día
chart-most-week = hasta { $most } a la semana
chart-hour = Hora
chart-day = Día
chart-week = Semana desde el
chart-table = Ver estas cifras en una tabla
chart-spark = { $counted ->
    [0] Ninguna firma en catorce días
    [one] Una firma en catorce días, como máximo { $most } en un día
   *[other] { $counted } firmas en catorce días, como máximo { $most } en un día
}

confirmations-title = Las confirmaciones
confirmations-text = Una firma cuenta cuando la persona la ha confirmado con el mensaje que le enviamos. Si el porcentaje baja en un proveedor, a menudo es señal de que allí nuestros mensajes acaban en el correo no deseado.
confirmations-none = Todavía no hay nada que comparar: estos porcentajes abarcan los últimos treinta días, sin la última hora, porque los mensajes necesitan tiempo para llegar.
confirmations-provider = Proveedor
confirmations-recent = Últimas 24 horas
confirmations-before = El mes anterior
confirmations-posted = enviadas
confirmations-percent = confirmadas
confirmations-note = La última hora no está incluida: los mensajes necesitan tiempo para llegar.
confirmations-alarm = a la baja
percent = { $percent } %

mail-state-title = El envío de los mensajes
mail-state-waiting = Mensajes en espera en todo el sitio
mail-state-oldest = Tiempo que lleva esperando el más antiguo
mail-state-minutes = { $minutes ->
    [0] menos de un minuto
    [one] un minuto
   *[other] { $minutes } minutos
}

trends-title = Lo que se sale de lo habitual
trends-text = Nada se decide por ti: un congreso o una gran escuela también dan esta imagen. Mira y después decide.
trend-hour = en la hora que terminó el { $date }
trend-domain = { $count } de { $total } firmas vienen de { $subject }.
trend-network = { $count } de { $total } formularios vienen de una misma red.
trend-names = { $count } de { $total } firmas llevan un nombre que se repite.
trend-series = { $count } de { $total } firmas tienen direcciones en serie, que solo se diferencian en las cifras.
trend-pace = { $count } firmas han llegado al ritmo de una máquina.
