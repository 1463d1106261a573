# What exports and imports say.

export-item-end = ;
export-list-end = .

import-yes-or-no = Neither yes nor no: write “yes” or “no”, or leave the cell empty.
import-name-kept = This row asks for the name not to be published: it is not.
import-language = This language is not known: write its code, such as “fr” or “en”.
import-country = This country is not known: write its name or its code, such as “Belgium” or “BE”.
import-date = This date is not known, or lies ahead: write it as 2026-05-03.
import-organisation-kind = This kind of organisation is not known: write association, union, party, collective, company, media, institution or other.
import-too-large = This row is too long. Perhaps a quote mark is not closed.
import-not-a-signatory = This is neither a person nor an organisation: a title, a total, a greeting or the signature of an e-mail.
import-not-a-name = This does not look like the name of a person. If it is one, write it in a table with a column for names.
import-group-line = This looks like the name of an organisation. Choose below whether such lines are organisations or people.
import-garbled = Letters were lost in this cell: choose another character encoding, or correct the cell.
import-holds-address = This cell holds an e-mail address: it belongs in the column of addresses, and must never become public.
import-holds-phone = This holds a telephone number, which must never become public.
import-not-for-public = What does not belong in public, such as a telephone number, a street, a former name or a date, was left out.
import-several-addresses = This cell holds several addresses: keep the one that this person uses.
import-refunded = In the list it comes from, this row is cancelled or refunded. To import it, leave out the column of the state.
import-unconfirmed = In the list it comes from, this signature is not confirmed, or does not count. To import it, leave out that column.
import-do-not-mail = In the list it comes from, this person wants no e-mail.
import-not-counted = In the list it comes from, this signature no longer counts: it is not imported.
import-in-file = This address already appears further up in the file.
import-known = This address has already signed.
import-known-pending = This address has already signed, but has not confirmed yet.
import-known-withdrawn = This address has withdrawn its signature: it is not put back.
import-known-removed = The organisers removed the signature of this address.
import-group-counts = This organisation is already among the signatories.
import-possible = Somebody with the same name and place is already among the signatories, or further up in the file. If it is another person, choose to keep possible duplicates.
import-suppressed = This address refused our e-mails, or does not exist.
import-capped = This address has received too many e-mails lately: import this row tomorrow.

exchange-title = Lists
export-open = Export the list of signatories
hand-over-open = The document to hand over, for printing

export-title = Export the list of signatories
export-lead = { $count ->
    [0] No signature counts for this appeal yet.
    [one] One signature counts for this appeal.
   *[other] { $count } signatures count for this appeal.
}
export-care = Signing an appeal reveals an opinion. Export only the columns that you need, keep the file to yourself, and delete it once you no longer need it. Every export is in the audit log, with its number of rows.
export-send = Download the file
export-show = Show it here
export-show-hint = “Show it here” is for lists that are ready to publish; the other formats are always downloaded.
export-any = Everybody
export-who = Who
export-who-hint = Whatever state is chosen here, a list that is ready to publish only shows confirmed signatures whose names may be published.
export-how = How
export-block-title = The list, ready to copy
export-block-label = { $count ->
    [one] One signatory
   *[other] { $count } signatories
}
export-block-long = This list is too long to be shown here: download the file.
export-block-empty = Nobody meets these criteria.

label-format = File format
format-csv = CSV, for other programs (commas)
format-csv-excel = CSV for a French Excel (semicolons, accents kept)
format-xlsx = Excel workbook (XLSX)
format-jsonl = JSON, one signatory per line, for programs
format-text = List ready to publish: text
format-html = List ready to publish: HTML
format-markdown = List ready to publish: Markdown
label-columns = Columns
columns-hint = A list that is ready to publish shows the name, and the profession and town if they are ticked.
column-id = Number of the signature
column-kind = Person or organisation
column-state = State
column-first_name = First name
column-last_name = Last name
column-role = Profession or title
column-organisation = Organisation
column-acronym = Acronym
column-organisation_kind = Kind of organisation
column-website = Website of the organisation
column-function = Function in the organisation
column-mandate_shown = How the mandate was proven
column-place = Town or city
column-country = Country
column-email = E-mail address
column-publish_name = Agrees to have the name published
column-news = Wants news
column-comment = Comment for the organisers
column-language = Language
column-text = Version of the text signed
column-source = Where it comes from
column-posted_at = Date of the signature
column-confirmed_at = Counted or confirmed on
column-hold_reason = Why to be reviewed
column-removal_reason = Why it was removed
column-import = Number of the imported batch
label-states = State of the signatures
export-state-pending = Pending
export-state-confirmed = Counted
export-state-held = To be reviewed
export-state-withdrawn = Withdrawn
export-state-removed = Removed by the team
label-sources = Where they come from
sources-hint = If nothing is ticked: from anywhere.
export-source-web = The form on the site
export-source-mail = A message to the address for signing
export-source-import = Another tool, or entered by the organisers
export-source-email = E-mails
export-source-paper = Paper
label-signed-kind = Signatures
export-kind-individual = People only
export-kind-collective = Organisations only
label-signed-in = Language of the signature
label-confirmed-since = Counted from
label-confirmed-until = Counted up to and including
label-mail-domain = E-mail address at this provider or organisation (such as univ-lyon2.fr)
label-publishes = Publication of the name
label-wants-news = Wants news of the appeal
export-answer-any = Either
export-answer-yes = Yes
export-answer-no = No
label-order = Order
export-order-signing = In order of signing
export-order-name = By family name, as in a directory
label-raw = Leave cells that look like formulas as they are
raw-hint = For programs only. Otherwise an apostrophe keeps the spreadsheet from reading a name as a formula.

hand-over-title = Handing over the signatures
hand-over-back = Back to the appeal
hand-over-print = Print this page, or save it as a PDF from your browser’s print window. It holds only what is public, without any signatory’s address.
hand-over-responsible = Appeal published by
hand-over-address = Page of the appeal
hand-over-at = As of
hand-over-total = Signatories
hand-over-paper = Signatures collected outside this site, counted apart
hand-over-text = The text
hand-over-versions = Versions and digests
hand-over-hash = The SHA-256 digest covers everything that is signed: title, summary, addressee, line above the text, responsible body and text. Changing a single word gives another digest.
hand-over-shown = printed here
hand-over-method = How the signatures were collected and verified
method-mail = A signature posted on the site, or imported from another list with an e-mail to the person, counts only once it is confirmed: the person received an e-mail at their address and confirmed it themselves.
method-once = An address counts once for a person. An organisation counts once, however many people signed in its name.
method-groups-approved = Signatures of organisations are confirmed in the same way by whoever signs for them and declares a mandate. As it is set now, the organisers accept each one before it counts.
method-groups = Signatures of organisations are confirmed in the same way by whoever signs for them and declares a mandate.
method-first = The first signatories were chosen by the organisers, who entered them or took over their signature; they are part of the number.
method-withdraw = Every signatory can withdraw at any time; signatures that were withdrawn, or removed by the organisers, do not count.
method-paper = Signatures that were collected on paper, by e-mail or with another tool, and entered by the organisers, are not confirmed by e-mail. They are not part of the number of signatories and are given apart.
hand-over-batch = Not specified
hand-over-batch-count = { $count ->
    [one] one signature entered
   *[other] { $count } signatures entered
}
hand-over-list = The list of signatories
hand-over-list-text = In alphabetical order, without addresses. It includes signatures collected outside this site whose names may be published.
hand-over-erased = Names and addresses were erased on { $date }, as announced. The numbers remain true.
hand-over-listed = { $count ->
    [one] { $count } name is printed here.
   *[other] { $count } names are printed here.
}
hand-over-silent = { $count ->
    [one] { $count } signature counts without a name shown.
   *[other] { $count } signatures count without a name shown.
}
hand-over-hidden = { $count ->
    [one] { $count } name is hidden by the organisers.
   *[other] { $count } names are hidden by the organisers.
}
hand-over-sum = In all: { $count }, signatures collected outside this site included.
hand-over-sum-without-paper = In all: { $count }.
hand-over-no-batch = Outside of the batches

import-open = Import signatures collected elsewhere
import-title = Import signatures
import-lead = Sheets signed at a market, e-mails, the list from another tool: paste the lines or choose a file. Nothing enters the list before you have seen how the file is understood.
import-care = The file is kept encrypted while you look through it, and erased after the import, or after a day at the latest. The report of what was left out is kept encrypted for a day.
label-lines = Lines
lines-hint = One person per line, such as: Jeanne Martin, nurse, Toulouse. Columns copied from a spreadsheet work too.
import-file = or a file (CSV, XLSX, ODS, XLS, vCard or ZIP, at most { $megabytes } MB)
label-file = File
import-next = Continue: check before importing
import-batches = Earlier batches
import-none = No batch has been imported yet.
import-state-unfinished = unfinished
import-state-done = done
import-state-undoing = being undone
import-state-undone = undone
import-line-counts = imported: { $imported }, left out: { $left }

import-preview-title = Check before importing
import-preview-unreadable = This file cannot be read in this way. Choose another format below, or go back and choose another file.
import-preview-found = { $rows ->
    [one] One row read
   *[other] { $rows } rows read
}, { $new ->
    [0] none can come in
    [one] one can come in
   *[other] { $new } can come in
}, { $left ->
    [0] none is left out
    [one] one is left out
   *[other] { $left } are left out
}.
import-preview-part = The file is large: only its first rows were looked at. The others will be, in the same way, during the import.
import-preview-same = The same file has been imported before: { $label }.
import-preview-first = The first rows, as understood
import-preview-row = Row
import-preview-published = name published
import-preview-unpublished = name not published
import-preview-left-out = Rows that are left out
import-preview-left-out-hint = Correct them in your file and come back, or import the others now: these can follow in another batch.
import-preview-left-out-first = { $count ->
    [one] The first:
   *[other] The first { $count }:
}
import-preview-download-left-out = Download the rows that are left out (CSV)
import-preview-download-left-out-hint = Each row with the reason, ready to be corrected in a spreadsheet. After the import, a report still has them for a day.
left-out-line = line
left-out-column = column
left-out-problem = problem
import-preview-reading = How the file is read
import-preview-read-again = Look again
import-preview-terms = Where these signatures come from
import-preview-import = Import these signatures
label-form = Format
import-form-csv = Columns (CSV, spreadsheet)
import-form-xlsx = Workbook (XLSX)
import-form-lines = One person per line
label-encoding = Character encoding (change it if accents look wrong)
label-delimiter = Column separator
delimiter-semicolon = semicolon
delimiter-comma = comma
delimiter-tab = tab
delimiter-bar = vertical bar
label-header = Row that names the columns (0 if there is none)
import-column = Column { $number }
target-first-name = First name
target-last-name = Family name
target-name = First and family name
target-last-name-first = Family and first name
target-role = Profession or title
target-organisation = Organisation
target-acronym = Acronym
target-organisation-kind = Kind of organisation
target-website = Website of the organisation
target-function = Function in the organisation
target-kind = Person or organisation
target-place = Town or city
target-country = Country
target-email = E-mail address
target-publish = Agrees to have the name published
target-news = Wants news
target-comment = Comment
target-language = Language
target-date = Date of signing
target-state = State in the other list
target-ignore = Leave out
label-import-source = Where they come from
import-source-paper = Paper sheets
import-source-email = E-mails
import-source-import = Another tool
label-label = What they are
label-hint = Such as: sheet 12, market of 3 May. It appears in the document to hand over.
label-collected = Date of collection
label-basis = What these people agreed to
basis-hint = Such as the sentence printed above the list, or the message that they replied to.
label-counting = How they count
counting-mail = Write to each person: a signature counts once it is confirmed. Each row needs an address.
counting-paper = Count them at once, apart, without writing to them.
label-import-publish = Publication of names
import-publish-any = What the column says; without a column no name is published
import-publish-yes = These people agreed that their names may be published
import-publish-no = Publish no name
label-keep-possible = Keep people without an address whose name and place are already in the list
label-again = Import this file although it has been imported before
import-same = This file has been imported before. Tick this box to import it again.
import-closed = The appeal is not taking signatures now: nobody can be asked to confirm. Reopen it, or count them apart.

batch-title = Batch { $number }
batch-running = The import is running. This page refreshes itself; you may leave it.
batch-undo-running = The batch is being undone. This page refreshes itself; you may leave it.
batch-broken = The import stopped partway. It can go on from there, and imports nothing twice.
batch-broken-gone = The import stopped partway, and the file has been erased since. What was imported stays; undo the batch, or import the file again: addresses that were imported are recognised.
batch-undo-broken = Undoing the batch stopped partway. It can go on.
batch-go-on = Go on
batch-rows = Rows read
batch-imported = Signatures imported
batch-left = Rows left out
batch-when = Imported on
batch-undo = Undo this batch…
batch-undo-title = Undo the whole batch?
batch-undo-text = All signatures of this batch leave the list and the number, and their waiting e-mails are cancelled. Those that their signatories have confirmed, corrected or withdrawn since belong to them: they stay as they are.
batch-undo-send = Undo this batch

unreadable-pdf = This is a PDF, from which names cannot be read reliably. Copy its list and paste the lines, or ask for the original spreadsheet.
unreadable-document = This is a text document. Copy its list and paste the lines, or save its table as a spreadsheet (XLSX, ODS or CSV).
unreadable-slides = This is a presentation. Copy its list and paste the lines.
unreadable-picture = This is a picture. Type its names in a spreadsheet, or paste them as lines.
unreadable-encrypted = This file is protected by a password. Open it, save a copy without a password, and choose that copy.
unreadable-other-workbook = This is a spreadsheet in a format that cannot be read here. Open it and save it as XLSX, ODS or CSV.
unreadable-web-page = This is a web page, even if its name says otherwise. Open it in a spreadsheet and save it as XLSX, ODS or CSV.
unreadable-mail = This is an e-mail with its headers. Open it in your mail program, copy the names and paste the lines.
unreadable-archive = This is an archive, and it does not hold exactly one list that can be read. Unpack it and choose the list itself.
unreadable-large = This file is too large once it is unpacked. Delete empty rows, columns and sheets, or save it as CSV in several parts.
unreadable-broken = This file is damaged. Open it in a spreadsheet, save it as XLSX, ODS or CSV, and choose the new file.
unreadable-binary = This file is not a list of people. Choose a spreadsheet (XLSX, ODS, XLS or CSV) or contacts (VCF), or paste the lines.

notice-titles = { $count ->
    [one] One row above the table is a title: it was left out.
   *[other] { $count } rows above the table are titles: they were left out.
}
notice-second-header = Further rows that name the columns were left out.
notice-sheet-read = Sheet “{ $name }”: read.
notice-sheet-other-columns = Sheet “{ $name }”: left out, because its columns are not those of the first sheet. Import it by itself.
notice-sheet-hidden = Sheet “{ $name }”: left out, because it is hidden.
notice-sheet-refusing = Sheet “{ $name }”: left out, because its name speaks of refusals or of rows that do not count. Choose it to have it read.
notice-sheet-empty = Sheet “{ $name }”: empty.
notice-sheet-not-chosen = Sheet “{ $name }”: left out, because it is not chosen.
notice-hidden-rows = { $count ->
    [one] Sheet “{ $name }”: one hidden row was left out.
   *[other] Sheet “{ $name }”: { $count } hidden rows were left out.
}
notice-ignored = Column { $number }, “{ $name }”, is left out (for example: { $sample }).
notice-ignored-unnamed = Column { $number } is left out (for example: { $sample }).
notice-day-order = Dates such as 03/05/2026 can be read in two ways, and this file does not tell which is meant. Choose below.
notice-several-addresses = Some cells hold several addresses. Choose below which one counts; until then none of them is taken.
notice-doubly-encoded = Accents were saved wrongly (such as “Ã©” for “é”) and have been mended.
notice-mixed-encoding = This file mixes two character encodings. Both were read: check the accents below.
notice-guessed-encoding = The character encoding was guessed from the letters: { $name }. Check the accents below.
notice-garbled = Letters were lost in this file before it came here, or its character encoding is another one. Check the accents below.
notice-unclear-answers = { $count ->
    [one] One answer is neither yes nor no: it does not count as consent. Say below what it means.
   *[other] { $count } answers are neither yes nor no: they do not count as consent. Say below what they mean.
}
import-preview-notices = What was done with the file
import-preview-kept = { $count ->
    [one] One row is kept without a cell
   *[other] { $count } rows are kept without a cell
}
import-preview-kept-hint = These signatures are imported; only what could not be read is left out of them.
label-sheets = Sheets to read
label-hidden-rows = Read hidden rows too
label-whole-rows-only = Leave a row out when one of its cells cannot be read
label-day-order = What is 03/05/2026?
day-order-day-first = 3 May
day-order-month-first = 5 March
label-several-addresses = When a cell holds several addresses…
several-addresses-ask = none of them is taken for now
several-addresses-first = the first one counts
several-addresses-last = the last one counts
label-group-lines = Lines that look like the name of an organisation are…
group-lines-ask = left out for now
group-lines-groups = organisations, which sign as such
group-lines-people = people
label-answer = “{ $answer }”: does that mean that they agree?
import-form-ods = Workbook of LibreOffice (ODS)
import-form-xls = Workbook of an older Excel (XLS)
import-form-vcard = Contacts (vCard)
target-anonymous = Wants to stay anonymous
target-do-not-mail = Must not receive e-mails
target-may-mail = May receive e-mails
target-counts = The signature counts (yes or no)
target-not-counted = The signature does not count (yes or no)
left-out-kept = Kept without this cell. { $problem }
batch-report = Download the report (CSV)
batch-report-hint = Each row that was left out and each cell that was left out of another row, with the reason. It is kept for a day.
