# The frame of the pages, the index and the lists.

language-name = Português
languages = Línguas
comma = ,
skip-to-content = Ir para o conteúdo
foot-promise = Este sítio não carrega nada de fora e não segue ninguém.
zone-note = Horas locais: { $city } ({ $zone }).
zone-utc = tempo universal
time-with-zone = { $time } ({ $city })
time-midnight = { $date } à meia-noite
demo-banner = Demonstração: nada do que aqui se assina conta.
demo-open-mailbox = Abrir a caixa de correio
yes = sim
no = não
cancel = Cancelar
optional = facultativo

index-title = Apelos para assinar
index-empty = Neste momento não há nenhum apelo aberto. Volte em breve.
index-until = para assinar até { $date }
index-from = para assinar a partir de { $date }
index-closed = encerrado a { $date }
index-open = Abertos
index-ahead = Em breve
index-closed-title = Encerrados
back-to-index = Ver os apelos abertos
back-to-appeal = Reler o apelo
the-appeal = O apelo

count-signatories = { $count ->
    [one] assinatura
   *[other] assinaturas
}
count-organisations = { $count ->
    [one] incluindo uma organização
   *[other] incluindo { $count } organizações
}
count-paper = { $count ->
    [one] + uma assinatura recolhida fora deste sítio, contada à parte
   *[other] + { $count } assinaturas recolhidas fora deste sítio, contadas à parte
}
count-progress = Avanço para o próximo objetivo
count-goal = { $left ->
    [one] Falta uma para chegar a { $goal }
   *[other] Faltam { $left } para chegar a { $goal }
}
count-first = O apelo acabou de começar: seja das primeiras pessoas a assinar.

share-title = Passar o apelo
share-button = Partilhar
share-link = Ligação para copiar
share-copy = Copiar
share-copied = Copiado
share-mail = E-mail
share-sms = SMS
share-qr-code = Código QR
donation = Apoiar a campanha com um donativo

signatories-title = Quem assinou
first-title = Primeiros signatários
groups-title = Organizações signatárias
people-title = Quem assinou a título pessoal
group-website = sítio
group-verified = confirmado a partir de um endereço deste domínio
group-verified-document = mandato provado por um documento
search-label = Procurar um nome
search-send = Procurar
search-filters = Precisar a localidade ou a profissão
search-place = Cidade ou localidade
search-role = Profissão ou título
search-for = Resultados para «{ $query }».
search-all = Ver a lista toda
search-nobody-yet = Nada até agora. A lista é longa e estas palavras são frequentes nela: continue a procurar, ou acrescente uma palavra mais rara, como o apelido.
search-nobody-further = Nada mais no resto da lista pública.
search-go-on = Continuar a procurar
search-nobody = Nada encontrado na lista pública. Tente com menos letras. Um nome que acaba de ser confirmado é encontrado alguns segundos depois.
list-empty = A lista ainda está vazia.
list-more = Página seguinte
list-previous = Página anterior
list-pages = Páginas da lista
list-letters = Ir para uma letra
list-position = Nomes { $from } a { $to } de { $total }, por ordem alfabética.
list-all-organisations = Todas as organizações signatárias
list-consent = Aqui só aparecem as pessoas que aceitaram a publicação do seu nome.
list-published = { $count ->
    [one] { $count } nome está publicado.
   *[other] { $count } nomes estão publicados.
}
list-silent = { $count ->
    [one] { $count } assinatura conta sem que o nome apareça.
   *[other] { $count } assinaturas contam sem que o nome apareça.
}
list-hidden = { $count ->
    [one] { $count } nome está oculto pela equipa organizadora.
   *[other] { $count } nomes estão ocultos pela equipa organizadora.
}
list-with-paper = As assinaturas recolhidas fora deste sítio estão incluídas nestes números.
count-method = Como são verificadas estas assinaturas
list-verified = Uma assinatura feita neste sítio só conta depois de confirmada por e-mail; um mesmo endereço só conta uma vez para uma pessoa.
list-verified-groups = Hoje, uma organização que assina aqui só conta depois de aceite pela equipa organizadora.
list-verified-first = Os primeiros signatários foram escolhidos pela equipa organizadora, que os inscreveu ou retomou a assinatura deles.
list-verified-paper = As assinaturas recolhidas fora deste sítio, em papel ou noutra lista, são introduzidas pela equipa organizadora e contadas à parte.

history-title = História do texto
history-changes = Ver o que mudou
history-lead = Cada assinatura feita aqui fica ligada ao texto que a pessoa tinha à frente; uma assinatura introduzida pela equipa organizadora, ao que estava publicado nesse dia. Todas as versões são conservadas aqui.
history-lead-count = Ao lado de cada uma está o número das suas assinaturas.
history-version = Texto n.º { $number }
history-signatures = { $count ->
    [0] nenhuma assinatura
    [one] uma assinatura
   *[other] { $count } assinaturas
}
history-elsewhere = Nos textos noutras línguas:
history-changed = O que mudou
history-whole = Ler esta versão inteira
history-paper = { $count ->
    [one] mais uma fora deste sítio
   *[other] mais { $count } fora deste sítio
}
history-alike = Só mudou a forma de escrever: a página mostra o mesmo.
history-beside = O que mais mudou
history-beside-text = As ligações, a imagem, o logótipo e os primeiros signatários não fazem parte do texto assinado. As suas mudanças desde a publicação são anotadas aqui.
history-link-added = Ligação acrescentada:
history-link-removed = Ligação retirada:
history-link-changed = Ligação alterada:
history-picture-added = Foi acrescentada uma imagem.
history-picture-replaced = A imagem foi substituída por outra.
history-picture-described = A descrição ou o crédito da imagem mudou.
history-picture-removed = A imagem foi retirada.
history-logo-added = Foi acrescentado um logótipo.
history-logo-replaced = O logótipo foi substituído por outro.
history-logo-described = A descrição do logótipo mudou.
history-logo-removed = O logótipo foi retirado.
history-first-added = { $count ->
    [one] Um primeiro signatário acrescentado
   *[other] { $count } primeiros signatários acrescentados
}
history-first-removed = { $count ->
    [one] Um primeiro signatário retirado
   *[other] { $count } primeiros signatários retirados
}
history-first-changed = { $count ->
    [one] Menção de um primeiro signatário alterada
   *[other] Menções de { $count } primeiros signatários alteradas
}

# Read aloud before and after a change
change-added = acrescentado:
change-removed = retirado:
change-end = (fim)

text-name = texto n.º { $number }
text-name-in = texto n.º { $number } ({ $language })
signed-text-pending = Vai assinar o { $text }, publicado a { $date }.
signed-text-pending-undated = Vai assinar o { $text }.
signed-text-done = Assinou o { $text }, publicado a { $date }.
signed-text-done-undated = Assinou o { $text }.
newer-text = A { $date } foi publicado um texto mais recente, o n.º { $number }.
newer-text-undated = Há um texto mais recente, o n.º { $number }.
newer-text-stays = A sua assinatura fica ligada ao texto n.º { $number }.
newer-text-sign = Prefere assinar o novo texto? Não confirme aqui:
newer-text-sign-link = assine de novo
text-change-title = O texto mudou: n.º { $number } em vez do n.º { $seen }
text-change-text = Foi alterado entretanto, e este formulário não foi guardado. Leia o que muda; se concordar, envie o formulário.
text-change-read = Ler o novo texto inteiro (novo separador)

my-link-title = Encontrar a minha assinatura
my-link-ask = Receber a minha ligação pessoal
my-link-text = A sua ligação pessoal permite ver, corrigir ou retirar a sua assinatura. Indique o endereço com que assinou e enviamos-lha.
my-link-hint = O que recebeu a mensagem de confirmação.
my-link-send = Enviar a minha ligação
my-link-again = Tentar outro endereço
my-link-sent-title = Abra o seu e-mail
my-link-sent-text = Se este endereço assinou o apelo, há para ele uma mensagem com a ligação pessoal. Costuma chegar em menos de dois minutos; em dez, se lhe tínhamos acabado de escrever.
my-link-sent-later = Se este endereço assinou o apelo, há para ele uma mensagem com a ligação pessoal.
my-link-erased = Os dados pessoais deste apelo foram apagados a { $date }: já não há nenhuma ligação pessoal para enviar.
my-link-erased-before = Os dados de quem tinha assinado antes da reabertura foram apagados a { $date }: para essas pessoas já não há nenhuma ligação para enviar.
my-link-late-wait = Não é preciso pedir de novo.
my-link-sent-limit = Para evitar abusos, um mesmo endereço só recebe algumas mensagens por dia e por apelo, e nenhuma se as recusou.
my-link-sent-why = Esta página é igual para toda a gente: assim, ninguém a pode usar para saber quem assinou. Não recebeu nada? Veja no correio não solicitado, ou tente outro dos seus endereços.

demo-title = Caixa de correio da demonstração
demo-lead = Todas as mensagens enviadas pela demonstração chegam aqui. Nenhuma sai desta máquina.
demo-empty = Ainda não há mensagens: assine um apelo e volte.
demo-to = Para
demo-links = Ligações desta mensagem

label-title = Título
label-text = Texto do apelo
label-summary = Resumo
label-addressee = Destinatário
label-responsible = Responsável
label-notice = Linha por cima do texto
list-due = { $count ->
    [one] { $count } nome aparecerá dentro de uma hora.
   *[other] { $count } nomes aparecerão dentro de uma hora.
}
listed-at = A sua assinatura já conta. O nome aparecerá na lista por volta de { $time }.
