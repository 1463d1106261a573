# The site closed for maintenance.

maintenance-title = Er wordt aan de site gewerkt
maintenance-until = De site komt terug op { $date }.
maintenance-soon = De site komt zo snel mogelijk terug.
maintenance-later = Er gaat niets verloren: de handtekeningen blijven bewaard, en links die al zijn verstuurd werken daarna weer.
