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
label-name-how = Compare the name
label-place-how = Compare the town
how-begins = words that begin so
how-contains = contains
how-equals = these words exactly
label-name-contains = Name containing
label-name-equals = Exact name
label-place-contains = Town or village containing
label-place-equals = Exact town or village
label-since = Posted since
label-until = Until
label-reason = Reason
label-document = Number or date of the document
choose-any = Any

signature-state-pending = Waiting for confirmation
signature-state-confirmed = Counted
signature-state-held = To be reviewed
signature-state-withdrawn = Withdrawn by the signatory
signature-state-removed = Removed
signature-kind-individual = A person
signature-kind-collective = A group
signature-source-web = Site
signature-source-import = File
signature-source-email = E-mail
signature-source-paper = Paper
hold-to-be-approved = the group is waiting for your approval
hold-organisation-already-signed = this group is already counted
hold-mixed-scripts = the name mixes two writing systems
hold-honeypot = an invisible field was filled in, as robots do
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
    [one] Another signature claims the same group:
   *[other] { $count } other signatures claim the same group:
}
approve-others-title = { $count ->
    [one] Another signature claims this group
   *[other] { $count } other signatures claim this group
}
approve-others-text = { $count ->
    [one] A group counts once. If you approve this one, the other is removed and does not count:
   *[other] A group counts once. If you approve this one, the others are removed and do not count:
}
approve-others-undo = This can be undone: set aside or remove the approved signature, and its page offers to put back what was removed.
approve-others-do = { $count ->
    [one] Approve this one and remove the other
   *[other] Approve this one and remove the { $count } others
}
approve-others-back = Change nothing
removal-other-claim = another signature of this group was approved
put-back-title = No signature of this group counts
put-back-text = { $count ->
    [one] One signature was removed when another of the same group was approved. Put back, it waits for your decision again, or for the confirmation of its address.
   *[other] { $count } signatures were removed when another of the same group was approved. Put back, they wait for your decision again, or for the confirmation of their addresses.
}
put-back-do = { $count ->
    [one] Put this signature back
   *[other] Put these { $count } signatures back
}
signatory-correct-title = Correct the signature
signatory-correct-text = The address, the comment and the choice to appear in the list remain those of the person who signed.

signatory-done-approve = The group is approved: it counts and is listed.
signatory-done-put-back = What was removed is put back, and waits again.
signatory-done-refuse = The group is refused.
signatory-done-hold = The signature is set aside: it does not count for now.
signatory-done-release = The signature counts.
signatory-done-remove = The signature is removed.
signatory-done-hide = The name no longer appears in the list. The signature still counts.
signatory-done-show = The name appears in the list again.
signatory-done-corrected = The correction is stored.
signatory-done-resent = The confirmation will be sent again.
signatory-done-capped = Nothing was sent: this address has had all the messages it may get for now, or wants no more of them.
signatory-done-not-pending = Nothing was sent: this signature is not waiting for a confirmation.
signatory-done-not-listed = Nothing changed: this signature does not appear in the list, by the signatory’s choice or because of its state.
signatory-done-changed = The signature has changed in the meantime: here is where it stands. Nothing else was done.
signatory-done-not-now = Nothing was done: the signature is no longer in a state that allows it.
signatory-done-group-counts = Nothing was done: another signature of this group already counts. Set that one aside or remove it first.

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

mandate-legend = Mandate of the group
mandate-declared = Declared by the person who signs
mandate-domain = Proven by the domain of the e-mail address
mandate-document = Proven by a document
hint-document = If a document proves the mandate. Only organisers read it; it is stored encrypted.

deeds-title = What you can do
deed-approve = Approve the group
deed-refuse = Refuse the group
deed-release = Count this signature
deed-hold = Set aside
deed-remove = Remove this signature
deed-hide = Hide the name in the list
deed-show = Show the name in the list
deed-correct = Correct
deed-resend = Send the confirmation again

refuse-group-title = Refuse this group?
refuse-group-send = Refuse
remove-title = Remove this signature?
remove-text = It will not count and will not appear in the list. The person may sign again; you will then be asked about that signature.
remove-send = Remove
remove-keep = Keep it
hint-reason = For the other organisers: the person does not see it.
label-ground = What the person will read
hint-ground = If they have confirmed their signature, they get an e-mail ten minutes later, unless you undo the decision by then. It says this reason and the contact of the appeal.
ground-none = No reason: only that the signature is not accepted
ground-unknown-group = we have found no trace of this group
ground-no-mandate = we could not verify that you may sign for the group
ground-duplicate = another signature of the same person or group is accepted already
ground-not-a-name = the name is not that of a person or a group
ground-conditions = it does not meet the conditions of this appeal
ground-on-request = you asked for it

past-title = Its history
past-note = Messages stay in this history for thirty days after they were sent.
past-posted = Signature posted
past-confirmed = Address confirmed, or signature accepted
past-consent-sign = Agreed to sign
past-consent-publish-name = Agreed to appear in the list
past-consent-news = Agreed to receive news
past-consent-other = Agreed to something else
past-given = yes
past-taken-back = no
past-wording = wording { $version }
past-mail-confirm = Confirmation message
past-mail-confirm-collective = Confirmation message
past-mail-already-signed = Message “you have already signed”
past-mail-my-link = Message with the personal link
past-mail-withdrawn = Withdrawal message
past-mail-approved = “Signature accepted” message
past-mail-refused = “Signature not accepted” message
past-mail-other = Another message
past-mail-state-queued = waiting
past-mail-state-sent = sent
past-mail-state-failed = failed
past-reason-permanent = the address does not accept it
past-reason-transient = the recipient’s server asks us to wait
past-reason-unknown = the server’s answer was not understood
past-reason-connection = the mail server did not answer
past-reason-operator = the mail server refused: ask whoever hosts the site
past-reason-unbuildable = the message could not be written
past-reason-too-long = given up after too long
past-reason-too-often = given up after too many attempts
past-reason-gone = the appeal or the signature no longer exists
past-reason-no-address = no address
past-reason-no-longer-pending = the signature no longer waited for its confirmation
past-reason-nothing-signed = this address has no signature left
past-reason-unknown-kind = unknown kind of message
past-reason-unreadable = unreadable in the database
past-reason-paced = waiting for its turn at this provider
past-reason-held = waiting until the mail server takes such mails again
past-reason-policy = refused by policy, at the recipient’s or by the mail server
past-reason-sender-refused = the sender was refused
past-reason-not-routed = the recipient’s server was not reached
past-reason-decision-undone = the decision was changed before it left
past-reason-suppressed = this address refused our messages, or does not exist
past-reason-other = another reason
past-decision-approve = approved
past-decision-refuse = refused
past-decision-hold = set aside
past-decision-release = accepted
past-decision-remove = removed
past-decision-put-back = put back
past-decision-hide = name hidden
past-decision-show = name shown

label-deed = Action
rules-title = Bulk actions
rules-text = A bulk action does the same thing to every signature that a search finds. It counts them first, changes nothing until you agree, and can be undone for thirty days.
rules-none = There have been no bulk actions yet.
rules-act = Act on all these signatures
rule-new = Act on all these signatures
rule-new-text = Choose what to do. The signatures are counted first; nothing changes until you agree.
rule-about = Signatures concerned
rule-everybody = all
rule-look = Count first
bulk-deed-hold = Set aside
bulk-deed-release = Count
bulk-deed-remove = Remove
bulk-deed-hide = Hide the names
bulk-deed-resend = Send the confirmations again
bulk-text-hold = The signatures stop counting until somebody decides about them.
bulk-text-release = Signatures of people that were set aside will count. Groups are approved one by one.
bulk-text-remove = The signatures will no longer count or appear.
bulk-text-hide = The names of people will no longer appear; their signatures still count.
bulk-text-resend = Signatures that wait for confirmation will get another message, within the limits of each address.
bulk-reason-hint = Required to remove signatures. For the other organisers.
bulk-ground-hint = For removed signatures: people who had confirmed get an e-mail ten minutes later, unless you undo the action by then.
run-state-looking = The signatures are being counted. Nothing changes.
run-state-ready = They have all been counted. Nothing has changed yet: the decision is yours.
run-state-running = The action is running.
run-state-stopped = The action has been stopped. You can resume it or undo it.
run-state-done = The action is done.
run-state-undoing = The action is being undone.
run-state-undone = The action has been undone.
run-state-dropped = The action was dropped. Nothing has changed.
run-at-work = This page refreshes itself. You may leave it: the work goes on.
run-looked = { $count ->
    [one] one signature looked at
   *[other] { $count } signatures looked at
}
run-matched = { $count ->
    [0] none concerned
    [one] one concerned
   *[other] { $count } concerned
}
run-changed = { $count ->
    [one] one changed
   *[other] { $count } changed
}
run-passed = { $count ->
    [one] one left as it was
   *[other] { $count } left as they were
}
run-restored = { $count ->
    [one] one put back
   *[other] { $count } put back
}
run-kept = { $count ->
    [one] one has changed since, and was left
   *[other] { $count } have changed since, and were left
}
run-nobody = No signature is concerned: there is nothing to do.
run-samples = A few examples
run-can-undo = You can undo it for thirty days.
run-cannot-undo = A message that has been sent cannot be called back: this action cannot be undone.
run-start = { $count ->
    [one] Do it to one signature
   *[other] Do it to { $count } signatures
}
run-resume = Resume
run-stop = Stop
run-drop = Drop this action
run-undo = Undo the whole action
run-undo-hint = Each signature goes back to what it was, except those that have changed since.
