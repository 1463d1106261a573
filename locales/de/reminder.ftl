# Die Erinnerung an alle, die nicht bestätigt haben.

mail-reminder-subject = Ihre Unterschrift wartet auf einen Klick: { $title }
mail-reminder-why = Vielleicht ist Ihnen unsere erste E-Mail entgangen: Ihre Unterschrift unter den Aufruf „{ $title }“ zählt noch nicht. Es fehlt nur ein Klick.
