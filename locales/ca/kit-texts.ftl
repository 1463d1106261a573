# Ready texts that organisers copy from the kit of an appeal, in each of its languages. “-read”: while it cannot be signed.

kit-message = «{ $title }»: una crida per llegir, signar i fer córrer. { $address }
kit-message-read = «{ $title }»: una crida per llegir i fer córrer. { $address }
kit-mail-greeting = Hola,

    et convido a llegir i signar aquesta crida: «{ $title }».
kit-mail-ask = Només cal un minut: { $address }

    Gràcies per fer-la córrer.
kit-mail-greeting-read = Hola,

    et convido a llegir aquesta crida: «{ $title }».
kit-mail-ask-read = Aquí la tens: { $address }

    Gràcies per fer-la conèixer.
