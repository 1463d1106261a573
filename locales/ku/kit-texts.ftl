# Ready texts that organisers copy from the kit of an appeal, in each of its languages. “-read”: while it cannot be signed.

kit-message = «{ $title }»: bangek ji bo xwendin, îmzekirin û belavkirinê. { $address }
kit-message-read = «{ $title }»: bangek ji bo xwendin û belavkirinê. { $address }
kit-mail-greeting = Silav,

    ez we vedixwînim ku hûn vê bangê bixwînin û îmze bikin: «{ $title }».
kit-mail-ask = Deqeyek bes e: { $address }

    Spas ji bo belavkirinê.
kit-mail-greeting-read = Silav,

    ez we vedixwînim ku hûn vê bangê bixwînin: «{ $title }».
kit-mail-ask-read = Va ye: { $address }

    Spas ji bo naskirinê.
