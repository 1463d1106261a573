# The forms.

sign-group = Assina por uma associação, um sindicato…? Por aqui.
sign-more = Acrescentar a minha profissão e a minha localidade
sign-more-comment = Acrescentar a minha profissão, a minha localidade ou um comentário
individual-title = Assinar em meu nome
individual-other = Assina por uma associação, um sindicato, uma empresa?
individual-other-link = Assinar em nome de uma organização
individual-send = Assinar
collective-title = Assinar em nome de uma organização
collective-other = Assina a título pessoal?
collective-other-link = Assinar em meu nome
collective-send = Assinar em nome da organização
collective-approval = A equipa do apelo lê cada assinatura de uma organização antes de a contar e mostrar; vamos escrever-lhe quando tiver decidido.
correct-title = Corrigir a minha assinatura
correct-stored-now = O que está guardado agora:
correct-send = Guardar
correct-email = O endereço não pode ser mudado aqui: é a prova da assinatura.
send-next = Vai receber um e-mail: a sua assinatura só conta depois de a confirmar.

legend-publish = Mostrar o seu nome na lista pública?
legend-organisation = A organização
legend-mandatary = A pessoa que assina pela organização
hint-mandatary = Estes dados não são publicados.

label-name = Nome
label-first-name = Nome próprio
label-last-name = Apelido
label-role = Profissão ou título
hint-role = Por exemplo: enfermeira; professor, Universidade de Coimbra; vereadora.
label-place = Cidade ou localidade
label-country = País
country-choose = Escolha um país
label-email = Endereço de e-mail
hint-email-short = Para confirmar a sua assinatura. Nunca publicado.
hint-email = Nele receberá uma ligação para confirmar a sua assinatura. Nunca publicado. Uma caixa de correio, uma assinatura: cada pessoa assina com o seu endereço.
email-use = Usar { $address }
email-keep = Manter { $address }
hint-email-collective = De preferência um endereço da organização; nele receberá uma ligação de confirmação. Nunca publicado.
publish-yes = Sim, o meu nome, a minha profissão e a minha localidade podem aparecer na lista pública.
publish-no = Não, contem a minha assinatura sem mostrar o meu nome.
label-news = Enviem-me notícias deste apelo.
label-comment = Comentário
hint-comment = Lido pela equipa da campanha, não publicado.
label-organisation = Nome da organização
hint-organisation = Por extenso, tal como deve aparecer.
label-acronym = Sigla
label-kind = Tipo de organização
label-seat = Localidade
label-website = Sítio web
hint-website = Por exemplo: https://www.example.org
label-function = Função na organização
hint-function = Por exemplo: presidente, secretária, porta-voz.
label-mandatary = Assina pela organização
label-mandate = Tenho mandato para assinar em nome desta organização.
label-mandate-named = Tenho mandato para assinar em nome de { $name }.
trap-label = Deixe este campo vazio

kind-choose = Escolha
kind-association = Associação
kind-union = Sindicato
kind-party = Partido
kind-collective = Coletivo
kind-company = Empresa
kind-media = Órgão de comunicação
kind-institution = Instituição
kind-other = Outro

mailbox-title = Só mais um clique: abra o seu e-mail
sign-next-person = Outra pessoa assina neste aparelho
kiosk-sent-title = Obrigado! Só mais um clique, no seu e-mail
kiosk-sent-text = Abra a mensagem de confirmação no seu telefone ou computador, e confirme: só então a sua assinatura conta. Pode demorar alguns minutos a chegar, e às vezes vai parar ao correio não solicitado.
kiosk-sent-kept = Este sítio não guarda nada neste aparelho. Carregue no botão: o formulário ficará vazio para a pessoa seguinte.
kiosk-next = Pessoa seguinte
mailbox-lead = A sua assinatura só conta depois de a confirmar, com a ligação ou o código enviados para a sua caixa de correio.
mailbox-usually = A mensagem costuma chegar em menos de dois minutos; em dez, se lhe tínhamos acabado de escrever.
mailbox-late-wait = Não é preciso assinar de novo, e pode deixar esta página aberta.
mail-late = { $minutes ->
    [one] Neste momento, as mensagens saem com até { $minutes } minuto de atraso.
   *[other] Neste momento, as mensagens saem com até { $minutes } minutos de atraso.
}
mail-stopped = Neste momento não sai nenhuma mensagem; ficam à espera e saem logo que possível.
mailbox-address = Para
mailbox-correct = Corrigir
mailbox-gone-title = Um erro no endereço?
mailbox-gone = O servidor respondeu que ele não existe: já não escrevemos para lá. Corrija-o, e escreveremos para o certo.
mailbox-gone-correct = Corrigir o endereço
mailbox-send-again = Enviar a mensagem de novo
mailbox-send-again-later = { $minutes ->
    [one] Poderá pedir de novo a mensagem dentro de { $minutes } minuto.
   *[other] Poderá pedir de novo a mensagem dentro de { $minutes } minutos.
}
mailbox-sender = De
mailbox-subject = Assunto
mailbox-code-title = Tem o código?
label-code = Código de seis algarismos
hint-code = Está na mensagem, por baixo da ligação.
mailbox-code-send = Continuar
mailbox-nothing-title = Não recebeu nada?
mailbox-nothing-wait = Espere alguns minutos: certos serviços de correio fazem esperar as mensagens.
mailbox-nothing-spam = Veja no correio não solicitado ou nas promoções.
mailbox-nothing-limit = Para evitar abusos, um mesmo endereço só recebe algumas mensagens por dia e por apelo, e nenhuma se as recusou. As que já recebeu continuam válidas.
mailbox-nothing-address = Endereço mal escrito?
mailbox-again = Assinar de novo
proof-waits = Este apelo está a ser atacado neste momento: o seu navegador faz um cálculo que distingue as pessoas das máquinas. Demora alguns segundos.
