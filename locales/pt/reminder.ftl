# O lembrete a quem não confirmou.

mail-reminder-subject = A sua assinatura espera um clique: { $title }
mail-reminder-why = Talvez não tenha visto a nossa primeira mensagem: a sua assinatura do apelo «{ $title }» ainda não conta. Falta só um clique.
