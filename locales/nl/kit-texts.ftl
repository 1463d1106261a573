# Ready texts that organisers copy from the kit of an appeal, in each of its languages. “-read”: while it cannot be signed.

kit-message = ‘{ $title }’: een oproep om te lezen, te ondertekenen en door te geven. { $address }
kit-message-read = ‘{ $title }’: een oproep om te lezen en door te geven. { $address }
kit-mail-greeting = Hallo,

    lees en onderteken alsjeblieft deze oproep: ‘{ $title }’.
kit-mail-ask = Het kost een minuut: { $address }

    Bedankt voor het doorgeven.
kit-mail-greeting-read = Hallo,

    lees alsjeblieft deze oproep: ‘{ $title }’.
kit-mail-ask-read = Hier is hij: { $address }

    Bedankt voor het doorgeven.
