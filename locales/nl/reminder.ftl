# De herinnering aan wie niet heeft bevestigd.

mail-reminder-subject = Je handtekening wacht op één klik: { $title }
mail-reminder-why = Misschien heb je onze eerste e-mail gemist: je handtekening onder de oproep ‘{ $title }’ telt nog niet. Er ontbreekt maar één klik.
