# Messages that come in by e-mail, as organisers see them.

messages-title = Messages to read
messages-text = E-mails about this appeal that need a person: questions, remarks beside a signature. Only you read them. Answer from your own mailbox.
messages-text-site = Messages that belong to no appeal of this site. Only owners read them. Answer from your own mailbox.
messages-none = No message is waiting.
messages-dropped = { $count ->
    [one] One more message came, on { $at }, and could not be kept: too many were waiting to be read.
   *[other] { $count } more messages came, the last on { $at }, and could not be kept: too many were waiting to be read.
}
messages-kept = A message is erased when you press “Done”, and 30 days after it came at the latest.
messages-do = Done
messages-back = Back
messages-open = Messages to read
messages-no-subject = (no subject)
messages-subscription = Amazon asks for the consent of this site
messages-subscription-text = Somebody wants this topic of Amazon to report bounced e-mails and complaints here. If that is you, or whoever runs this server, follow the link: Amazon sends nothing before. The link works for about two days.
messages-subscription-do = Give the consent at Amazon

signatory-no-name = Name not given yet
signatory-unreachable = This address cannot be reached: its mail server says that the mailbox does not exist. We no longer write to it.

returned-title = E-mails that came back
returned-text = In the last 30 days, by mail provider.
returned-gone = Mailbox does not exist
returned-later = Refused for now
returned-complaints = Complaints
