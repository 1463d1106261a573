# The site closed for maintenance.

maintenance-title = An der Website wird gearbeitet
maintenance-until = Sie ist am { $date } wieder da.
maintenance-soon = Sie ist so bald wie möglich wieder da.
maintenance-later = Es geht nichts verloren: Die Unterschriften bleiben, und schon verschickte Links funktionieren danach wieder.
