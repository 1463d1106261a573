# Ready texts that organisers copy from the kit of an appeal, in each of its languages. “-read”: while it cannot be signed.

kit-message = «{ $title }»: un appello da leggere, firmare e far girare. { $address }
kit-message-read = «{ $title }»: un appello da leggere e far girare. { $address }
kit-mail-greeting = Ciao,

    ti invito a leggere e firmare questo appello: «{ $title }».
kit-mail-ask = Basta un minuto: { $address }

    Grazie se lo fai girare.
kit-mail-greeting-read = Ciao,

    ti invito a leggere questo appello: «{ $title }».
kit-mail-ask-read = Eccolo: { $address }

    Grazie se lo fai conoscere.
