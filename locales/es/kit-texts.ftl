# Ready texts that organisers copy from the kit of an appeal, in each of its languages. “-read”: while it cannot be signed.

kit-message = «{ $title }»: un llamamiento para leer, firmar y difundir. { $address }
kit-message-read = «{ $title }»: un llamamiento para leer y difundir. { $address }
kit-mail-greeting = Hola:

    te invito a leer y firmar este llamamiento: «{ $title }».
kit-mail-ask = Basta un minuto: { $address }

    Gracias por reenviarlo.
kit-mail-greeting-read = Hola:

    te invito a leer este llamamiento: «{ $title }».
kit-mail-ask-read = Aquí está: { $address }

    Gracias por darlo a conocer.
