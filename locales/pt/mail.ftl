# The mails. One sentence or paragraph per key; lines wrap by themselves.
# Nothing that a person typed in a form may stand here.

mail-hello = Bom dia,
mail-footer-responsible = Responsável pelo apelo: { $responsible }
mail-footer-contact = Para lhe escrever: { $contact }
mail-footer-site = Esta mensagem foi enviada automaticamente por { $name } ({ $host }). Sem imagens, sem seguimento.

mail-confirm-subject = Confirme a sua assinatura: { $title }
mail-confirm-why = Obrigado! Só mais um clique para confirmar a sua assinatura do apelo «{ $title }».
mail-confirm-entered = Recebe esta mensagem porque, ao que parece, aceitou assinar o apelo «{ $title }» fora deste sítio, e a equipa organizadora inscreveu este endereço.
mail-entered-expires = A página funciona até { $time }. Se não fizer nada, nada é contado e os dados são apagados.
mail-confirm-preheader = Confirme a sua assinatura na página que se abre.
mail-confirm-do = Verifique a sua assinatura e confirme-a na página que se abre.
mail-confirm-button = Ver e confirmar a minha assinatura
mail-confirm-link = Se o botão não abrir, copie este endereço para o seu navegador:
mail-confirm-code = Uma página pede-lhe um código? Escreva este:
mail-confirm-expires = A página funciona até { $time }. Se não fizer nada, nada é contado e os dados são apagados.
mail-confirm-refuse-text = Não foi você? Abra a mesma página e escolha «Não fui eu»: os dados serão apagados e, durante seis meses, este sítio não lhe enviará mais mensagens sobre assinaturas. Também pode não fazer nada.
mail-confirm-refuse-html = Não foi você?
mail-confirm-refuse-action = Recusar e mandar apagar estes dados
mail-confirm-refuse-else = Também pode não fazer nada.

mail-confirm-collective-subject = Confirme a sua assinatura: { $title }
mail-confirm-collective-why = Obrigado! Só mais um clique para confirmar, em nome da sua organização, a assinatura do apelo «{ $title }».
mail-confirm-collective-entered = Recebe esta mensagem porque, ao que parece, a sua organização aceitou assinar o apelo «{ $title }» fora deste sítio, e a equipa organizadora inscreveu este endereço.
mail-confirm-collective-do = Verifique a organização e a assinatura, e confirme-a na página que se abre.
mail-confirm-collective-button = Ver e confirmar esta assinatura

mail-already-signed-subject = Já assinou: { $title }
mail-already-signed-why = Alguém, talvez você, acaba de assinar de novo com este endereço o apelo «{ $title }».
mail-already-signed-nothing = Este endereço já tem uma assinatura: fica como está e só pode contar uma vez. Nada mudou.
mail-already-signed-do = Para a ver, corrigir ou retirar, abra a sua página pessoal:
mail-already-signed-button = Ver a minha assinatura
mail-already-signed-else = Se não foi você, não tem de fazer nada.

mail-my-link-subject = A sua ligação pessoal: { $title }
mail-my-link-why = Alguém, provavelmente você, pediu a ligação pessoal deste endereço para o apelo «{ $title }».
mail-my-link-do = { $count ->
    [one] Esta página mostra a sua assinatura. Nela pode corrigir a sua assinatura, ocultar ou mostrar o seu nome, ou retirá-la:
   *[other] Estas páginas mostram as suas assinaturas. Nelas pode corrigir cada assinatura, ocultar ou mostrar um nome, ou retirá-la:
}
mail-my-link-own = Assinatura em seu nome, de { $date }
mail-my-link-collective = Assinatura em nome de uma organização, de { $date }
mail-my-link-keep = Quem tem uma ligação destas pode mudar a assinatura: guarde esta mensagem para si.
mail-my-link-else = Se não foi você, não tem de fazer nada: mais ninguém recebeu esta mensagem.

mail-withdrawn-subject = A sua assinatura foi retirada: { $title }
mail-withdrawn-done = Feito: a sua assinatura do apelo «{ $title }» foi retirada. Não conta, não aparece na lista e os seus dados foram apagados.
mail-withdrawn-thanks = Não há mais nada a fazer. Obrigado pelo tempo que deu a este apelo.

mail-approved-subject = Assinatura aceite: { $title }
mail-approved-group = A equipa do apelo «{ $title }» leu a assinatura da sua organização e aceitou-a. A partir de agora conta, e a organização aparece na lista pública. Obrigado!
mail-approved-person = A sua assinatura do apelo «{ $title }» foi verificada e aceite. A partir de agora conta. Obrigado!
mail-approved-do = Para a rever, corrigir ou retirar, abra a sua página pessoal:

mail-refused-subject = Assinatura não aceite: { $title }
mail-refused-group = A equipa do apelo «{ $title }» não aceitou a assinatura da sua organização: não é contada nem publicada.
mail-refused-person = A equipa do apelo «{ $title }» não aceitou a assinatura feita com este endereço: não é contada nem publicada.
mail-refused-ground = Motivo: { $ground }.
mail-refused-answer = Se acha que é um engano, ou para saber mais, escreva à equipa: { $contact }
mail-refused-answer-page = Se acha que é um engano, a página do apelo diz quem é responsável: { $url }
ground-unknown-group = não encontrámos rasto desta organização
ground-no-mandate = não conseguimos verificar que pode assinar em nome da organização
ground-duplicate = outra assinatura da mesma pessoa ou da mesma organização já foi aceite
ground-not-a-name = o nome indicado não é o de uma pessoa nem o de uma organização
ground-conditions = não cumpre as condições deste apelo
ground-on-request = foi você que o pediu
