# The mails. One sentence or paragraph per key; lines wrap by themselves.
# Nothing that a person typed in a form may stand here.

mail-hello = Bonjorn,
mail-footer-responsible = Responsable de la crida : { $responsible }
mail-footer-contact = Per li escriure : { $contact }
mail-footer-site = Aqueste messatge es estat mandat automaticament per { $name } ({ $host }). Cap d’imatge, cap de seguiment.

mail-confirm-subject = Confirmatz vòstra signatura : { $title }
mail-confirm-why = Mercé ! Pas qu’un clic mai per confirmar vòstra signatura de la crida « { $title } ».
mail-confirm-entered = Recebètz aqueste messatge perque avètz, çò sembla, donat vòstre acòrdi per signar la crida « { $title } » fòra d’aqueste site, e que los organizators i an inscrich aquesta adreça.
mail-entered-expires = La pagina fonciona fins al jorn { $time }. Se fasètz pas res, res es pas comptat e las donadas son escafadas.
mail-confirm-preheader = Confirmatz vòstra signatura sus la pagina que se dobrís.
mail-confirm-do = Verificatz vòstra signatura e confirmatz-la sus la pagina que se dobrís.
mail-confirm-button = Veire e confirmar ma signatura
mail-confirm-link = Se lo boton se dobrís pas, copiatz aquesta adreça dins vòstre navigador :
mail-confirm-code = Una pagina vos demanda un còdi ? Picatz aqueste :
mail-confirm-expires = La pagina fonciona fins al jorn { $time }. Se fasètz pas res, res es pas comptat e las donadas son escafadas.
mail-confirm-refuse-text = Èra pas vos ? Dobrissètz la meteissa pagina e causissètz « Èra pas ieu » : las donadas seràn escafadas, e pendent sièis meses aqueste site vos mandarà pas mai de messatge de signatura. Podètz tanben far pas res.
mail-confirm-refuse-html = Èra pas vos ?
mail-confirm-refuse-action = Refusar e far escafar aquestas donadas
mail-confirm-refuse-else = Podètz tanben far pas res.

mail-confirm-collective-subject = Confirmatz vòstra signatura : { $title }
mail-confirm-collective-why = Mercé ! Pas qu’un clic mai per confirmar, al nom de vòstra organizacion, la signatura de la crida « { $title } ».
mail-confirm-collective-entered = Recebètz aqueste messatge perque vòstra organizacion a, çò sembla, donat son acòrdi per signar la crida « { $title } » fòra d’aqueste site, e que los organizators i an inscrich aquesta adreça.
mail-confirm-collective-do = Verificatz l’organizacion e la signatura, e confirmatz-la sus la pagina que se dobrís.
mail-confirm-collective-button = Veire e confirmar aquesta signatura

mail-already-signed-subject = Avètz ja signat : { $title }
mail-already-signed-why = Qualqu’un, benlèu vos, ven de signar tornarmai amb aquesta adreça la crida « { $title } ».
mail-already-signed-nothing = Aquesta adreça a ja una signatura : demòra coma es e pòt pas comptar qu’un còp. Res a pas cambiat.
mail-already-signed-do = Per la veire, la corregir o la retirar, dobrissètz vòstra pagina personala :
mail-already-signed-button = Veire ma signatura
mail-already-signed-else = S’èra pas vos, avètz pas res a far.

mail-my-link-subject = Vòstre ligam personal : { $title }
mail-my-link-why = Qualqu’un, sens dobte vos, a demandat lo ligam personal d’aquesta adreça per la crida « { $title } ».
mail-my-link-do = { $count ->
    [one] Aquesta pagina mòstra vòstra signatura. I podètz corregir vòstra signatura, amagar o mostrar vòstre nom, o la retirar :
   *[other] Aquestas paginas mòstran vòstras signaturas. I podètz corregir cada signatura, amagar o mostrar un nom, o la retirar :
}
mail-my-link-own = Signatura en vòstre nom, del { $date }
mail-my-link-collective = Signatura al nom d’una organizacion, del { $date }
mail-my-link-keep = Qui a un ligam atal pòt modificar la signatura : gardatz aqueste messatge per vos.
mail-my-link-else = S’èra pas vos, avètz pas res a far : degun mai a pas recebut aqueste messatge.

mail-withdrawn-subject = Vòstra signatura es retirada : { $title }
mail-withdrawn-done = Es fach : vòstra signatura de la crida « { $title } » es retirada. Compta pas, figura pas dins la lista, e vòstras donadas son escafadas.
mail-withdrawn-thanks = I a pas res mai a far. Mercé pel temps qu’avètz donat a aquesta crida.

mail-approved-subject = Signatura acceptada : { $title }
mail-approved-group = L’equipa de la crida « { $title } » a legit la signatura de vòstra organizacion e l’a acceptada. D’ara enlà compta, e l’organizacion figura dins la lista publica. Mercé !
mail-approved-person = Vòstra signatura de la crida « { $title } » es verificada e acceptada. D’ara enlà compta. Mercé !
mail-approved-do = Per la tornar veire, la corregir o la retirar, dobrissètz vòstra pagina personala :

mail-refused-subject = Signatura pas acceptada : { $title }
mail-refused-group = L’equipa de la crida « { $title } » a pas acceptat la signatura de vòstra organizacion : es pas ni comptada ni publicada.
mail-refused-person = L’equipa de la crida « { $title } » a pas acceptat la signatura facha amb aquesta adreça : es pas ni comptada ni publicada.
mail-refused-ground = Motiu : { $ground }.
mail-refused-answer = Se pensatz qu’es una error, o per ne saber mai, escrivètz a l’equipa : { $contact }
mail-refused-answer-page = Se pensatz qu’es una error, la pagina de la crida ditz qual n’es responsable : { $url }
ground-unknown-group = avèm pas trobat traça d’aquesta organizacion
ground-no-mandate = avèm pas pogut verificar que podètz signar al nom de l’organizacion
ground-duplicate = una autra signatura de la meteissa persona o de la meteissa organizacion es ja acceptada
ground-not-a-name = lo nom indicat es pas lo d’una persona o d’una organizacion
ground-conditions = respond pas a las condicions d’aquesta crida
ground-on-request = o avètz demandat
