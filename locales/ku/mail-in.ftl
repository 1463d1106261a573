# Signing by e-mail.

sign-mail-link = Bi e-nameyê îmze bike
sign-mail-text = Hûn nivîsandinê tercîh dikin? Bernameya we ya e-nameyê nameyeke ku divê bê dagirtin vedike. Em bi rûpelekê bersivê didin ku hûn tê de kontrol bikin û piştrast bikin.
sign-mail-subject = Ez îmze dikim
sign-mail-hello = Ez banga «{ $title }» îmze dikim.
sign-mail-name = Nav û paşnav
sign-mail-place = Bajar an gund
sign-mail-role = Pîşe an erk
sign-mail-group = Ji bo rêxistina

mail-confirm-by-mail = Spas ji bo nameya we! Tikandineke dawî, û îmzeya we ya banga «{ $title }» tê hejmartin. Rûpel nîşan dide ku me çi fêm kir; hûn dikarin wê li wir rast bikin.
mail-confirm-by-click-subject = Tikandineke din: { $title }
mail-confirm-by-click-why = Bersiva we gihîşt me, spas! Lê qutiyên e-nameyê ji ber xwe jî bersivê didin: ji ber vê bersivek têrê nake ku îmzeya we ya banga «{ $title }» bê piştrastkirin.
mail-confirm-by-click-do = Vê rûpelê vekin û bişkokê bitikînin:

complete-lead = Ji bo îmzekirina banga «{ $title }» gaveke dawî ma. Ya ku me ji nameya we fêm kir ev e: heke hewce be rast bikin, hilbijêrin, paşê piştrast bikin.
complete-lead-collective = Ji bo îmzekirina banga «{ $title }» bi navê rêxistina we gaveke dawî ma. Ya ku me ji nameya we fêm kir ev e: temam bikin, paşê piştrast bikin.

privacy-what-mail = Heke hûn bi e-nameyê ji me re binivîsin: nameya we, şîfrekirî, heta ku bê birêvebirin; ya ku divê kesek bixwîne, herî zêde 30 roj. Ya ku me jê fêm kir tenê heke hûn piştrast bikin dibe îmzeya we.
privacy-what-mail-copy = Kopiyek di sindoqa me ya e-nameyan de dimîne heta ku em wê vala bikin.
