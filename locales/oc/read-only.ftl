# The site in read-only mode.

read-only-title = Los formularis son tampats un moment
read-only-until = Lo site es en òbras. Los formularis tornan lo { $date }.
read-only-soon = Lo site es en òbras. Los formularis tornan tre que possible.
read-only-sent = Res es pas estat enregistrat. Gardatz aquesta pagina dobèrta e recargatz-la mai tard : s’acceptatz de tornar mandar lo formulari, çò qu’avètz escrich torna partir.
read-only-later = Las cridas e lors signaturas se legisson coma d’acostumada. Tornatz un pauc mai tard per signar o cambiar quicòm.
