# Making an appeal known.

share-signal = Signal no té cap enllaç per compartir: copia l’enllaç i enganxa’l en un missatge.
mastodon-title = Compartir a Mastodon
mastodon-server = El teu servidor de Mastodon
mastodon-hint = Per exemple mastodont.cat, o el teu compte sencer: @camila@mastodont.cat
mastodon-unknown = No reconeixem aquest servidor: escriu per exemple mastodont.cat.
mastodon-continue = Continuar
mastodon-ready = Això és el que es proposarà a { $host }; ho podràs canviar abans de publicar.
mastodon-go = Obrir { $host }

embed-foot = A
embed-read = Llegir el text abans de signar (pestanya nova)
embed-new-tab = La continuació s’obre en una pestanya nova, al lloc de la crida: allà veuràs on trobar el missatge per confirmar.

thanks-number = Ets la persona número { $number } que signa. Gràcies!
thanks-number-group = La vostra és la signatura número { $number }. Gràcies!
thanks-word-title = Unes paraules de l’equip

own-link-title = El vostre enllaç per fer córrer
own-link-offer = La teva organització és entre les signants. Amb un enllaç propi veureu aquí quantes persones signen gràcies a vosaltres: un nombre, sense cap nom.
own-link-make = Crear el nostre enllaç
own-link-text = Només es compten les signatures confirmades. L’equip de la crida també veu aquest nombre.
own-link-count = { $count ->
    [0] Encara no ha passat ningú pel vostre enllaç.
    [one] { $count } signatura ha arribat per vosaltres.
   *[other] { $count } signatures han arribat per vosaltres.
}

privacy-what-link = Si vas arribar per un enllaç que l’equip va donar a una entitat aliada o va imprimir en una octaveta: quin, per comptar-los. Res més sobre el teu recorregut.
embed-ready = A punt: prem una altra vegada «Signar».
