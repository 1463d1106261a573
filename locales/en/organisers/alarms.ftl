# What the team is warned of: confirmations that drop, a relay that is down.

trend-drop = { $count ->
    [0] At { $provider }, none of { $total } signatures was confirmed
    [one] At { $provider }, one of { $total } signatures was confirmed
   *[other] At { $provider }, { $count } of { $total } signatures were confirmed
}: far fewer than expected. E-mails may land in the junk folder there.
trend-day = in the 24 hours until { $date }
mail-waiting-drops = At one mail provider, far fewer people confirm than expected: e-mails may land in the junk folder there.
mail-outage-subject = Sending e-mails was interrupted: { $title }
mail-waiting-outage = From { $since } to { $until }, no e-mail could leave: the relay did not answer, or refused us. Since then, e-mails leave again.
