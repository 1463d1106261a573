# Le site fermé pour travaux.

maintenance-title = Le site est en travaux
maintenance-until = Il revient le { $date }.
maintenance-soon = Il revient dès que possible.
maintenance-later = Rien n’est perdu : les signatures sont gardées, et les liens déjà envoyés marcheront de nouveau.
