# The site closed for maintenance.

switch-closed-text = Para trabajos mayores, el sitio se puede cerrar: no se muestra ninguna página, y cada una dice cuándo vuelve el sitio. Solo pueden entrar las personas propietarias. Los mensajes en espera siguen saliendo y los que llegan se guardan; quien aún no ha confirmado recupera después el tiempo perdido, si el llamamiento sigue abierto.
switch-close = Cerrar el sitio
switch-closed-until = El sitio está cerrado hasta el { $date }; después se abre solo.
switch-closed-open = El sitio está cerrado hasta que lo abras.
switch-done-closed = El sitio está cerrado.
fact-step-closed = cerrado, páginas incluidas
