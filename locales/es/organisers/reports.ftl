# What visitors report.

reports-title = Avisos
reports-text = Lo que han escrito los visitantes sobre el llamamiento o sobre un nombre de su lista. Solo lo lee el equipo.
reports-none = Nada espera respuesta.
reports-more = { $count ->
    [one] Queda otro aviso en espera. Aparecerá aquí a medida que trates los demás.
   *[other] Quedan otros { $count } avisos en espera. Aparecerán aquí a medida que trates los demás.
}
reports-find = Buscar un nombre entre los firmantes
reports-settled = Ya tratados
reports-kept = Se borran 90 días después de tratarse, y con los datos del llamamiento.
report-robot = Se rellenó un campo invisible, como hacen los robots.
report-about-appeal = El llamamiento
report-about-name = Un nombre de la lista
report-do-settle = Marcar como tratado
report-do-reopen = Reabrir
