# The figures of an appeal, and what to do first.

todo-title = Things to do first
todo-none = Everything is up to date.
todo-relay-down = No e-mail has left since { $at }: the mail server does not answer, or refuses us.
todo-quota = The quota of e-mails is used up. They will leave again on { $at }.
todo-late = { $count ->
    [one] Confirmation e-mails are one minute late.
   *[other] Confirmation e-mails are { $count } minutes late.
}
todo-provider = At { $provider }, { $now }% confirm ({ $expected }% as a rule): our e-mails may land in the junk folder there.
todo-provider-others = At { $provider }, { $now }% confirm ({ $expected }% elsewhere): our e-mails may land in the junk folder there.
todo-closes = Signing ends on { $at }.
todo-erasure = { $count ->
    [0] On { $at }, the personal data of the appeal will be erased.
    [one] On { $at }, the personal data of one person will be erased.
   *[other] On { $at }, the personal data of { $count } people will be erased.
} To take it back, move the closing date or the days from closing to erasure.
todo-erasure-unheard = Since { $at }, no mailbox of anyone who may edit the appeal has accepted the reminder of the erasure, so it is put off by seven days at a time. Check the addresses of the accounts.
todo-groups = { $count ->
    [one] One organisation is waiting for your approval.
   *[other] { $count } organisations are waiting for your approval.
}
todo-held = { $count ->
    [one] One signature is waiting to be reviewed.
   *[other] { $count } signatures are waiting to be reviewed.
}
todo-draft = This appeal is a draft: nobody sees it yet.

provider-gmail = Gmail
provider-microsoft = Outlook and Hotmail
provider-yahoo = Yahoo
provider-icloud = iCloud
provider-orange = Orange and Wanadoo
provider-free = Free
provider-sfr = SFR
provider-bouygues = Bouygues Telecom
provider-laposte = La Poste
provider-proton = Proton
provider-gmx = GMX
provider-other = other providers
provider-all = All together

figures-title = Figures
figures-last-day = The last 24 hours
figures-last-day-short = { $count } in 24 hours
figures-goal = Next goal
figures-goal-left = { $left ->
    [one] { $goal }, one signature to go
   *[other] { $goal }, { $left } to go
}
figures-paper = Collected outside this site
figures-pending = Waiting for confirmation by e-mail
figures-held = To be reviewed
figures-held-groups = { $count ->
    [0] { $held }
    [one] { $held }, including one organisation
   *[other] { $held }, including { $count } organisations
}

chart-hours-title = The last 48 hours
chart-days-title = Since the start
chart-hours-text = { $posted ->
    [one] One signature posted
   *[other] { $posted } signatures posted
} and { $counted } counted in 48 hours; at most { $most } in an hour.
chart-days-text = { $counted ->
    [one] One signature counted
   *[other] { $counted } signatures counted
}; at most { $most } in a day.
chart-weeks-text = { $counted ->
    [one] One signature counted
   *[other] { $counted } signatures counted
}; at most { $most } in a week.
chart-counted = Counted
chart-posted = Posted
chart-most-hour = up to { $most } an hour
chart-most-day = up to { $most } a day
chart-most-week = up to { $most } a week
chart-hour = Hour
chart-day = Day
chart-week = Week from
chart-table = See these figures as a table
chart-spark = { $counted ->
    [0] No signature in fourteen days
    [one] One signature in fourteen days, at most { $most } in a day
   *[other] { $counted } signatures in fourteen days, at most { $most } in a day
}

confirmations-title = Confirmations
confirmations-text = A signature counts when its owner has confirmed it through the e-mail that we send. A rate that drops at one provider often means that our e-mails are filed as junk there.
confirmations-none = There is nothing to compare yet: these rates cover the last thirty days, without the last hour, because e-mails need time to arrive.
confirmations-provider = Provider
confirmations-recent = The last 24 hours
confirmations-before = The month before
confirmations-posted = posted
confirmations-percent = confirmed
confirmations-note = The last hour is left out: e-mails need time to arrive.
confirmations-alarm = dropping
percent = { $percent }%

mail-state-title = Sending of e-mails
mail-state-waiting = E-mails waiting to leave, across the whole site
mail-state-oldest = The oldest has been waiting for
mail-state-minutes = { $minutes ->
    [0] less than a minute
    [one] one minute
   *[other] { $minutes } minutes
}

trends-title = Out of the ordinary
trends-text = Nothing is decided for you: a congress or a large school look like this too. Have a look, then decide.
trend-hour = in the hour that ended on { $date }
trend-domain = { $count } signatures of { $total } come from { $subject }.
trend-network = { $count } forms of { $total } come from one network.
trend-names = { $count } signatures of { $total } have a name that repeats.
trend-series = { $count } signatures of { $total } have addresses in a series, which differ in digits only.
trend-pace = { $count } signatures came at the pace of a machine.
