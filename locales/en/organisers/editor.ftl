# Writing an appeal.

editor-open = Edit the appeal
editor-new = New appeal
editor-title = Edit the appeal
editor-texts = Texts
editor-first = { $count ->
    [0] Choose the first signatories
    [one] One person: change the list
   *[other] { $count } people: change the list and its order
}
editor-sender = Change the sender
editor-settings = Dates and settings
editor-preview = See the page as the public will
editor-done-settings = The settings are saved.
editor-done-dates = The dates are changed.
editor-done-sender = The sender is saved.
editor-done-published = The appeal is published.
editor-done-reopened = The appeal is open again.
editor-done-closed = The appeal is closed. Confirmation links already sent keep working for twenty-four hours.

preview-banner = Preview: only organisers see this page.
preview-back = Back to the editor

text-title = Text ({ $language })
text-state-missing = not written yet
text-state-draft = draft
text-state-published = published
text-done-created = The draft is saved. You can write the other languages, set the dates, then publish.
text-done-saved = The text is saved.
text-done-version = The new version is published. Earlier signatures keep the text that was signed.
text-preview = Preview
text-preview-title = Preview
text-preview-text = Nothing is saved yet.
text-live-title = Preview as you type
text-live-done = The preview is up to date.
text-live-failed = The preview could not be updated; your text is still in the form.
text-changes-title = What will change
text-changes-text = Read the differences. The new version will appear in the history with your note; every signature keeps the text that was signed.
text-published = This text is published (version { $number }). Changing the title, text, summary, addressee, responsible body or the line above the text makes a new version, with a note.
text-goes-public = The appeal is public: this text will appear as soon as it is saved. Look at the preview first.
text-save-draft = Save the draft
text-save-public = Publish this text
text-save-published = Save
text-publish-version = Publish this version
text-beside = For comparison: { $language }

label-slug = Address of the page
slug-hint = { $address } and this word. Left empty, it is made of the title. Lower-case letters without accents, digits and hyphens. It cannot be changed later.
label-text-language = Language of this first text
text-hint = An empty line separates paragraphs. **bold**, *italic*, ## heading, - list, > quotation, [link](https://example.org).
summary-hint = Two or three sentences, for lists and for sharing.
addressee-hint = Whom the appeal is addressed to.
responsible-hint = Who is responsible for the appeal and its data. If empty: the name of the site.
notice-hint = For example: “Adopted by the assembly of 12 November”.
label-note = What changes
note-hint = Required when anything above changes. The note appears in the history.
links-title = Documents and links
links-hint = A row left empty disappears.
label-link-title = Caption
label-link-url = Web address
label-link-kind = Kind

label-contact = Contact
contact-hint = An e-mail address or a web address, shown beside whoever is responsible, on the pages and in the e-mails.
label-time-zone = Time zone
time-zone-hint = Such as Europe/Paris. If empty: that of the site, { $zone }. If you change it, the dates below are read in the new zone.
label-opens = Opening
opens-hint = Local time of the zone above. If empty: when it is published.
label-closes = Closing
closes-hint = Local time of the zone above; the appeal can be signed until then. If empty: when you close it.
label-goal = Goal
goal-hint = If empty, or once it is reached: steps that go up by themselves (50, 100, 200, 500…).
label-donation-url = Donation page
label-erase-after-days = Days from closing to erasure
erase-hint = From 1 to 3,650; fewer than 14 count as 14. On that day, which organisers are told of and the pages show, everything personal is erased.
label-approve-groups = Organisations wait for approval
approve-hint = Otherwise the first confirmed mandate for an organisation counts at once.
label-ask-comment = The form offers a field for a comment
label-ask-country = The form asks for the country
label-accent = Colour
accent-hint = Of the links, the button, the share card and the posters. If it is too light or too dark to be read, it is adjusted, separately for light and dark screens.
accent-blue = Blue
accent-red = Red
accent-green = Green
accent-teal = Teal
accent-purple = Purple
accent-pink = Pink
accent-ochre = Ochre
accent-graphite = Graphite
accent-own = Another colour
label-accent-colour = Other colour

label-sender = Sender of the e-mails
sender-text = The e-mails of this appeal come from this address. Your mail server must accept it, or they will not arrive.
sender-site = Sender of the site:
sender-reply-to = Replies go to:
sender-hint = For example: Save the canal <appeals@example.org>. If empty: the sender of the site.

first-text = They appear on the page in this order and count like everybody else. This site does not ask them: get their agreement first.
first-order = Change the numbers or move the rows, then save. Emptying a row removes the person.
first-done-partly = The list is saved. Those who were hidden, set aside or removed before do not appear in it.
first-row = Row { $number }
first-up = Move up row
first-down = Move down row
label-person-name = Name
label-person-role = Profession or title
label-person-place = Town or city
label-person-rank = Number

state-title-publish = Publish the appeal
state-title-schedule = Schedule the appeal
state-title-reopen = Reopen the appeal
state-title-close = Close the appeal
state-text-publish = The page becomes public and signing is open. From now on every change of the text leaves a trace.
state-text-schedule = The page becomes public at once; signing opens on the chosen date.
state-text-reopen = Signing is open again.
state-text-close = Nobody can sign any more; links already sent still confirm for twenty-four hours. The page and the list stay public, and you can open the appeal again.
state-erased = { $days ->
    [one] Everything personal will be erased one day after the closing.
   *[other] Everything personal will be erased { $days } days after the closing.
}
state-no-end = No closing date is set.
state-closed-by-date = Its closing date has passed. To open it again, move or clear the closing date below.
state-erasure-announced = The erasure of the personal data is announced for { $date }. To take it back, move the closing date or the days from closing to erasure.
state-erased-before = The data of those who signed before it was reopened were erased on { $date }. They stay erased; new signatures get an erasure of their own.
dates-title = Change these dates?
dates-text = The other settings are saved. These dates are not yet, because of what they would do.
dates-before = Today
dates-after = Afterwards
dates-delay = { $days ->
    [1] Erased one day after closing, and at least fourteen days after this is announced.
   *[other] Erased { $days } days after closing, and at least fourteen days after this is announced.
}
dates-close-now = This closing date has passed: nobody will be able to sign any more.
dates-accept = Change these dates
dates-keep = Change nothing
accept-dates-text = { $count ->
    [0] The personal data of the appeal will be erased on { $date }.
    [1] The personal data of one person will be erased on { $date }.
   *[other] The personal data of { $count } people will be erased on { $date }.
} Everyone who organises the appeal and all owners of the site will get an e-mail, and the audit log says so. Until that date, moving the closing date or the delay cancels the erasure.
state-send-publish = Publish
state-send-schedule = Publish and schedule
state-send-reopen = Reopen
state-send-close = Close

conflict-title = Somebody else saved in the meantime
conflict-text = Nothing is lost and nothing was overwritten. Here is what differs; your version is still in the form. Take over what is missing, then save again.
conflict-stored = Saved:
conflict-typed = Yours:
conflict-wording = From the saved text to yours
problem-line-break = Write on a single line.
problem-web-address = Start with https:// or http://.
problem-contact-malformed = Write an e-mail address or an https:// address.
problem-sender-malformed = Write for example Name <appeals@example.org>.
problem-sender-name-too-long = Name too long: 100 characters at most.
problem-date-malformed = Write for example 2026-01-31T18:00.
problem-number-outside = Write a whole number from 1 to { $max }.
problem-closes-first = The closing must come after the opening.
problem-closed-by-date = Closing date passed: clear it or move it.
problem-zone-unknown = Write for example Europe/Paris.
problem-colour-malformed = Choose one, or write for example #a31d1d.
problem-slug-shape = From 2 to 60 lower-case letters, digits and hyphens.
problem-slug-taken = Taken already: choose another name.
problem-note-missing = Say in a sentence what changes.
problem-first-twice = This person appears twice.

picture-title = Picture
picture-text = A photograph or a drawing, shown on the page of the appeal and when it is shared. The file is redrawn: the place, the camera and whatever else it held beside the picture are removed.
picture-hint = PNG, JPEG or WebP, { $megabytes } MB at most.
picture-other = Another picture
picture-remove = Remove the picture
picture-done-saved = The picture is saved.
picture-done-removed = The picture is removed.
editor-picture-choose = Choose a picture
editor-picture-change = Change the picture, its description or its credit
label-picture = Picture
label-alt = Description for those who do not see it
alt-hint = What the picture shows, in a sentence. It is read aloud to blind people, and appears when the picture does not load.
label-credit = Credit
credit-hint = Who made the picture, and under which licence if that matters.
problem-picture-unknown = Choose a readable PNG, JPEG or WebP picture.
problem-picture-large = Too large: { $max } million pixels at most.
