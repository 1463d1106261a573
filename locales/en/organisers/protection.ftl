# The rules that set doubtful signatures aside.

protection-title = Protection against fake signatures
protection-text = A signature that one of these rules stops is confirmed like any other, and then set aside, with the reason beside it. Whoever signs sees no difference before they have confirmed.
protection-of-site = These rules apply to all appeals of the site.
protection-of-appeal = These rules come on top of those of the site and apply to this appeal only.
protection-saved = The rules are saved.
protection-open = Set up the protection
protection-state = Blocked networks and domains, limits for a rush.
protection-blocked = What is set aside
protection-blocked-text = One entry per line. These lists come before everything else.
protection-allowed = What is never limited
protection-allowed-text = The wifi of a university or a congress, the domain of a large union: many people sign there at once.
protection-limits = In a rush
protection-limits-text = Beyond these numbers of forms, the signatures that follow are set aside. Empty: the usual limit. 0: no limit.
protection-usual = Usual: { $count }.
protection-unlimited = Usual: none.
protection-try = Try on the last 24 hours
protection-save = Save these rules
protection-changed-again = If you change a rule again, it will be tried first.
label-blocked-networks = Blocked networks
label-blocked-domains = Blocked e-mail domains
label-blocked-addresses = Blocked addresses
label-allowed-networks = Networks without limit
label-allowed-domains = E-mail domains without limit
label-network-burst = From one network, in ten minutes
label-network-day = From one network, in a day
label-appeal-burst = For the whole appeal, in ten minutes
label-appeal-day = For the whole appeal, in a day
label-keep-held = Always wait for a decision of the team
keep-held-hint = Otherwise a signature that only a rush set aside counts by itself, an hour later at the earliest, if nothing links it to the others: repeated names, addresses in series, a domain that dominates, the pace of a machine.
networks-hint = For example: 203.0.113.0/24. A single address stands for its neighbours too: /24 in IPv4, /56 in IPv6.
domains-hint = For example: example.org, or *.example.org for everything below it.
addresses-hint = All spellings of one mailbox are recognised. The list is encrypted.
trial-title = What these rules would have done
trial-forms = { $count ->
    [one] Tried on the only form received since { $since }.
   *[other] Tried on the { $count } forms received since { $since }.
}
trial-newly-held = { $count ->
    [0] No more signatures would be set aside.
    [one] One more signature would be set aside.
   *[other] { $count } more signatures would be set aside.
}
trial-newly-counted = { $count ->
    [0] None of those set aside today would be counted.
    [one] One of those set aside today would be counted.
   *[other] { $count } of those set aside today would be counted.
}
trial-reason = Reason
trial-before = Current rules
trial-after = These rules
trial-note = The server keeps the origin of forms for a day, in memory only: after a restart, the trial covers less time. Signatures that were received already do not change.
trial-no-forms = No form was received in the last 24 hours, or the server has just restarted: there is nothing to try these rules on.
problem-network-line = Line { $max } is not a network. Write for example 203.0.113.0/24.
problem-domain-line = Line { $max } is not a domain. Write for example example.org or *.example.org.
problem-address-line = Line { $max } is not an e-mail address.
problem-too-many-lines = The list is too long: { $max } lines at most.
problem-limit-outside = Write a whole number from 0 to { $max }.
protection-asked = The calculation is asked for.
protection-asked-no-longer = The calculation is no longer asked for.
proofs-title = Calculation asked of browsers
proofs-off = Nothing is asked at the moment.
proofs-on-by = Asked for by { $by } since { $since }, until { $until }.
proofs-on-by-rule = Asked for by the rule below since { $since }, until { $until }.
proofs-text = During an attack, each browser can be made to do a calculation of some seconds before it sends the form: a person hardly notices, a robot that sends thousands of forms is slowed down. A form without it, for example from a browser without scripts, is not refused: its signature, once confirmed, waits for your decision. Forms that were open before have ten more minutes.
proofs-hours = For how long
proofs-for = { $count ->
    [1] one hour
   *[other] { $count } hours
}
proofs-ask = Ask for the calculation
proofs-longer = Ask for that long again, from now on
proofs-stop = Ask no longer
label-proof-burst = Ask for the calculation for an hour, beyond so many forms in ten minutes
proof-burst-usual = Usual: { $count }. 0: never.
proof-burst-never = Empty or 0: never.

# Names that appear later, and names that look like others.

label-list-after = Delay before the public list, in minutes
list-after-hint = From 0 to 60. A confirmed signature counts at once; its name appears after this delay, which leaves time to set a false name aside before anybody reads it. Names that the team accepted appear at once.
hand-over-due = { $count ->
    [one] { $count } signature counts already and appears within the hour.
   *[other] { $count } signatures count already and appear within the hour.
}
signatory-listed-at = will appear in the public list at about { $time }
look-alike-title = A misleading name?
look-alike-signed = It looks like “{ $name }”, which has signed this appeal.
look-alike-known = It looks like “{ $name }”, a well-known group.
