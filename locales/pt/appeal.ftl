# The page of an appeal.

appeal-addressee = À atenção de:
appeal-from = Um apelo de
appeal-is-closed = Este apelo está encerrado
appeal-is-ahead = Em breve para assinar
latest-title = Últimas assinaturas
appeal-text = Texto do apelo
appeal-closes-on = O apelo pode ser assinado até
appeal-closed-on = O apelo terminou a { $date }. Obrigado a todas as pessoas que o assinaram.
appeal-closed = O apelo está encerrado. Obrigado a todas as pessoas que o assinaram.
appeal-opens-on = O apelo pode ser assinado a partir de { $date }.
appeal-opens-later = O apelo poderá ser assinado em breve.
appeal-all-signatories = Ver todas as assinaturas
sign-button = Assinar o apelo

campaign-title = Para saber mais
link-document = Documento
link-video = Vídeo
link-event = Encontro
link-page = Página

imprint-title = Sobre este apelo
imprint-responsible = Responsável:
imprint-erased = Os dados pessoais serão apagados a { $date }.
imprint-erased-later = Os dados pessoais serão apagados depois do encerramento.
imprint-erased-done = Os dados pessoais foram apagados a { $date }.
imprint-text = Texto n.º { $number } de { $date }.
imprint-text-undated = Texto n.º { $number }.
imprint-signed = Já assinou?

picture-credit = Imagem:
