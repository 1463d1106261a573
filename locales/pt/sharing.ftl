# Making an appeal known.

share-signal = O Signal não tem ligação de partilha: copie a ligação e cole-a numa mensagem.
mastodon-title = Partilhar no Mastodon
mastodon-server = O seu servidor Mastodon
mastodon-hint = Por exemplo mastodon.social, ou a sua conta inteira: @camila@mastodon.social
mastodon-unknown = Não reconhecemos este servidor: escreva por exemplo mastodon.social.
mastodon-continue = Continuar
mastodon-ready = Isto é o que será proposto em { $host }; poderá mudá-lo antes de publicar.
mastodon-go = Abrir { $host }

embed-foot = Em
embed-read = Ler o texto antes de assinar (novo separador)
embed-new-tab = A continuação abre-se num novo separador, no sítio do apelo: é aí que saberá onde encontrar o e-mail a confirmar.

thanks-number = É a pessoa número { $number } a assinar. Obrigado!
thanks-number-group = A vossa assinatura é a número { $number }. Obrigado!
thanks-word-title = Uma palavra da equipa

own-link-title = A vossa ligação para divulgar
own-link-offer = A sua organização está entre as que assinaram. Com uma ligação própria, verá aqui quantas pessoas assinam graças a vós: um número, sem nenhum nome.
own-link-make = Criar a nossa ligação
own-link-text = Só são contadas as assinaturas confirmadas. A equipa do apelo também vê este número.
own-link-count = { $count ->
    [0] Ainda ninguém veio pela vossa ligação.
    [one] { $count } assinatura veio por vós.
   *[other] { $count } assinaturas vieram por vós.
}

privacy-what-link = Se veio por uma ligação que a equipa deu a um parceiro ou imprimiu num folheto: qual, para as contar. Nada mais sobre o seu percurso.
embed-ready = Pronto: carregue mais uma vez em «Assinar».
