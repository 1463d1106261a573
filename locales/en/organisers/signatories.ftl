# The signatories of an appeal, as its organisers see them.

signatories-of = Signatories
signatories-back = Back to the appeal
signatories-queue = { $count ->
    [one] One signature to decide on
   *[other] { $count } signatures to decide on
}
signatories-more = More criteria
signatories-empty = Nobody has signed yet.
signatories-nobody = Nobody meets these criteria.
signatories-none-yet = Nobody has met these criteria so far.
signatories-stopped = { $count ->
    [one] One signature was looked at, and there are more. What is not published is encrypted: it has to be opened to be searched.
   *[other] { $count } signatures were looked at, and there are more. What is not published is encrypted: it has to be opened to be searched.
}

label-state = State
label-signed-by = Signed by
label-source = Where it comes from
label-address = Exact e-mail address
hint-address = The whole address. Nothing you search for appears in the address of this page.
label-domain = E-mail domain
hint-domain = For example: example.org
label-name-match = Compare the name
label-place-match = Compare the town
match-begins = words that begin so
match-contains = contains
match-equals = these words exactly
label-name-contains = Name containing
label-name-equals = Exact name
label-place-contains = Town or city containing
label-place-equals = Exact town or city
label-hold = Set aside because
label-since = Posted since
label-until = Until
label-reason = Reason
label-document = Number or date of the document
choose-any = Any

signature-state-pending = Pending
signature-state-confirmed = Counted
signature-state-held = To be reviewed
signature-state-withdrawn = Withdrawn
signature-state-removed = Removed by the team
signature-kind-individual = A person
signature-kind-collective = An organisation
signature-source-web = Site
signature-source-mail = Signed by e-mail
signature-source-import = File
signature-source-email = E-mail
signature-source-paper = Paper
flag-prank = A joke name?
flag-insult = An insult?
flag-text = The name is in a list that only draws your attention: real people have such names.
label-flagged = Only names to look at
flagged-hint = Common jokes and insults, in thirteen languages.
flagged-only = common jokes and insults
hold-to-be-approved = the organisation is waiting for your approval
hold-organisation-already-signed = this organisation is already counted
hold-mixed-scripts = the name mixes two writing systems
hold-honeypot = an invisible field was filled in, as robots do
hold-blocked-network = the form came from a blocked network
hold-blocked-domain = the domain of the address is blocked
hold-blocked-address = the address is blocked
hold-network-rate = too many forms came from the same network
hold-appeal-rate = too many forms came at once
hold-no-proof = the form came without the calculation that was asked of browsers during an attack
hold-removed-before = an earlier signature from this address was removed
hold-by-organiser = set aside by an organiser

signatory-erased = Data erased
signatory-id = Number
signatory-number = no. { $id }
signatory-language = Language
signatory-text = Text signed
signatory-text-version = text no. { $number } ({ $language })
signatory-publish = Agrees to have the name published
signatory-listed = in the public list
signatory-unlisted = not in the public list
signatory-hidden = hidden by an organiser
signatory-back = Back to the signature
signatory-others = { $count ->
    [one] Another signature claims the same organisation:
   *[other] { $count } other signatures claim the same organisation:
}
approve-others-title = { $count ->
    [one] Another signature claims this organisation
   *[other] { $count } other signatures claim this organisation
}
approve-others-text = { $count ->
    [one] An organisation counts once. If you approve this one, the other is removed and does not count:
   *[other] An organisation counts once. If you approve this one, the others are removed and do not count:
}
approve-others-undo = This can be undone: set aside or remove the approved signature, and its page offers to put back what was removed.
approve-others-do = { $count ->
    [one] Approve this one and remove the other
   *[other] Approve this one and remove the { $count } others
}
approve-others-back = Change nothing
removal-other-claim = another signature of this organisation was approved
put-back-title = No signature of this organisation counts
put-back-text = { $count ->
    [one] One signature was removed when another of the same organisation was approved. Put back, it waits for your decision again, or for the confirmation of its address.
   *[other] { $count } signatures were removed when another of the same organisation was approved. Put back, they wait for your decision again, or for the confirmation of their addresses.
}
put-back-do = { $count ->
    [one] Put this signature back
   *[other] Put these { $count } signatures back
}
signatory-correct-title = Correct the signature
signatory-correct-text = The address, the comment and the choice to appear in the list remain those of the person who signed.

signatory-done-approve = The organisation is approved: it counts and is listed.
signatory-done-put-back = What was removed is put back, and waits again.
signatory-done-refuse = The organisation is refused.
signatory-done-hold = The signature is set aside: it does not count for now.
signatory-done-release = The signature counts.
signatory-done-remove = The signature is removed.
signatory-done-hide = The name no longer appears in the list. The signature still counts.
signatory-done-show = The name appears in the list again.
signatory-done-corrected = The correction is saved.
signatory-done-resent = The confirmation e-mail will be sent again, as soon as the limits allow it.
signatory-done-capped = Nothing was sent: this address has received all the e-mails it may get for now, or wants no more of them.
signatory-done-not-pending = Nothing was sent: this signature is not waiting for a confirmation.
signatory-done-not-listed = Nothing changed: this signature does not appear in the list, by the signatory’s choice or because of its state.
signatory-done-changed = The signature has changed in the meantime: here is where it stands. Nothing else was done.
signatory-done-not-now = Nothing was done: the signature is no longer in a state that allows it.
signatory-done-group-counts = Nothing was done: another signature of this organisation already counts. Set that one aside or remove it first.

reasons-title = To decide, by reason
reasons-open = Group by reason
reasons-text = See at a glance what is waiting, and decide about a whole group. Each action first shows what it is going to change.
reasons-more = Too many signatures are waiting to count all of them here: these numbers are of the 5,000 oldest.
reasons-people = { $count ->
    [one] one person
   *[other] { $count } people
}
reasons-groups = { $count ->
    [one] one organisation
   *[other] { $count } organisations
}
reasons-list = See them
reasons-act = Decide about all of them
reasons-undo = Bulk actions, and how to undo them
reasons-none = Nothing is waiting for a decision.
queue-title = To decide
queue-decide = Your decision
queue-waiting = { $count ->
    [0] Nothing is waiting any more
    [one] One signature is waiting
   *[other] { $count } signatures are waiting
}
queue-next = Skip to the next
queue-keys = By keyboard, with your browser’s access key: A to accept, R to refuse, N to skip.
queue-end = { $count ->
    [0] No signature is waiting for your decision any more.
    [one] You are at the end. One signature is still waiting.
   *[other] You are at the end. { $count } signatures are still waiting.
}
queue-again = Start again from the beginning

mandate-legend = Mandate of the organisation
mandate-declared = Declared by the person who signs
mandate-domain = Proven by the domain of the e-mail address
mandate-document = Proven by a document
hint-document = If a document proves the mandate. Only organisers read it; it is stored encrypted.

actions-title = What you can do
signature-action-approve = Approve the organisation
signature-action-refuse = Refuse the organisation
signature-action-release = Count this signature
signature-action-hold = Set aside
signature-action-remove = Remove this signature
signature-action-hide = Hide the name in the list
signature-action-show = Show the name in the list
signatories-expired = This search has expired: please search again.
address-show = Show the e-mail address
address-show-hint = The audit log will say that you asked for it.
signature-action-correct = Correct
signature-action-resend = Send the confirmation e-mail again

refuse-group-title = Refuse this organisation?
refuse-group-send = Refuse
remove-title = Remove this signature?
remove-text = It will not count and will not appear in the list. If the person signs again, you will be asked about that signature.
remove-send = Remove
remove-keep = Keep it
hint-reason = For the other organisers: the person does not see it.
label-ground = What the person will read
hint-ground = If they have confirmed their signature, they get an e-mail ten minutes later. It says the reason chosen, if any, and whom to turn to.
ground-none = No reason: only that the signature is not accepted

signature-history-title = Its history
signature-history-note = E-mails stay in this history for thirty days after they were sent.
signature-history-posted = Signature posted
signature-history-confirmed = Address confirmed, or signature accepted
signature-history-consent-sign = Agreed to sign
signature-history-consent-publish-name = Agreed to appear in the list
signature-history-consent-news = Agreed to receive news
signature-history-consent-other = Agreed to something else
signature-history-given = yes
signature-history-taken-back = no
signature-history-wording = wording { $version }
signature-history-mail-confirm = Confirmation e-mail
signature-history-mail-confirm-collective = Confirmation e-mail
signature-history-mail-already-signed = “You have already signed” e-mail
signature-history-mail-my-link = E-mail with the personal link
signature-history-mail-withdrawn = Withdrawal e-mail
signature-history-mail-approved = “Signature accepted” e-mail
signature-history-mail-refused = “Signature not accepted” e-mail
signature-history-mail-other = Another e-mail
signature-history-mail-state-queued = waiting
signature-history-mail-state-sent = sent
signature-history-mail-state-failed = failed
signature-history-reason-permanent = the address does not accept it
signature-history-reason-transient = the recipient’s server asks us to wait
signature-history-reason-unknown = the server’s answer was not understood
signature-history-reason-connection = the mail server did not answer
signature-history-reason-operator = the mail server refused: ask whoever hosts the site
signature-history-reason-unbuildable = the e-mail could not be written
signature-history-reason-gone = the appeal or the signature no longer exists
signature-history-reason-no-address = no address
signature-history-reason-no-longer-pending = the signature no longer waited for its confirmation
signature-history-reason-nothing-signed = this address has no signature left
signature-history-reason-unknown-kind = unknown kind of e-mail
signature-history-reason-unreadable = unreadable in the database
signature-history-reason-paced = waiting for its turn at this provider
signature-history-reason-held = waiting until the mail server takes such e-mails again
signature-history-reason-policy = refused by policy, at the recipient’s or by the mail server
signature-history-reason-sender-refused = the sender was refused
signature-history-reason-not-routed = the recipient’s server was not reached
signature-history-reason-decision-undone = the decision was changed before it left
signature-history-reason-suppressed = this address refused our e-mails, or does not exist
signature-history-mail-confirm-by-click = “One more click” message
signature-history-reason-bounced = it came back: the mailbox does not exist
signature-history-reason-bounced-later = it came back: refused for now
signature-history-reason-complained = its reader reported it as spam
signature-history-reason-other = another reason
signature-history-decision-approve = approved
signature-history-decision-refuse = refused
signature-history-decision-hold = set aside
signature-history-decision-release = accepted
signature-history-decision-remove = removed
signature-history-decision-put-back = put back
signature-history-decision-hide = name hidden
signature-history-decision-show = name shown

label-action = Action
bulk-actions-title = Bulk actions
bulk-actions-text = A bulk action does the same thing to every signature that a search finds. It counts them first and changes nothing until you agree. It can be undone for thirty days, except for e-mails that have left.
bulk-actions-none = There have been no bulk actions yet.
bulk-actions-act = Act on all these signatures
bulk-action-new = Act on all these signatures
bulk-action-new-text = Choose what to do. The signatures are counted first; nothing changes until you agree.
bulk-action-about = Signatures concerned
bulk-action-everybody = all
bulk-action-count = Count first
bulk-action-kind-hold = Set aside
bulk-action-kind-release = Count
bulk-action-kind-remove = Remove
bulk-action-kind-hide = Hide the names
bulk-action-kind-resend = Send the confirmations again
bulk-action-text-hold = The signatures stop counting until somebody decides about them.
bulk-action-text-release = Signatures of people that wait for review will count, and those that waited since they were confirmed get an e-mail. Organisations are approved one by one.
bulk-action-text-remove = The signatures will no longer count or appear.
bulk-action-text-hide = The names of people will no longer appear; their signatures still count.
bulk-action-text-resend = Pending signatures will get another e-mail, within the limits of each address.
bulk-reason-hint = Required to remove signatures. For the other organisers.
bulk-ground-hint = For removed signatures: people who had confirmed get an e-mail ten minutes later, unless you undo the action by then.
bulk-action-state-counting = The signatures are being counted. Nothing changes.
bulk-action-state-ready = They have all been counted. Nothing has changed yet: the decision is yours.
bulk-action-state-running = The action is running.
bulk-action-state-stopped = The action has been stopped. You can resume it or undo it.
bulk-action-state-done = The action is done.
bulk-action-state-undoing = The action is being undone.
bulk-action-state-undone = The action has been undone.
bulk-action-state-dropped = The action was dropped. Nothing has changed.
bulk-action-at-work = This page refreshes itself. You may leave it: the work goes on.
bulk-action-examined = { $count ->
    [one] one signature looked at
   *[other] { $count } signatures looked at
}
bulk-action-matched = { $count ->
    [0] none concerned
    [one] one concerned
   *[other] { $count } concerned
}
bulk-action-changed = { $count ->
    [one] one changed
   *[other] { $count } changed
}
bulk-action-skipped = { $count ->
    [one] one left as it was
   *[other] { $count } left as they were
}
bulk-action-restored = { $count ->
    [one] one put back
   *[other] { $count } put back
}
bulk-action-kept = { $count ->
    [one] one has changed since, and was left
   *[other] { $count } have changed since, and were left
}
bulk-action-nobody = No signature is concerned: there is nothing to do.
bulk-action-samples = A few examples
bulk-action-can-undo = You can undo it for thirty days.
bulk-action-cannot-undo = An e-mail that has been sent cannot be called back: this action cannot be undone.
bulk-action-start = { $count ->
    [one] Do it to one signature
   *[other] Do it to { $count } signatures
}
bulk-action-resume = Resume
bulk-action-stop = Stop
bulk-action-drop = Drop this action
bulk-action-undo = Undo the whole action
bulk-action-undo-hint = Each signature goes back to what it was, except those that have changed since.
