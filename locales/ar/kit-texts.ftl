# Ready texts that organisers copy from the kit of an appeal, in each of its languages. “-read”: while it cannot be signed.

kit-message = «{ $title }»: نداء للقراءة والتوقيع والنشر. { $address }
kit-message-read = «{ $title }»: نداء للقراءة والنشر. { $address }
kit-mail-greeting = مرحبًا،

    أدعوك إلى قراءة هذا النداء وتوقيعه: «{ $title }».
kit-mail-ask = تكفي دقيقة واحدة: { $address }

    شكرًا على نشره من حولك.
kit-mail-greeting-read = مرحبًا،

    أدعوك إلى قراءة هذا النداء: «{ $title }».
kit-mail-ask-read = ها هو: { $address }

    شكرًا على التعريف به من حولك.
