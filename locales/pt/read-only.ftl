# The site in read-only mode.

read-only-title = Os formulários estão fechados por momentos
read-only-until = O sítio está em obras. Os formulários voltam a { $date }.
read-only-soon = O sítio está em obras. Os formulários voltam logo que possível.
read-only-sent = Nada foi registado. Deixe esta página aberta e recarregue-a mais tarde: se aceitar enviar de novo o formulário, segue o que escreveu.
read-only-later = Os apelos e as assinaturas leem-se como de costume. Volte um pouco mais tarde para assinar ou mudar alguma coisa.
