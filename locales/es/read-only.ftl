# The site in read-only mode.

read-only-title = Los formularios están cerrados un momento
read-only-until = El sitio está en obras. Los formularios vuelven el { $date }.
read-only-soon = El sitio está en obras. Los formularios vuelven en cuanto sea posible.
read-only-sent = No se ha registrado nada. Deja esta página abierta y recárgala más tarde: si aceptas reenviar el formulario, se envía lo que escribiste.
read-only-later = Los llamamientos y sus firmas se leen como siempre. Vuelve un poco más tarde para firmar o cambiar algo.
