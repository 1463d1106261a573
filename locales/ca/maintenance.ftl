# The site closed for maintenance.

maintenance-title = El lloc està en obres
maintenance-until = Torna el dia { $date }.
maintenance-soon = Torna tan aviat com es pugui.
maintenance-later = No es perd res: les signatures es conserven, i els enllaços ja enviats tornaran a funcionar.
