# The privacy notice.

privacy-title = Dades personals
privacy-lead = Quan signes una crida expresses una opinió política. Això és, amb paraules senzilles, el que fem amb les teves dades.
privacy-who = Qui n’és responsable
privacy-who-unknown = L’equip que publica aquesta crida.
privacy-why = Per a què serveixen
privacy-why-count = Per comptar cada signatura una sola vegada i provar que ve d’una adreça real.
privacy-why-publish = Per mostrar el teu nom, la teva professió i la teva població a la llista, si ho vas triar.
privacy-why-news = Per escriure’t sobre aquesta crida, si ho vas demanar.
privacy-basis = La base jurídica és el teu consentiment explícit (RGPD, articles 6.1.a i 9.2.a). El pots retirar en qualsevol moment, sense donar explicacions.
privacy-what = Què es guarda
privacy-what-form = El nom, la professió, la població i el país que vas indicar.
privacy-what-email = La teva adreça electrònica, i què vas triar sobre la publicació i les notícies.
privacy-what-comment = El teu comentari.
privacy-what-group = D’una organització: el nom, el tipus, el lloc web, i el nom i el càrrec de la persona que signa per ella.
privacy-what-times = La versió del text que es va signar, la llengua, i les dates de signatura i de confirmació.
privacy-what-not = Amb una signatura no es guarda cap adreça IP; la xarxa d’on ve un formulari queda un dia en memòria, contra els robots. Només es posen galetes després d’enviar un formulari: reconeixen el teu navegador, set dies com a màxim, i guarden, xifrat, durant una hora, el que acabes d’escriure. Cap no et segueix.
privacy-see = Qui les veu
privacy-see-public = Tothom: el teu nom, la teva professió i la teva població, només si ho vas triar; el nom, el tipus, la població i el lloc web d’una organització.
privacy-see-organiser = L’equip responsable de la crida i qui allotja aquest lloc per a ell: la resta.
privacy-see-third = Ningú més. El lloc no carrega res de fora; el correu de confirmació passa, com qualsevol correu, pels servidors de correu.
privacy-long = Quant de temps
privacy-long-pending = { $days ->
    [one] Una signatura sense confirmar s’esborra un dia després del primer missatge que demana confirmar-la, o de la seva última modificació; si no pot sortir cap missatge, un dia després de l’últim intent.
   *[other] Una signatura sense confirmar s’esborra { $days } dies després del primer missatge que demana confirmar-la, o de la seva última modificació; si no pot sortir cap missatge, { $days } dies després de l’últim intent.
}
privacy-long-date = Totes les dades personals s’esborren el dia { $date }.
privacy-long-done = Totes les dades personals es van esborrar el dia { $date }.
privacy-long-days = { $days ->
    [one] Totes les dades personals s’esborren un dia després del tancament de la crida.
   *[other] Totes les dades personals s’esborren { $days } dies després del tancament de la crida.
}
privacy-long-closes = La crida es tanca el dia { $date }.
privacy-long-withdrawn = Una signatura que retires surt de seguida del recompte i de la llista.
privacy-long-refused = D’una adreça que ha refusat els nostres missatges, o que no existeix, guardem durant { $days } dies una empremta, per no tornar-hi a escriure. Amb ella no es pot llegir l’adreça.
privacy-safe = Com es protegeixen
privacy-safe-text = Les adreces, els noms no publicats i els comentaris estan segellats: la base de dades tota sola no permet llegir-los. La clau es guarda a part.
privacy-rights = Els teus drets
privacy-rights-text = Veure, corregir, amagar, retirar, baixar: ho pots fer tot sense demanar res a ningú, amb el teu enllaç personal, també després del tancament.
privacy-rights-authority = També pots escriure a qui n’és responsable, indicat més amunt, o adreçar-te a l’autoritat de protecció de dades del teu país.
