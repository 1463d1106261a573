# The privacy notice.

privacy-title = Dados pessoais
privacy-lead = Ao assinar um apelo exprime uma opinião política. Isto é, em palavras simples, o que fazemos com os seus dados.
privacy-who = Quem é responsável
privacy-who-unknown = A equipa que publica este apelo.
privacy-why = Para que servem
privacy-why-count = Para contar cada assinatura uma só vez e provar que vem de um endereço real.
privacy-why-publish = Para mostrar o seu nome, a sua profissão e a sua localidade na lista, se assim escolheu.
privacy-why-news = Para lhe escrever sobre este apelo, se o pediu.
privacy-basis = A base legal é o seu consentimento explícito (RGPD, artigos 6.º, n.º 1, alínea a), e 9.º, n.º 2, alínea a)). Pode retirá-lo a qualquer momento, sem se justificar.
privacy-what = O que é guardado
privacy-what-form = O nome, a profissão, a localidade e o país que indicou.
privacy-what-email = O seu endereço de e-mail, e as suas escolhas sobre publicação e notícias.
privacy-what-comment = O seu comentário.
privacy-what-group = De uma organização: o nome, o tipo, o sítio web, e o nome e a função da pessoa que assina por ela.
privacy-what-times = A versão do texto que foi assinada, a língua, e as datas de assinatura e de confirmação.
privacy-what-not = Nenhum endereço IP é guardado com uma assinatura; a rede de onde vem um formulário fica um dia em memória, contra os robôs. Só são colocados cookies depois do envio de um formulário: reconhecem o seu navegador, sete dias no máximo, e guardam, cifrado, durante uma hora, o que acabou de escrever. Nenhum segue os seus passos.
privacy-see = Quem os vê
privacy-see-public = Toda a gente: o seu nome, a sua profissão e a sua localidade, só se assim escolheu; o nome, o tipo, a localidade e o sítio web de uma organização.
privacy-see-organiser = A equipa responsável pelo apelo e quem aloja este sítio para ela: o resto.
privacy-see-third = Mais ninguém. O sítio não carrega nada de fora; o e-mail de confirmação passa, como qualquer e-mail, por servidores de correio.
privacy-long = Durante quanto tempo
privacy-long-pending = { $days ->
    [one] Uma assinatura não confirmada é apagada um dia depois da primeira mensagem que pede para a confirmar, ou depois da sua última alteração; se nenhuma mensagem puder sair, um dia depois da última tentativa.
   *[other] Uma assinatura não confirmada é apagada { $days } dias depois da primeira mensagem que pede para a confirmar, ou depois da sua última alteração; se nenhuma mensagem puder sair, { $days } dias depois da última tentativa.
}
privacy-long-date = Todos os dados pessoais são apagados a { $date }.
privacy-long-done = Todos os dados pessoais foram apagados a { $date }.
privacy-long-days = { $days ->
    [one] Todos os dados pessoais são apagados um dia depois do encerramento do apelo.
   *[other] Todos os dados pessoais são apagados { $days } dias depois do encerramento do apelo.
}
privacy-long-closes = O apelo termina a { $date }.
privacy-long-withdrawn = Uma assinatura que retira sai logo da contagem e da lista.
privacy-long-refused = De um endereço que recusou as nossas mensagens, ou que não existe, guardamos durante { $days } dias uma impressão digital, para não voltar a escrever-lhe. A partir dela não se consegue ler o endereço.
privacy-safe = Como são protegidos
privacy-safe-text = Os endereços, os nomes não publicados e os comentários estão selados: a base de dados, por si só, não permite lê-los. A chave é guardada à parte.
privacy-rights = Os seus direitos
privacy-rights-text = Ver, corrigir, ocultar, retirar, descarregar: pode fazer tudo sem pedir nada a ninguém, com a sua ligação pessoal, mesmo depois do encerramento.
privacy-rights-authority = Também pode escrever a quem é responsável, indicado acima, ou dirigir-se à autoridade de proteção de dados do seu país (em Portugal, a CNPD).
