# What is wrong with a field, and what to do.

problems-title = { $count ->
    [one] Falta corrigir uma coisa
   *[other] Falta corrigir { $count } coisas
}
problems-prefix = Erro:

problem-name-missing = Escreva um nome próprio ou um apelido.
problem-organisation-missing = Escreva o nome completo da organização.
problem-kind-missing = Escolha o tipo mais próximo.
problem-function-missing = Escreva a sua função na organização.
problem-mandate-missing = Assinale a caixa se tem este mandato.
problem-too-long = Demasiado longo: { $max } caracteres no máximo.
problem-hidden-character = Escreva de novo este campo: contém um sinal escondido.
problem-holds-email = Parece o seu endereço de e-mail: vai no campo dele.
problem-holds-telephone = Aqui não ponha um número de telefone, por favor.
problem-link = Aqui não ponha um endereço web, por favor.
problem-too-many-marks = Demasiados acentos na mesma letra.
problem-no-letter = Escreva um nome com letras.
problem-email-missing = Escreva o seu endereço de e-mail.
problem-email-malformed = Verifique o endereço: por exemplo nome@example.org.
problem-email-without-at = Falta a arroba: por exemplo nome@example.org.
problem-email-two-ats = Há uma arroba a mais.
problem-email-two-dots = Há dois pontos seguidos.
problem-email-dot-at-edge = Há um ponto a mais.
problem-email-comma = Há uma vírgula em vez de um ponto.
problem-email-space = Há um espaço dentro do endereço.
problem-email-several = Escreva um só endereço.
problem-email-suspect = Este endereço está certo?
problem-email-domain = Verifique o que vem depois da arroba.
problem-email-too-long = Este endereço é demasiado longo.
problem-email-local-part = Sem acentos antes da arroba: verifique o endereço.
problem-country-unknown = Escolha um país da lista.
problem-website-malformed = Verifique o endereço: por exemplo https://example.org.
problem-publish-missing = Escolha sim ou não.
problem-agree-missing = Assinale a caixa para assinar.
problem-form-too-fast = Clique mais uma vez para enviar.
problem-form-expired = O formulário esteve aberto demasiado tempo: envie-o de novo.
problem-code-wrong = Código errado ou expirado: verifique-o, ou abra a ligação.
problem-code-elsewhere = O código só serve no navegador onde assinou. Aqui, abra a ligação da mensagem.
problem-changed = A assinatura foi modificada entretanto: leia-a outra vez e envie de novo.
problem-text-changed = O texto do apelo mudou: leia o que é diferente e envie de novo o formulário.
problem-organisation-signed = Este endereço já assinou por esta organização: use o formulário do apelo.
problem-organisation-taken = Esta organização já assinou: escreva à equipa se for um engano.

problem-empty = Preencha este campo.
