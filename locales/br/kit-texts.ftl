# Ready texts that organisers copy from the kit of an appeal, in each of its languages. “-read”: while it cannot be signed.

kit-message = “{ $title }”: ur galv da lenn, da sinañ ha da skignañ. { $address }
kit-message-read = “{ $title }”: ur galv da lenn ha da skignañ. { $address }
kit-mail-greeting = Demat,

    ho pediñ a ran da lenn ha da sinañ ar galv-mañ: “{ $title }”.
kit-mail-ask = Ur munut a zo trawalc’h: { $address }

    Trugarez da skignañ anezhañ en-dro deoc’h.
kit-mail-greeting-read = Demat,

    ho pediñ a ran da lenn ar galv-mañ: “{ $title }”.
kit-mail-ask-read = Setu-eñ: { $address }

    Trugarez da skignañ anezhañ en-dro deoc’h.
