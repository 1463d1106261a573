# Ready texts that organisers copy from the kit of an appeal, in each of its languages. “-read”: while it cannot be signed.

kit-message = «{ $title }»: um apelo para ler, assinar e partilhar. { $address }
kit-message-read = «{ $title }»: um apelo para ler e partilhar. { $address }
kit-mail-greeting = Olá,

    convido-o a ler e a assinar este apelo: «{ $title }».
kit-mail-ask = Basta um minuto: { $address }

    Obrigado por partilhar.
kit-mail-greeting-read = Olá,

    convido-o a ler este apelo: «{ $title }».
kit-mail-ask-read = Aqui está: { $address }

    Obrigado por partilhar.
