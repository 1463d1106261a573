# Signing by e-mail.

sign-mail-link = Signar per correu electrònic
sign-mail-text = T’estimes més escriure? El teu programa de correu s’obre amb un missatge per omplir. Responem amb una pàgina per comprovar i confirmar.
sign-mail-subject = Signo
sign-mail-hello = Signo la crida «{ $title }».
sign-mail-name = Nom
sign-mail-place = Ciutat o poble
sign-mail-role = Professió o càrrec
sign-mail-group = Per l’organització

mail-confirm-by-mail = Gràcies pel teu missatge! Un últim clic, i la teva signatura de la crida «{ $title }» compta. La pàgina mostra el que hem entès; ho podràs corregir.
mail-confirm-by-click-subject = Un clic més: { $title }
mail-confirm-by-click-why = Hem rebut la teva resposta, gràcies! Però les bústies també responen soles: per això amb una resposta no n’hi ha prou per confirmar la teva signatura de la crida «{ $title }».
mail-confirm-by-click-do = Obre aquesta pàgina i prem el botó:

complete-lead = Un últim pas per signar la crida «{ $title }». Això és el que hem entès del teu missatge: corregeix si cal, tria i confirma.
complete-lead-collective = Un últim pas per signar, en nom de la teva organització, la crida «{ $title }». Això és el que hem entès del teu missatge: completa-ho i confirma.

privacy-what-mail = Si ens escrius per correu electrònic: el teu missatge, xifrat, fins que s’hagi tractat; el que algú ha de llegir, 30 dies com a màxim. El que n’hem entès només es converteix en la teva signatura si ho confirmes.
privacy-what-mail-copy = Una còpia queda a la nostra bústia fins que la buidem.
