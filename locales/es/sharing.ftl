# Making an appeal known.

share-signal = Signal no tiene enlaces para compartir: copia el enlace y pégalo en un mensaje.
mastodon-title = Compartir en Mastodon
mastodon-server = Tu servidor de Mastodon
mastodon-hint = Por ejemplo mastodon.social, o tu cuenta completa: @camila@mastodon.social
mastodon-unknown = No reconocemos este servidor: escribe por ejemplo mastodon.social.
mastodon-continue = Continuar
mastodon-ready = Esto es lo que se propondrá en { $host }; podrás cambiarlo antes de publicar.
mastodon-go = Abrir { $host }

embed-foot = En
embed-read = Leer el texto antes de firmar (pestaña nueva)
embed-new-tab = Lo que sigue se abre en una pestaña nueva, en el sitio del llamamiento: allí verás dónde encontrar el mensaje que hay que confirmar.

thanks-number = Eres la persona número { $number } en firmar. ¡Gracias!
thanks-number-group = La vuestra es la firma número { $number }. ¡Gracias!
thanks-word-title = Unas palabras del equipo

own-link-title = Tu enlace para difundir
own-link-offer = Tu organización está entre las firmantes. Con un enlace propio verás aquí cuántas personas firman gracias a vosotros: un número, sin ningún nombre.
own-link-make = Crear nuestro enlace
own-link-text = Solo se cuentan las firmas confirmadas. El equipo del llamamiento también ve este número.
own-link-count = { $count ->
    [0] Nadie ha pasado todavía por vuestro enlace.
    [one] { $count } firma ha llegado por vosotros.
   *[other] { $count } firmas han llegado por vosotros.
}

privacy-what-link = Si llegaste por un enlace que el equipo dio a una entidad aliada o imprimió en una octavilla: cuál, para contarlos. Nada más sobre tu recorrido.
embed-ready = Listo: pulsa otra vez «Firmar».
