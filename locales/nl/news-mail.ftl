# The mail that brings news, and the page that ends it.

mail-news-subject = { $title }
mail-news-archive = Lees het op de site, met het eerdere nieuws
mail-news-why = Je hebt om nieuws over de oproep ‘{ $title }’ gevraagd.
mail-news-stop = Geen nieuws meer krijgen:
mail-news-link = Je handtekening, om die te bekijken, te verbeteren of in te trekken:
mail-news-stop-link = Geen nieuws meer krijgen
mail-news-signature-link = Je handtekening bekijken of intrekken

unsubscribe-title = Nieuws over deze oproep
unsubscribe-text = Wil je geen nieuws over deze oproep meer per e-mail? Eén klik is genoeg.
unsubscribe-send = Geen nieuws meer krijgen
unsubscribe-done = Klaar: je krijgt geen nieuws over deze oproep meer.
unsubscribe-signature = Je handtekening blijft zoals ze is. Als je je bedenkt, kun je op je persoonlijke pagina weer om nieuws vragen.
