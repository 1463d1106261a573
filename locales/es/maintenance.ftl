# The site closed for maintenance.

maintenance-title = El sitio está en obras
maintenance-until = Vuelve el { $date }.
maintenance-soon = Vuelve en cuanto sea posible.
maintenance-later = No se pierde nada: las firmas se conservan y los enlaces ya enviados volverán a funcionar.
