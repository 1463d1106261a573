# The site closed for maintenance.

maintenance-title = O sítio está em obras
maintenance-until = Volta a { $date }.
maintenance-soon = Volta logo que possível.
maintenance-later = Nada se perde: as assinaturas ficam guardadas, e as ligações já enviadas voltarão a funcionar.
