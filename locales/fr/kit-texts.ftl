# Ready texts that organisers copy from the kit of an appeal, in each of its languages. “-read”: while it cannot be signed.

kit-message = « { $title } » : un appel à lire, à signer et à faire passer. { $address }
kit-message-read = « { $title } » : un appel à lire et à faire passer. { $address }
kit-mail-greeting = Bonjour,

    je vous invite à lire et à signer cet appel : « { $title } ».
kit-mail-ask = Il suffit d’une minute : { $address }

    Merci de le faire suivre autour de vous.
kit-mail-greeting-read = Bonjour,

    je vous invite à lire cet appel : « { $title } ».
kit-mail-ask-read = Le voici : { $address }

    Merci de le faire connaître autour de vous.
