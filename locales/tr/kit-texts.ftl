# Ready texts that organisers copy from the kit of an appeal, in each of its languages. “-read”: while it cannot be signed.

kit-message = “{ $title }”: okunacak, imzalanacak ve paylaşılacak bir çağrı. { $address }
kit-message-read = “{ $title }”: okunacak ve paylaşılacak bir çağrı. { $address }
kit-mail-greeting = Merhaba,

    sizi bu çağrıyı okumaya ve imzalamaya davet ediyorum: “{ $title }”.
kit-mail-ask = Bir dakika yeter: { $address }

    Çevrenizle paylaştığınız için teşekkürler.
kit-mail-greeting-read = Merhaba,

    sizi bu çağrıyı okumaya davet ediyorum: “{ $title }”.
kit-mail-ask-read = İşte burada: { $address }

    Çevrenize duyurduğunuz için teşekkürler.
