# The frame of the pages, the index and the lists.

language-name = English
languages = Languages
comma = ,
skip-to-content = Skip to content
foot-promise = This site loads nothing from elsewhere and follows nobody.
zone-note = Local times: { $city } ({ $zone }).
zone-utc = universal time
time-with-zone = { $time } ({ $city })
time-midnight = { $date }, midnight
demo-banner = Demonstration: nothing signed here counts.
demo-open-mailbox = Open the mailbox
yes = yes
no = no
cancel = Cancel
optional = optional

index-title = Appeals to sign
index-empty = No appeal is open at the moment. Come back soon.
index-until = open until { $date }
index-from = opens on { $date }
index-closed = closed on { $date }
index-open = Open
index-ahead = Opening soon
index-closed-title = Closed
back-to-index = See the open appeals
back-to-appeal = Read the appeal again
the-appeal = The appeal

count-signatories = { $count ->
    [one] signatory
   *[other] signatories
}
count-organisations = { $count ->
    [one] including one organisation
   *[other] including { $count } organisations
}
count-paper = { $count ->
    [one] + one signature collected outside this site, counted apart
   *[other] + { $count } signatures collected outside this site, counted apart
}
count-progress = Progress towards the next goal
count-goal = { $left ->
    [one] One more to reach { $goal }
   *[other] { $left } more to reach { $goal }
}
count-first = This appeal has just begun: be one of the first to sign.

share-title = Pass the appeal on
share-button = Share
share-link = Link to copy
share-copy = Copy
share-copied = Copied
share-mail = E-mail
share-sms = Text message
share-qr-code = QR code
donation = Support the campaign with a donation

signatories-title = Signatories
first-title = First signatories
groups-title = Organisations that signed
people-title = People who signed in their own name
group-website = website
group-verified = confirmed from an address of this domain
group-verified-document = mandate proven by a document
search-label = Search for a name
search-send = Search
search-filters = Filter by town or profession
search-place = Town or city
search-role = Profession or title
search-for = Results for “{ $query }”.
search-all = See the whole list
search-nobody-yet = Nothing found so far. The list is long and these words are frequent in it: keep searching, or add a rarer word, such as the family name.
search-nobody-further = Nothing more in the rest of the public list.
search-go-on = Keep searching
search-nobody = Nothing found in the public list. Try fewer letters. A name that was just confirmed is found a few seconds later.
list-empty = The list is still empty.
list-more = Next page
list-previous = Previous page
list-pages = Pages of the list
list-letters = Go to a letter
list-position = Names { $from } to { $to } of { $total }, in alphabetical order.
list-all-organisations = All the organisations
list-consent = Only people who agreed to have their name published are listed here.
list-published = { $count ->
    [one] { $count } name is public.
   *[other] { $count } names are public.
}
list-silent = { $count ->
    [one] { $count } signature counts without a name shown.
   *[other] { $count } signatures count without a name shown.
}
list-hidden = { $count ->
    [one] { $count } name is hidden by the organisers.
   *[other] { $count } names are hidden by the organisers.
}
list-with-paper = Signatures collected outside this site are part of these numbers.
count-method = How these signatures are verified
list-verified = A signature made on this site counts only after it is confirmed by e-mail; one address counts once for a person.
list-verified-groups = As things are set today, an organisation that signs here only counts once the organisers have accepted it.
list-verified-first = The first signatories were chosen by the organisers, who entered them or took over their signature.
list-verified-paper = Signatures collected outside this site, on paper or in another list, are entered by the organisers and counted apart.

history-title = History of the text
history-changes = See what changed
history-lead = Each signature given here stays with the text that the person saw; one that the organisers entered, with the text that was published at the time. All versions are kept here.
history-lead-count = Beside each stands how many signed it.
history-version = Text no. { $number }
history-signatures = { $count ->
    [0] no signature
    [one] one signature
   *[other] { $count } signatures
}
history-elsewhere = On the texts in other languages:
history-changed = What changed
history-whole = Read this version in full
history-paper = { $count ->
    [one] one more outside this site
   *[other] { $count } more outside this site
}
history-alike = Only the way it is written changed: the page shows the same.
history-beside = What else changed
history-beside-text = Links, picture, logo and first signatories are not part of the text that is signed. Their changes since publication are noted here.
history-link-added = Link added:
history-link-removed = Link removed:
history-link-changed = Link changed:
history-picture-added = A picture was added.
history-picture-replaced = The picture was replaced by another one.
history-picture-described = The description or the credit of the picture changed.
history-picture-removed = The picture was removed.
history-logo-added = A logo was added.
history-logo-replaced = The logo was replaced by another one.
history-logo-described = The description of the logo changed.
history-logo-removed = The logo was removed.
history-first-added = { $count ->
    [one] One first signatory added
   *[other] { $count } first signatories added
}
history-first-removed = { $count ->
    [one] One first signatory removed
   *[other] { $count } first signatories removed
}
history-first-changed = { $count ->
    [one] Entry of one first signatory changed
   *[other] Entries of { $count } first signatories changed
}

# Read aloud before and after a change
change-added = added:
change-removed = removed:
change-end = (end)

text-name = text no. { $number }
text-name-in = text no. { $number } ({ $language })
signed-text-pending = You are signing { $text }, published on { $date }.
signed-text-pending-undated = You are signing { $text }.
signed-text-done = You signed { $text }, published on { $date }.
signed-text-done-undated = You signed { $text }.
newer-text = A newer text, no. { $number }, was published on { $date }.
newer-text-undated = There is a newer text, no. { $number }.
newer-text-stays = Your signature stays with text no. { $number }.
newer-text-sign = Do you want to sign the newer text? Do not confirm here:
newer-text-sign-link = sign again
text-change-title = The text has changed: no. { $number } instead of no. { $seen }
text-change-text = It was changed in the meantime, and this form has not been stored. Read what is different; if you agree, send the form.
text-change-read = Read the new text in full (new tab)

my-link-title = Find my signature
my-link-ask = Send me my personal link
my-link-text = Your personal link lets you see, correct or withdraw your signature. Give the address you signed with, and we will send it there.
my-link-hint = The one that received the confirmation e-mail.
my-link-send = Send my link
my-link-again = Try another address
my-link-sent-title = Open your e-mails
my-link-sent-text = If this address has signed the appeal, there is an e-mail with the personal link for it. It usually arrives within two minutes; within ten if we wrote to it just before.
my-link-sent-later = If this address has signed the appeal, there is an e-mail with the personal link for it.
my-link-erased = The personal data of this appeal were erased on { $date }: there is no personal link left to send.
my-link-erased-before = The data of those who had signed before the appeal was reopened were erased on { $date }: there is no link left to send to them.
my-link-late-wait = There is no need to ask again.
my-link-sent-limit = To prevent abuse, one address receives only a few e-mails a day and per appeal, and none if it refused them.
my-link-sent-why = This page is the same for everybody, so that nobody can use it to find out who signed. Nothing received? Look in your junk mail, or try another of your addresses.

demo-title = Mailbox of the demonstration
demo-lead = Every e-mail that the demonstration sends arrives here. None leaves this machine.
demo-empty = No e-mail yet: sign an appeal and come back.
demo-to = To
demo-links = Links in this e-mail
label-title = Title
label-text = Text of the appeal
label-summary = Summary
label-addressee = Addressee
label-responsible = Responsible
label-notice = Line above the text
list-due = { $count ->
    [one] { $count } name appears within the hour.
   *[other] { $count } names appear within the hour.
}
listed-at = Your signature counts already. The name will appear in the list at about { $time }.
