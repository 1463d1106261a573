# What exports and imports say.

export-item-end = ;
export-list-end = .

import-yes-or-no = Neither yes nor no: write “yes” or “no”, or leave the cell empty.
import-language = This language is not known: write its code, such as “fr” or “en”.
import-date = This date is not known, or lies ahead: write it as 2026-05-03.
import-organisation-kind = This kind of group is not known: association, union, party, collective, company, media, institution or other.
import-too-large = This row is too long. Perhaps a quote mark is not closed.
import-not-counted = The list it comes from says that this signature was taken out: it is not brought in.
import-in-file = This address stands further up in the file.
import-known = This address has signed already.
import-known-pending = This address has signed already, and is still to confirm.
import-known-withdrawn = This address has withdrawn its signature: it is not put back.
import-known-removed = The organisers have removed the signature of this address.
import-group-counts = This group is among the signatories already.
import-possible = Somebody of the same name and place is among the signatories already, or further up in the file. If it is another person, choose to keep possible duplicates.
import-suppressed = This address wants no mail from this site.
import-capped = This address has had too many mails lately: bring this row in tomorrow.
