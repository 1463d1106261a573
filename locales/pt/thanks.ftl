# The mail that thanks for a signature.

mail-thanks-subject = Obrigado: { $title }
mail-thanks-counts = Obrigado! A sua assinatura conta.
mail-thanks-total = { $count ->
    [one] O apelo tem { $count } assinatura.
   *[other] O apelo tem { $count } assinaturas.
  }
mail-thanks-forward = Conhece alguém que também assinaria? Reencaminhe estas linhas:
mail-thanks-link = Para ver, corrigir ou retirar a qualquer momento a sua assinatura do apelo «{ $title }», abra a sua página pessoal:
mail-thanks-keep = Reencaminhe só estas linhas, não esta mensagem: quem tem a sua ligação pode alterar a sua assinatura.
