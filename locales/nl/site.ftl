# The frame of the pages, the index and the lists.

language-name = Nederlands
languages = Talen
comma = ,
skip-to-content = Naar de inhoud
foot-promise = Deze site laadt niets van elders en volgt niemand.
zone-note = Lokale tijd: { $city } ({ $zone }).
zone-utc = wereldtijd
time-with-zone = { $time } ({ $city })
time-midnight = { $date } om 24.00 uur
demo-banner = Demonstratie: niets wat hier wordt ondertekend, telt.
demo-open-mailbox = De mailbox openen
yes = ja
no = nee
cancel = Annuleren
optional = niet verplicht

index-title = Oproepen om te ondertekenen
index-empty = Er is op dit moment geen oproep open. Kom gauw terug.
index-until = te ondertekenen tot { $date }
index-from = te ondertekenen vanaf { $date }
index-closed = gesloten op { $date }
index-open = Open
index-ahead = Binnenkort
index-closed-title = Gesloten
back-to-index = De open oproepen bekijken
back-to-appeal = De oproep opnieuw lezen
the-appeal = De oproep

count-signatories = { $count ->
    [one] handtekening
   *[other] handtekeningen
}
count-organisations = { $count ->
    [one] waaronder één organisatie
   *[other] waaronder { $count } organisaties
}
count-paper = { $count ->
    [one] + één handtekening van buiten deze site, apart geteld
   *[other] + { $count } handtekeningen van buiten deze site, apart geteld
}
count-progress = Op weg naar het volgende doel
count-goal = { $left ->
    [one] Nog één tot { $goal }
   *[other] Nog { $left } tot { $goal }
}
count-first = De oproep is net begonnen: wees bij de eersten die ondertekenen.

share-title = De oproep doorgeven
share-button = Delen
share-link = Link om te kopiëren
share-copy = Kopiëren
share-copied = Gekopieerd
share-mail = E-mail
share-sms = Sms
share-qr-code = QR-code
donation = De campagne steunen met een gift

signatories-title = Ondertekenaars
first-title = Eerste ondertekenaars
groups-title = Organisaties die ondertekenden
people-title = Wie in eigen naam ondertekende
group-website = website
group-verified = bevestigd vanaf een adres van dit domein
group-verified-document = machtiging aangetoond met een document
search-label = Een naam zoeken
search-send = Zoeken
search-filters = Woonplaats of beroep toevoegen
search-place = Woonplaats
search-role = Beroep of titel
search-for = Resultaten voor ‘{ $query }’.
search-all = De hele lijst bekijken
search-nobody-yet = Tot nu toe niets gevonden. De lijst is lang en deze woorden komen er vaak in voor: zoek verder, of voeg een zeldzamer woord toe, zoals de achternaam.
search-nobody-further = Niets meer in de rest van de openbare lijst.
search-go-on = Verder zoeken
search-nobody = Niets gevonden in de openbare lijst. Probeer het met minder letters. Een naam die net is bevestigd, wordt na enkele seconden gevonden.
list-empty = De lijst is nog leeg.
list-more = Volgende pagina
list-previous = Vorige pagina
list-pages = Pagina’s van de lijst
list-letters = Naar een letter
list-position = Namen { $from } tot { $to } van { $total }, op alfabet.
list-all-organisations = Alle organisaties die ondertekenden
list-consent = Hier staan alleen mensen die het goed vonden dat hun naam wordt gepubliceerd.
list-published = { $count ->
    [one] { $count } naam is gepubliceerd.
   *[other] { $count } namen zijn gepubliceerd.
}
list-silent = { $count ->
    [one] { $count } handtekening telt zonder dat de naam te zien is.
   *[other] { $count } handtekeningen tellen zonder dat de naam te zien is.
}
list-hidden = { $count ->
    [one] { $count } naam is verborgen door de organisatoren.
   *[other] { $count } namen zijn verborgen door de organisatoren.
}
list-with-paper = Handtekeningen van buiten deze site zijn in deze getallen inbegrepen.
count-method = Hoe deze handtekeningen worden gecontroleerd
list-verified = Een handtekening op deze site telt pas na bevestiging per e-mail; één adres telt maar één keer voor een persoon.
list-verified-groups = Op dit moment telt een organisatie die hier ondertekent pas als de organisatoren haar hebben aanvaard.
list-verified-first = De eerste ondertekenaars zijn gekozen door de organisatoren, die hen hebben ingevoerd of hun handtekening hebben overgenomen.
list-verified-paper = Handtekeningen van buiten deze site, op papier of in een andere lijst, worden ingevoerd door de organisatoren en apart geteld.

history-title = Geschiedenis van de tekst
history-changes = Zien wat er is veranderd
history-lead = Elke handtekening die hier is gezet, blijft bij de tekst die de persoon voor zich had; een die door de organisatoren is ingevoerd, bij de tekst die op die dag gepubliceerd was. Alle versies worden hier bewaard.
history-lead-count = Naast elke versie staat hoeveel mensen haar hebben ondertekend.
history-version = Tekst nr. { $number }
history-signatures = { $count ->
    [0] geen handtekening
    [one] één handtekening
   *[other] { $count } handtekeningen
}
history-elsewhere = Bij de teksten in andere talen:
history-changed = Wat er is veranderd
history-whole = Deze versie helemaal lezen
history-paper = { $count ->
    [one] nog één buiten deze site
   *[other] nog { $count } buiten deze site
}
history-alike = Alleen de schrijfwijze is veranderd: de pagina toont hetzelfde.
history-beside = Wat er verder is veranderd
history-beside-text = Links, beeld, logo en eerste ondertekenaars horen niet bij de ondertekende tekst. Wat daaraan sinds de publicatie is veranderd, staat hier.
history-link-added = Link toegevoegd:
history-link-removed = Link weggehaald:
history-link-changed = Link veranderd:
history-picture-added = Er is een beeld toegevoegd.
history-picture-replaced = Het beeld is door een ander vervangen.
history-picture-described = De beschrijving of de bronvermelding van het beeld is veranderd.
history-picture-removed = Het beeld is weggehaald.
history-logo-added = Er is een logo toegevoegd.
history-logo-replaced = Het logo is door een ander vervangen.
history-logo-described = De beschrijving van het logo is veranderd.
history-logo-removed = Het logo is weggehaald.
history-first-added = { $count ->
    [one] Eén eerste ondertekenaar toegevoegd
   *[other] { $count } eerste ondertekenaars toegevoegd
}
history-first-removed = { $count ->
    [one] Eén eerste ondertekenaar weggehaald
   *[other] { $count } eerste ondertekenaars weggehaald
}
history-first-changed = { $count ->
    [one] Vermelding van één eerste ondertekenaar veranderd
   *[other] Vermeldingen van { $count } eerste ondertekenaars veranderd
}

# Read aloud before and after a change
change-added = toegevoegd:
change-removed = weggehaald:
change-end = (einde)

text-name = tekst nr. { $number }
text-name-in = tekst nr. { $number } ({ $language })
signed-text-pending = Je ondertekent { $text }, gepubliceerd op { $date }.
signed-text-pending-undated = Je ondertekent { $text }.
signed-text-done = Je hebt { $text } ondertekend, gepubliceerd op { $date }.
signed-text-done-undated = Je hebt { $text } ondertekend.
newer-text = Op { $date } is een nieuwere tekst gepubliceerd, nr. { $number }.
newer-text-undated = Er is een nieuwere tekst, nr. { $number }.
newer-text-stays = Je handtekening blijft bij tekst nr. { $number }.
newer-text-sign = Wil je liever de nieuwe tekst ondertekenen? Bevestig dan niet hier:
newer-text-sign-link = onderteken opnieuw
text-change-title = De tekst is veranderd: nr. { $number } in plaats van nr. { $seen }
text-change-text = Hij is intussen gewijzigd, en dit formulier is niet opgeslagen. Lees wat er anders is; ga je akkoord, verstuur dan het formulier.
text-change-read = De nieuwe tekst helemaal lezen (nieuw tabblad)

my-link-title = Mijn handtekening terugvinden
my-link-ask = Mijn persoonlijke link krijgen
my-link-text = Met je persoonlijke link kun je je handtekening bekijken, verbeteren of intrekken. Vul het adres in waarmee je hebt ondertekend: we sturen hem daarheen.
my-link-hint = Het adres dat de bevestigingsmail kreeg.
my-link-send = Mijn link sturen
my-link-again = Een ander adres proberen
my-link-sent-title = Open je e-mail
my-link-sent-text = Als dit adres de oproep heeft ondertekend, is er een e-mail met de persoonlijke link voor. Die komt meestal binnen twee minuten aan; binnen tien als we er net naar hadden geschreven.
my-link-sent-later = Als dit adres de oproep heeft ondertekend, is er een e-mail met de persoonlijke link voor.
my-link-erased = De persoonsgegevens van deze oproep zijn gewist op { $date }: er is geen persoonlijke link meer om te sturen.
my-link-erased-before = De gegevens van wie voor de heropening had ondertekend, zijn gewist op { $date }: voor hen is er geen link meer om te sturen.
my-link-late-wait = Je hoeft het niet opnieuw te vragen.
my-link-sent-limit = Om misbruik te voorkomen krijgt één adres maar een paar e-mails per dag en per oproep, en geen als het ze heeft geweigerd.
my-link-sent-why = Deze pagina is voor iedereen gelijk: zo kan niemand ermee te weten komen wie heeft ondertekend. Niets gekregen? Kijk bij de ongewenste e-mail, of probeer een ander van je adressen.

demo-title = Mailbox van de demonstratie
demo-lead = Alle e-mails die de demonstratie verstuurt, komen hier aan. Geen enkele verlaat deze machine.
demo-empty = Nog geen e-mail: onderteken een oproep en kom terug.
demo-to = Aan
demo-links = Links in deze e-mail

label-title = Titel
label-text = Tekst van de oproep
label-summary = Samenvatting
label-addressee = Gericht aan
label-responsible = Verantwoordelijk
label-notice = Regel boven de tekst
list-due = { $count ->
    [one] { $count } naam verschijnt binnen een uur.
   *[other] { $count } namen verschijnen binnen een uur.
}
listed-at = Je handtekening telt al. De naam verschijnt rond { $time } in de lijst.
