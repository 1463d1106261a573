# The mail that brings news, and the page that ends it.

mail-news-subject = { $title }
mail-news-archive = Ler no sítio, com as notícias anteriores
mail-news-why = Pediu notícias do apelo «{ $title }».
mail-news-stop = Deixar de receber notícias:
mail-news-link = A sua assinatura, para a ver, corrigir ou retirar:
mail-news-stop-link = Deixar de receber notícias
mail-news-signature-link = Ver ou retirar a sua assinatura

unsubscribe-title = Notícias deste apelo
unsubscribe-text = Já não quer notícias deste apelo por e-mail? Basta um clique.
unsubscribe-send = Deixar de receber notícias
unsubscribe-done = Feito: não receberá mais notícias deste apelo.
unsubscribe-signature = A sua assinatura fica como está. Se mudar de ideias, pode voltar a pedir notícias na sua página pessoal.
