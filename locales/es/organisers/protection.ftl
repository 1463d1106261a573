# The rules that set doubtful signatures aside.

protection-title = Protección contra las firmas falsas
protection-text = Una firma detenida por una de estas reglas se confirma como las demás y después queda apartada, con el motivo escrito al lado. Quien firma no nota ninguna diferencia antes de confirmar.
protection-of-site = Estas reglas valen para todos los llamamientos del sitio.
protection-of-appeal = Estas reglas se suman a las del sitio y solo valen para este llamamiento.
protection-saved = Las reglas están guardadas.
protection-open = Ajustar la protección
protection-state = Redes y dominios bloqueados, límites en caso de avalancha.
protection-blocked = Lo que se aparta
protection-blocked-text = Una entrada por línea. Estas listas van antes que todo lo demás.
protection-allowed = Lo que nunca se limita
protection-allowed-text = El wifi de una universidad o de un congreso, el dominio de un gran sindicato: allí firma mucha gente a la vez.
protection-limits = En caso de avalancha
protection-limits-text = Por encima de estos números de formularios, las firmas siguientes se apartan. Vacío: el límite habitual. 0: sin límite.
protection-usual = Habitual: { $count }.
protection-unlimited = Habitual: ninguno.
protection-try = Probar con las últimas 24 horas
protection-save = Guardar estas reglas
protection-changed-again = Si cambias otra regla, primero se probará.
label-blocked-networks = Redes bloqueadas
label-blocked-domains = Dominios de correo bloqueados
label-blocked-addresses = Direcciones bloqueadas
label-allowed-networks = Redes sin límite
label-allowed-domains = Dominios de correo sin límite
label-network-burst = De una misma red, en diez minutos
label-network-day = De una misma red, en un día
label-appeal-burst = En todo el llamamiento, en diez minutos
label-appeal-day = En todo el llamamiento, en un día
label-keep-held = Esperar siempre una decisión del equipo
keep-held-hint = Si no, una firma apartada solo por una avalancha cuenta por sí sola, como pronto una hora después, si nada la une a las demás: nombres repetidos, direcciones en serie, un dominio que predomina, ritmo de máquina.
networks-hint = Por ejemplo: 203.0.113.0/24. Una dirección sola vale también para sus vecinas: /24 en IPv4, /56 en IPv6.
domains-hint = Por ejemplo: example.org, o *.example.org para todo lo que depende de él.
addresses-hint = Se reconocen todas las formas de escribir un mismo buzón. La lista está cifrada.
trial-title = Lo que habrían hecho estas reglas
trial-forms = { $count ->
    [one] Probadas con el único formulario recibido desde el { $since }.
   *[other] Probadas con los { $count } formularios recibidos desde el { $since }.
}
trial-newly-held = { $count ->
    [0] No se apartaría ninguna firma más.
    [one] Se apartaría una firma más.
   *[other] Se apartarían { $count } firmas más.
}
trial-newly-counted = { $count ->
    [0] De las apartadas hoy no se contaría ninguna.
    [one] De las apartadas hoy se contaría una.
   *[other] De las apartadas hoy se contarían { $count }.
}
trial-reason = Motivo
trial-before = Reglas actuales
trial-after = Estas reglas
trial-note = El servidor guarda el origen de los formularios un día, solo en memoria: después de un reinicio, la prueba abarca menos tiempo. Las firmas ya recibidas no cambian.
trial-no-forms = No se ha recibido ningún formulario en las últimas 24 horas, o el servidor acaba de reiniciarse: no hay nada con que probar estas reglas.
problem-network-line = Línea { $max }: no es una red. Escribe por ejemplo 203.0.113.0/24.
problem-domain-line = Línea { $max }: no es un dominio. Escribe por ejemplo example.org o *.example.org.
problem-address-line = Línea { $max }: no es una dirección de correo.
problem-too-many-lines = La lista es demasiado larga: { $max } líneas como máximo.
problem-limit-outside = Escribe un número entero de 0 a { $max }.
protection-asked = El cálculo se pide desde ahora.
protection-asked-no-longer = El cálculo ya no se pide.
proofs-title = Cálculo pedido a los navegadores
proofs-off = Ahora mismo no se pide nada.
proofs-on-by = Pedido por { $by } desde el { $since }, hasta el { $until }.
proofs-on-by-rule = Pedido por la regla de abajo desde el { $since }, hasta el { $until }.
proofs-text = Durante un ataque, se puede pedir a cada navegador un cálculo de unos segundos antes de enviar el formulario: una persona apenas lo nota; un robot que envía miles de formularios va más despacio. Un formulario sin este cálculo, por ejemplo de un navegador sin scripts, no se rechaza: su firma, una vez confirmada, espera tu decisión. Los formularios abiertos antes tienen diez minutos más.
proofs-hours = Durante cuánto tiempo
proofs-for = { $count ->
    [one] una hora
   *[other] { $count } horas
}
proofs-ask = Pedir el cálculo
proofs-longer = Pedirlo otra vez durante ese tiempo, a partir de ahora
proofs-stop = Dejar de pedirlo
label-proof-burst = Pedir el cálculo durante una hora, si en diez minutos llegan más formularios de los indicados aquí
proof-burst-usual = Habitual: { $count }. 0: nunca.
proof-burst-never = Vacío o 0: nunca.

# Names that appear later, and names that look like others.

label-list-after = Espera antes de la lista pública, en minutos
list-after-hint = De 0 a 60. Una firma confirmada cuenta enseguida; su nombre aparece después de esta espera, que deja tiempo para descartar un nombre falso antes de que alguien lo lea. Los nombres que el equipo ha aceptado aparecen enseguida.
hand-over-due = { $count ->
    [one] { $count } firma ya cuenta y aparecerá en menos de una hora.
   *[other] { $count } firmas ya cuentan y aparecerán en menos de una hora.
}
signatory-listed-at = aparecerá en la lista pública hacia el { $time }
look-alike-title = ¿Un nombre engañoso?
look-alike-signed = Se parece a «{ $name }», que ha firmado este llamamiento.
look-alike-known = Se parece a «{ $name }», un grupo conocido.
