# Signing by e-mail.

sign-mail-link = Assinar por e-mail
sign-mail-text = Prefere escrever? O seu programa de e-mail abre uma mensagem para preencher. Respondemos com uma página para verificar e confirmar.
sign-mail-subject = Assino
sign-mail-hello = Assino o apelo «{ $title }».
sign-mail-name = Nome
sign-mail-place = Cidade ou localidade
sign-mail-role = Profissão ou título
sign-mail-group = Pela organização

mail-confirm-by-mail = Obrigado pela sua mensagem! Só mais um clique, e a sua assinatura do apelo «{ $title }» conta. A página mostra o que percebemos; poderá corrigi-lo.
mail-confirm-by-click-subject = Só mais um clique: { $title }
mail-confirm-by-click-why = Recebemos a sua resposta, obrigado! Mas há caixas de correio que respondem sozinhas: por isso, uma resposta não basta para confirmar a sua assinatura do apelo «{ $title }».
mail-confirm-by-click-do = Abra esta página e carregue no botão:

complete-lead = Falta um passo para assinar o apelo «{ $title }». Isto é o que percebemos da sua mensagem: corrija se for preciso, escolha e confirme.
complete-lead-collective = Falta um passo para assinar, em nome da sua organização, o apelo «{ $title }». Isto é o que percebemos da sua mensagem: complete e confirme.

privacy-what-mail = Se nos escrever por e-mail: a sua mensagem, cifrada, até ser tratada; a que alguém tenha de ler, 30 dias no máximo. O que percebemos dela só se torna a sua assinatura se o confirmar.
privacy-what-mail-copy = Uma cópia fica na nossa caixa de correio até a esvaziarmos.
