# The audit log: what organisers did.

audit-title = Audit log
audit-text = What organisers did, the latest first. Nothing is ever taken out of it. A signature appears by its number only, never by a name.
audit-by-cli = on the command line
audit-by-admin = a deleted account
audit-by-site = the site
audit-by-visitor = somebody not logged in
audit-site-set-up = First account created
audit-account-invited = Account invited
audit-account-accepted = Invitation accepted
audit-account-changed = Account changed
audit-account-disabled = Account disabled
audit-account-enabled = Account opened again
audit-logged-in = Logged in
audit-logged-out = Logged out
audit-login-failed = Login failed
audit-refused = Page refused
audit-password-changed = Password changed
audit-password-reset-requested = New password requested
audit-password-reset = New password chosen
audit-two-step-login-on = Two-step login switched on
audit-two-step-login-off = Two-step login switched off
audit-recovery-codes-renewed = Recovery codes renewed
audit-recovery-code-used = Recovery code used
audit-passkey-added = Passkey added
audit-passkey-removed = Passkey removed
audit-sessions-ended = Sessions closed
audit-appeal-created = Appeal created
audit-appeal-changed = Appeal changed
audit-protection-changed = Protection rules changed
audit-proofs-asked = Calculation asked of browsers
audit-read-only = Read-only mode
audit-report-settled = Report settled
audit-message-settled = An e-mail was read and erased
audit-appeal-state = State of an appeal changed
audit-erasure = Erasure of personal data
audit-signature-decided = Decision about a signature
audit-signature-corrected = Signature corrected
audit-bulk-action = Bulk action
audit-confirmation-resent = Confirmation sent again
audit-signatures-opened = Signatures opened
audit-address-shown = E-mail address shown
audit-exported = List exported
audit-import-undone = Batch of signatures undone
audit-imported = Signatures imported
audit-unknown = Something else
audit-object-account = account
audit-object-appeal = appeal
audit-object-signature = signature
audit-mail-tested = Test e-mail sent

label-who = Who
label-what = What
label-about = About the appeal
label-from = From
label-to = To
audit-nothing = Nothing of this kind is in the audit log.
audit-whole = { $count ->
    [one] The only row is as it was written. Note the seal of the last row elsewhere: a log cut back to an older end has another one.
   *[other] All { $count } rows are as they were written. Note the seal of the last row elsewhere: a log cut back to an older end has another one.
}
audit-broken = Somebody changed the database behind the site’s back, or a backup was put in its place. Talk to the person who hosts it before you trust what follows.
audit-fault-missing = A row is missing at place { $row }.
audit-fault-order = Row { $row } does not follow the one before.
audit-fault-changed = Row { $row } was changed after it was written.
audit-fault-end = Rows are missing at the end, from place { $row } on.
audit-check-title = Is the audit log as it was written?
audit-check-text = Each row carries a seal that depends on the one before: a row that was changed, taken out or added behind the site’s back is noticed.
audit-check-send = Check the audit log
audit-object-bulk-action = bulk action

fact-slug = appeal { $value }
fact-appeal = appeal { $value }
fact-decision = { $value }
fact-action-hold = set aside
fact-action-release = count
fact-action-remove = remove
fact-action-hide = hide names
fact-action-resend = send the confirmation again
fact-step-on = switched on
fact-step-off = switched off
fact-until = until { $value }
fact-step-message = of whoever wrote a message
fact-step-settle = settled
fact-step-reopen = opened again
fact-step-start = begun
fact-step-drop = dropped before it began
fact-step-stop = stopped
fact-step-resume = resumed
fact-step-undo = undone
fact-part-sender = sender
fact-part-settings = settings
fact-part-first-signatories = first signatories
fact-part-picture = picture
fact-part-links = links
fact-language = language: { $value }
fact-new-text = new version { $count }
fact-new = new picture
fact-removed = picture removed
fact-fields = { $value }
fact-role = role: { $value }
fact-state = { $value }
fact-from = before: { $value }
fact-appeals = appeals: { $value }
fact-two-steps-required = two steps required
fact-two-steps = in two steps
fact-by-passkey = with a passkey
fact-at-password = wrong password
fact-at-code = wrong code
fact-at-passkey = passkey not accepted
fact-at-step-up = wrong password or code in an open session
fact-page = page { $value }
fact-opened = { $count ->
    [one] one signature
   *[other] { $count } signatures
}
fact-hour = in the hour from { $value }
fact-known-device-yes = known device
fact-known-device-no = new device
fact-sessions = { $count ->
    [one] one session
   *[other] { $count } sessions
}
fact-format-csv = CSV
fact-format-csv-excel = CSV for Excel
fact-format-xlsx = XLSX
fact-format-jsonl = JSON
fact-format-text = list as text
fact-format-html = list as HTML
fact-format-markdown = list as Markdown
fact-states = { $value }
fact-narrowed = only a part
fact-addresses-yes = with addresses
fact-addresses-no = without addresses
fact-counting-mail = each asked to confirm
fact-counting-paper = counted as paper
fact-source = origin: { $value }
fact-batch = batch { $value }
fact-rows = { $count ->
    [one] one row
   *[other] { $count } rows
}
fact-end-whole = to its end
fact-end-cut = cut off on the way
fact-erasure-announced = announced
fact-erasure-reminded = organisers reminded
fact-erasure-put-off = put off, because the warning could not be sent
fact-erasure-taken-back = taken back
fact-erasure-done = done
fact-date = for { $value }
fact-people = { $count ->
    [one] one person
   *[other] { $count } people
}
fact-sha256 = SHA-256 { $value }
fact-accepted-yes = accepted by the mail server
fact-accepted-no = refused
fact-reason = { $value }
