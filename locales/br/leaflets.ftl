# The card, the poster, the flyer and the sheet of signatures.

card-reached = { $count } sinadur dija
leaflet-sign = Sinit ar galv-mañ
leaflet-sign-until = Da sinañ betek { $date }
leaflet-sign-from = Da sinañ adalek { $date }
leaflet-read = Lennit ar galv-mañ
print-count = { $count ->
    [1] D’{ $date }: ur sinadur
    [one] D’{ $date }: { $count } sinadur
    [two] D’{ $date }: { $count } sinadur
    [few] D’{ $date }: { $count } sinadur
    [many] D’{ $date }: { $count } a sinadurioù
   *[other] D’{ $date }: { $count } sinadur
}

sheet-number = Follenn niv.
sheet-consent = En ur sinañ war ar follenn-mañ e harpan ar galv-mañ hag ec’h asantan e vo miret an titouroù-mañ gant ar re atebek anezhañ evit kontañ ma sinadur.
sheet-whole-text = Testenn glok ha roadennoù personel:
sheet-email = Postel (diret)
sheet-publish = Roll foran
sheet-news = Keleier
sheet-signature = Sinadur
kit-poster = Skritell
kit-flyer = Trakt
