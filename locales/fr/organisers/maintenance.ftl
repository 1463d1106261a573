# Le site fermé pour travaux.

switch-closed-text = Pendant des travaux plus lourds, le site peut se fermer : aucune page ne se lit, chacune dit quand le site revient. Seuls les propriétaires entrent encore. Les messages en attente continuent de partir, et ceux qui arrivent sont gardés ; qui n’a pas encore confirmé retrouve ensuite le temps perdu, si l’appel est encore ouvert.
switch-close = Fermer le site
switch-closed-until = Le site est fermé jusqu’au { $date }, puis rouvre de lui-même.
switch-closed-open = Le site est fermé jusqu’à ce que vous le rouvriez.
switch-done-closed = Le site est fermé.
fact-step-closed = fermé, pages comprises
