# Reporting an appeal or a name.

report-title = Comunicar um problema
imprint-report = Há um problema com este apelo ou com um nome da lista?
report-text = A sua mensagem é guardada cifrada. Só as pessoas responsáveis por este apelo e por este sítio a podem ler, e nunca é publicada.
report-subject = De que se trata?
report-appeal = Do apelo
report-name = De um nome da lista
label-reported-name = O nome em causa
reported-name-hint = Tal como está escrito na lista.
label-message = A sua mensagem
message-hint = O que está mal, e o que pede.
label-contact-email = O seu endereço de e-mail
contact-email-hint = Só se espera uma resposta.
report-send = Enviar
report-sent-title = A sua mensagem chegou
report-sent-text = Espera pelas pessoas responsáveis por este apelo. Obrigado por ter escrito.
report-back = Voltar ao apelo
report-privacy = Se comunicar um problema: a sua mensagem e o endereço que nela deixar, apagados noventa dias depois de tratados, o mais tardar com os dados do apelo.
