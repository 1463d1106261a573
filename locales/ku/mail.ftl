# The mails. One sentence or paragraph per key; lines wrap by themselves.
# Nothing that a person typed in a form may stand here.

mail-hello = Silav,
mail-footer-responsible = Berpirsiyarê bangê: { $responsible }
mail-footer-contact = Ji bo nivîsandinê: { $contact }
mail-footer-site = Ev e-name bixweber ji aliyê { $name } ({ $host }) ve hat şandin. Wêne tune, şopandin tune.

mail-confirm-subject = Îmzeya xwe piştrast bikin: { $title }
mail-confirm-why = Spas! Ji bo piştrastkirina îmzeya we ya banga «{ $title }» tikandinek ma.
mail-confirm-entered = Hûn vê e-nameyê distînin ji ber ku, wisa xuya ye, we qebûl kir ku hûn banga «{ $title }» li derveyî vê malperê îmze bikin, û rêvebirên bangê ev navnîşan nivîsand.
mail-entered-expires = Rûpel heta vê demê dixebite: { $time }. Heke hûn tiştekî nekin, tiştek nayê hejmartin û dane tên jêbirin.
mail-confirm-preheader = Îmzeya xwe li ser rûpela ku vedibe piştrast bikin.
mail-confirm-do = Îmzeya xwe kontrol bikin û li ser rûpela ku vedibe piştrast bikin.
mail-confirm-button = Îmzeya min bibîne û piştrast bike
mail-confirm-link = Heke bişkok veneke, vê navnîşanê di geroka xwe de kopî bikin:
mail-confirm-code = Rûpelek ji we kodekê dixwaze? Vê binivîsin:
mail-confirm-expires = Rûpel heta vê demê dixebite: { $time }. Heke hûn tiştekî nekin, tiştek nayê hejmartin û dane tên jêbirin.
mail-confirm-refuse-text = Ne hûn bûn? Heman rûpelê vekin û «Ne ez bûm» hilbijêrin: dane tên jêbirin, û ev malper şeş mehan êdî e-nameyên îmzeyan ji we re naşîne. Hûn dikarin tiştekî jî nekin.
mail-confirm-refuse-html = Ne hûn bûn?
mail-confirm-refuse-action = Red bike û van daneyan bide jêbirin
mail-confirm-refuse-else = Hûn dikarin tiştekî jî nekin.

mail-confirm-collective-subject = Îmzeya xwe piştrast bikin: { $title }
mail-confirm-collective-why = Spas! Ji bo piştrastkirina îmzeya rêxistina we ya banga «{ $title }» tikandinek ma.
mail-confirm-collective-entered = Hûn vê e-nameyê distînin ji ber ku, wisa xuya ye, rêxistina we qebûl kir ku banga «{ $title }» li derveyî vê malperê îmze bike, û rêvebirên bangê ev navnîşan nivîsand.
mail-confirm-collective-do = Rêxistin û îmzeyê kontrol bikin, û li ser rûpela ku vedibe piştrast bikin.
mail-confirm-collective-button = Vê îmzeyê bibîne û piştrast bike

mail-already-signed-subject = We berê îmze kiriye: { $title }
mail-already-signed-why = Kesekî, belkî we, niha bi vê navnîşanê banga «{ $title }» dîsa îmze kir.
mail-already-signed-nothing = Îmzeyeke vê navnîşanê berê heye: ew wek xwe dimîne û tenê carekê dikare bê hejmartin. Tiştek neguherî.
mail-already-signed-do = Ji bo dîtin, rastkirin an paşvekişandina wê, rûpela xwe ya kesane vekin:
mail-already-signed-button = Îmzeya min bibîne
mail-already-signed-else = Heke ne hûn bûn, ne hewce ye ku hûn tiştekî bikin.

mail-my-link-subject = Girêdana we ya kesane: { $title }
mail-my-link-why = Kesekî, bi îhtimaleke mezin we, ji bo banga «{ $title }» girêdana kesane ya vê navnîşanê xwest.
mail-my-link-do = { $count ->
    [one] Ev rûpel îmzeya we nîşan dide. Li wir hûn dikarin îmzeya xwe rast bikin, navê xwe veşêrin an nîşan bidin, an îmzeyê paşve bikişînin:
   *[other] Ev rûpel îmzeyên we nîşan didin. Li wir hûn dikarin her îmzeyê rast bikin, navekî veşêrin an nîşan bidin, an îmzeyê paşve bikişînin:
}
mail-my-link-own = Îmzeya bi navê we, { $date }
mail-my-link-collective = Îmzeya bi navê rêxistinekê, { $date }
mail-my-link-keep = Kî xwediyê girêdaneke wisa be dikare îmzeyê biguherîne: vê e-nameyê ji xwe re biparêzin.
mail-my-link-else = Heke ne hûn bûn, ne hewce ye ku hûn tiştekî bikin: kesekî din ev e-name nestand.

mail-withdrawn-subject = Îmzeya we hat paşvekişandin: { $title }
mail-withdrawn-done = Qediya: îmzeya we ya banga «{ $title }» hat paşvekişandin. Nayê hejmartin, di lîsteyê de nîne, û daneyên we hatin jêbirin.
mail-withdrawn-thanks = Tiştekî din ji bo kirinê tune. Spas ji bo wextê ku we da vê bangê.

mail-approved-subject = Îmze hat qebûlkirin: { $title }
mail-approved-group = Koma banga «{ $title }» îmzeya rêxistina we xwend û qebûl kir. Ew ji niha ve tê hejmartin, û rêxistin di lîsteya giştî de ye. Spas!
mail-approved-person = Îmzeya we ya banga «{ $title }» hat kontrolkirin û qebûlkirin. Ew ji niha ve tê hejmartin. Spas!
mail-approved-do = Ji bo dîtin, rastkirin an paşvekişandina wê, rûpela xwe ya kesane vekin:

mail-refused-subject = Îmze nehat qebûlkirin: { $title }
mail-refused-group = Koma banga «{ $title }» îmzeya rêxistina we qebûl nekir: ne tê hejmartin ne jî tê weşandin.
mail-refused-person = Koma banga «{ $title }» îmzeya ku bi vê navnîşanê hatiye kirin qebûl nekir: ne tê hejmartin ne jî tê weşandin.
mail-refused-ground = Sedem: { $ground }.
mail-refused-answer = Heke hûn difikirin ku ev şaşî ye, an ji bo zêdetir zanînê, ji komê re binivîsin: { $contact }
mail-refused-answer-page = Heke hûn difikirin ku ev şaşî ye, rûpela bangê dibêje kî berpirsiyar e: { $url }
ground-unknown-group = me şopa vê rêxistinê nedît
ground-no-mandate = me nikarîbû piştrast bikin ku hûn dikarin bi navê rêxistinê îmze bikin
ground-duplicate = îmzeyeke din a heman kesî an heman rêxistinê berê hatiye qebûlkirin
ground-not-a-name = navê hatî nivîsandin ne yê kesekî an rêxistinekê ye
ground-conditions = ew li şertên vê bangê nayê
ground-on-request = we ev xwest
