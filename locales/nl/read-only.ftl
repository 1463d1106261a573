# The site in read-only mode.

read-only-title = De formulieren zijn even gesloten
read-only-until = Er wordt aan de site gewerkt. De formulieren komen terug op { $date }.
read-only-soon = Er wordt aan de site gewerkt. De formulieren komen zo snel mogelijk terug.
read-only-sent = Er is niets opgeslagen. Laat deze pagina open en laad ze later opnieuw: vind je het goed dat het formulier opnieuw wordt verstuurd, dan vertrekt wat je schreef.
read-only-later = Oproepen en handtekeningen zijn te lezen zoals altijd. Kom wat later terug om te ondertekenen of iets te veranderen.
