# Ready texts that organisers copy from the kit of an appeal, in each of its languages. “-read”: while it cannot be signed.

kit-message = “{ $title }”: an appeal to read, to sign and to pass on. { $address }
kit-message-read = “{ $title }”: an appeal to read and to pass on. { $address }
kit-mail-greeting = Hello,

    please read and sign this appeal: “{ $title }”.
kit-mail-ask = It takes a minute: { $address }

    Thank you for passing it on.
kit-mail-greeting-read = Hello,

    please read this appeal: “{ $title }”.
kit-mail-ask-read = Here it is: { $address }

    Thank you for passing it on.
