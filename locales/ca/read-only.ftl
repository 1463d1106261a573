# The site in read-only mode.

read-only-title = Els formularis estan tancats una estona
read-only-until = El lloc està en obres. Els formularis tornen el dia { $date }.
read-only-soon = El lloc està en obres. Els formularis tornen tan aviat com es pugui.
read-only-sent = No s’ha registrat res. Deixa aquesta pàgina oberta i recarrega-la més tard: si acceptes tornar a enviar el formulari, s’envia el que vas escriure.
read-only-later = Les crides i les signatures es llegeixen com sempre. Torna una mica més tard per signar o canviar alguna cosa.
