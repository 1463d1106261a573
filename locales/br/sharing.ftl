# Making an appeal known.

share-signal = Ne ginnig Signal ere rannañ ebet: eilit an ere, ha pegit anezhañ goude en ur gemennadenn.
mastodon-title = Rannañ war Mastodon
mastodon-server = Ho tafariad Mastodon
mastodon-hint = Da skouer mastodon.social, pe ho kont en he fezh: @nolwenn@mastodon.social
mastodon-unknown = N’anavezomp ket an dafariad-se: skrivit da skouer mastodon.social.
mastodon-continue = Kenderc’hel
mastodon-ready = Setu ar pezh a vo kinniget war { $host }; gallout a reot kemmañ anezhañ a-raok embann.
mastodon-go = Digeriñ { $host }

embed-foot = War
embed-read = Lenn an destenn a-raok sinañ (ivinell nevez)
embed-ready = Prest eo: pouezit ur wech all war “Sinañ”.
embed-new-tab = En un ivinell nevez e tigoro ar peurrest, war lec’hienn ar galv: eno e vo lavaret deoc’h pelec’h kavout ar postel da gadarnaat.

thanks-number = Sinadur niv. { $number } eo hoc’h hini. Trugarez!
thanks-number-group = Sinadur niv. { $number } eo hini hoc’h aozadur. Trugarez!
thanks-word-title = Ur ger digant ar skipailh

own-link-title = Hoc’h ere da skignañ
own-link-offer = E-touez ar sinerien emañ hoc’h aozadur. Gant un ere dezhañ e welot amañ pet den a sin a-drugarez deoc’h: un niver, hep anv ebet.
own-link-make = Krouiñ hon ere
own-link-text = Ne vez kontet nemet ar sinadurioù kadarnaet. Skipailh ar galv a wel an niver-se ivez.
own-link-count = { $count ->
    [0] Den ebet n’eo deuet c’hoazh dre hoc’h ere.
    [one] { $count } sinadur a zo deuet drezoc’h.
    [two] { $count } sinadur a zo deuet drezoc’h.
    [few] { $count } sinadur a zo deuet drezoc’h.
    [many] { $count } a sinadurioù a zo deuet drezoc’h.
   *[other] { $count } sinadur a zo deuet drezoc’h.
}

privacy-what-link = M’oc’h deuet dre un ere roet gant ar skipailh d’ur c’heveler, pe unan moullet war un trakt: pehini, evit o c’hontañ. Netra ken diwar-benn hoc’h hent.
