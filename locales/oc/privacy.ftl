# The privacy notice.

privacy-title = Donadas personalas
privacy-lead = En signant, exprimissètz una opinion. Vaquí, simplament, çò que fasèm de vòstras donadas.
privacy-who = Qual n’es responsable
privacy-who-unknown = L’equipa que publica aquesta crida.
privacy-why = De qué servisson
privacy-why-count = Comptar cada signatura pas qu’un còp, e provar que ven d’una adreça vertadièra.
privacy-why-publish = Mostrar vòstre nom, vòstra profession e vòstra vila dins la lista, s’o avètz causit.
privacy-why-news = Vos escriure al subjècte d’aquesta crida, s’o avètz demandat.
privacy-basis = Lo tractament s’apièja sus vòstre consentiment explicit (RGPD, articles 6.1.a e 9.2.a). Lo podètz retirar a cada moment, sens vos justificar.
privacy-what = Çò qu’es conservat
privacy-what-form = Lo nom, la profession, la vila e lo país qu’avètz indicats.
privacy-what-email = Vòstra adreça electronica, e çò qu’avètz causit per la publicacion e las novèlas.
privacy-what-comment = Vòstre comentari.
privacy-what-group = Per una organizacion : son nom, sa mena, son site, lo nom e la foncion de la persona que signa per ela.
privacy-what-times = La version del tèxt signada, la lenga, e las datas de signatura e de confirmacion.
privacy-what-not = Cap d’adreça IP es pas conservada amb una signatura ; la ret d’ont ven un formulari demòra un jorn en memòria, contra los robòts. De cookies son pausats pas qu’aprèp lo mandadís d’un formulari : reconeisson vòstre navigador, sèt jorns al mai, e gardan, chifrat, pendent una ora, çò que venètz d’escriure. Cap vos seguís pas.
privacy-see = Qual las vei
privacy-see-public = Tot lo monde : vòstre nom, vòstra profession e vòstra vila, solament s’o avètz causit ; lo nom, la mena, la vila e lo site d’una organizacion.
privacy-see-organiser = L’equipa responsabla de la crida e la persona qu’auberja aqueste site per ela : la rèsta.
privacy-see-third = Degun mai. Lo site carga pas res d’endacòm mai ; lo corrièl de confirmacion passa, coma tot corrièl, pels servidors de messatjariá.
privacy-long = Quant de temps
privacy-long-pending = { $days ->
    [one] Una signatura pas confirmada es escafada un jorn aprèp lo primièr messatge que demanda de la confirmar, o aprèp sa darrièra modificacion ; se cap de messatge pòt pas partir, un jorn aprèp lo darrièr ensag.
   *[other] Una signatura pas confirmada es escafada { $days } jorns aprèp lo primièr messatge que demanda de la confirmar, o aprèp sa darrièra modificacion ; se cap de messatge pòt pas partir, { $days } jorns aprèp lo darrièr ensag.
}
privacy-long-date = Totas las donadas personalas son escafadas lo { $date }.
privacy-long-done = Totas las donadas personalas son estadas escafadas lo { $date }.
privacy-long-days = { $days ->
    [one] Totas las donadas personalas son escafadas un jorn aprèp la clausura de la crida.
   *[other] Totas las donadas personalas son escafadas { $days } jorns aprèp la clausura de la crida.
}
privacy-long-closes = La crida s’acaba lo { $date }.
privacy-long-withdrawn = Una signatura que retiratz quita sul pic lo compte e la lista.
privacy-long-refused = D’una adreça qu’a refusat nòstres messatges, o qu’existís pas, gardam pendent { $days } jorns una emprenta, per li escriure pas mai. Permet pas de tornar legir l’adreça.
privacy-safe = Cossí son protegidas
privacy-safe-text = Las adreças, los noms pas publicats e los comentaris son sagelats : la basa de donadas soleta permet pas de los legir. La clau es gardada a part.
privacy-rights = Vòstres dreches
privacy-rights-text = Veire, corregir, amagar, retirar, telecargar : tot se fa sens demandar res a degun, per vòstre ligam personal, quitament aprèp la clausura.
privacy-rights-authority = Podètz tanben escriure al responsable çai sus, o vos adreçar a l’autoritat de proteccion de las donadas de vòstre país (en França, la CNIL).
