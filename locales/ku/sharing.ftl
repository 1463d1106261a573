# Making an appeal known.

share-signal = Girêdana parvekirinê ya Signalê tune: girêdanê kopî bikin, paşê di nameyekê de pê ve bikin.
mastodon-title = Li Mastodonê parve bike
mastodon-server = Servera we ya Mastodonê
mastodon-hint = Mînak mastodon.social, an hesabê we yê temam: @camille@mastodon.social
mastodon-unknown = Em vê serverê nas nakin: mînak mastodon.social binivîsin.
mastodon-continue = Bidomîne
mastodon-ready = Ya ku dê li { $host } bê pêşniyarkirin ev e; hûn dikarin berî weşandinê wê biguherînin.
mastodon-go = { $host } veke

embed-foot = Li
embed-read = Berî îmzekirinê nivîsê bixwîne (hilpekîna nû)
embed-new-tab = Dûmahîk di hilpekîneke nû de, li malpera bangê vedibe: li wir hûn ê bizanin ku e-nameya piştrastkirinê li ku ye.

thanks-number = Di nav îmzekaran de hejmara we { $number } ye. Spas!
thanks-number-group = Hejmara îmzeya we { $number } ye. Spas!
thanks-word-title = Peyvek ji komê

own-link-title = Girêdana we ya belavkirinê
own-link-offer = Rêxistina we di nav îmzekaran de ye. Bi girêdaneke wê ya taybet hûn ê li vir bibînin ku bi saya we çend kes îmze dikin: tenê hejmarek, bê nav.
own-link-make = Girêdana me çêke
own-link-text = Tenê îmzeyên piştrastkirî tên hejmartin. Koma bangê jî vê hejmarê dibîne.
own-link-count = { $count ->
    [0] Hê kesek bi girêdana we nehatiye.
    [one] Bi saya we { $count } îmze hat.
   *[other] Bi saya we { $count } îmze hatin.
}

privacy-what-link = Heke hûn bi girêdaneke ku komê daye hevkarekî an li ser belavokekê çap kiriye hatibin: kîjan, ji bo hejmartinê. Der barê rêya we de tiştekî din na.
embed-ready = Amade ye: carek din «Îmze bike» bitikînin.
