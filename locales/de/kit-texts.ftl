# Ready texts that organisers copy from the kit of an appeal, in each of its languages. “-read”: while it cannot be signed.

kit-message = „{ $title }“: ein Aufruf zum Lesen, Unterschreiben und Weitersagen. { $address }
kit-message-read = „{ $title }“: ein Aufruf zum Lesen und Weitersagen. { $address }
kit-mail-greeting = Guten Tag,

    bitte lesen und unterschreiben Sie diesen Aufruf: „{ $title }“.
kit-mail-ask = Es dauert nur eine Minute: { $address }

    Danke fürs Weitersagen.
kit-mail-greeting-read = Guten Tag,

    bitte lesen Sie diesen Aufruf: „{ $title }“.
kit-mail-ask-read = Hier ist er: { $address }

    Danke fürs Weitersagen.
