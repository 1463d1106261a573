# The site closed for maintenance.

maintenance-title = Stiamo lavorando al sito
maintenance-until = Il sito torna: { $date }.
maintenance-soon = Il sito torna appena possibile.
maintenance-later = Nulla va perso: le firme restano, e i link già inviati funzioneranno di nuovo.
