# Ready texts that organisers copy from the kit of an appeal, in each of its languages. “-read”: while it cannot be signed.

kit-message = « { $title } » : una crida de legir, de signar e de far passar. { $address }
kit-message-read = « { $title } » : una crida de legir e de far passar. { $address }
kit-mail-greeting = Bonjorn,

    vos convidi a legir e a signar aquesta crida : « { $title } ».
kit-mail-ask = I a pas besonh que d’una minuta : { $address }

    Mercé de la far passar.
kit-mail-greeting-read = Bonjorn,

    vos convidi a legir aquesta crida : « { $title } ».
kit-mail-ask-read = Vaquí l’adreça : { $address }

    Mercé de la far conéisser.
