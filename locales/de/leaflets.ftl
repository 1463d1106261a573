# The card, the poster, the flyer and the sheet of signatures.

card-reached = Schon { $count } Unterschriften
leaflet-sign = Unterschreiben Sie diesen Aufruf
leaflet-sign-until = Unterschreiben Sie diesen Aufruf bis { $date }
leaflet-sign-from = Unterschreiben Sie diesen Aufruf ab { $date }
leaflet-read = Lesen Sie diesen Aufruf
print-count = { $count ->
    [one] Am { $date }: eine Unterschrift
   *[other] Am { $date }: { $count } Unterschriften
}

sheet-number = Blatt Nr.
sheet-consent = Mit meiner Unterschrift auf diesem Blatt unterstütze ich diesen Aufruf und bin einverstanden, dass die Verantwortlichen diese Angaben aufbewahren, um meine Unterschrift zu zählen.
sheet-whole-text = Ganzer Text und personenbezogene Daten:
sheet-email = E-Mail (freiwillig)
sheet-publish = Öffentliche Liste
sheet-news = Neuigkeiten
sheet-signature = Unterschrift
kit-poster = Plakat
kit-flyer = Flugblatt
