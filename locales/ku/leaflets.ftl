# The card, the poster, the flyer and the sheet of signatures.

card-reached = Heta niha { $count } îmze
leaflet-sign = Vê bangê îmze bikin
leaflet-sign-until = Vê bangê heta { $date } îmze bikin
leaflet-sign-from = Vê bangê ji { $date } pê ve îmze bikin
leaflet-read = Vê bangê bixwînin
print-count = { $date }: { $count } îmze

sheet-number = Pel hejmar
sheet-consent = Bi îmzekirina li ser vî pelî ez piştgiriya vê bangê dikim û qebûl dikim ku berpirsiyarên wê van agahiyan ji bo hejmartina îmzeya min biparêzin.
sheet-whole-text = Nivîsa temam û daneyên kesane:
sheet-email = E-name (ne mecbûrî)
sheet-publish = Lîsteya giştî
sheet-news = Nûçe
sheet-signature = Îmze
kit-poster = Afîş
kit-flyer = Belavok
