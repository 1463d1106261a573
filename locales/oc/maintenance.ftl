# The site closed for maintenance.

maintenance-title = Lo site es en òbras
maintenance-until = Torna lo { $date }.
maintenance-soon = Torna tre que possible.
maintenance-later = Res es pas perdut : las signaturas son gardadas, e los ligams ja mandats tornaràn foncionar.
