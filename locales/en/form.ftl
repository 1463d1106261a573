# The forms.

sign-group = Signing for an association, a union…? This way.
sign-more = Add my profession and town
sign-more-comment = Add my profession, my town or a comment

individual-title = Sign in my own name
individual-other = Signing for an association, a union, a company?
individual-other-link = Sign in the name of an organisation
individual-send = Sign
collective-title = Sign in the name of an organisation
collective-other = Signing as a person?
collective-other-link = Sign in my own name
collective-send = Sign in the name of the organisation
collective-approval = The campaign team reads each signature of an organisation before it counts and is listed; we will write to you once it has decided.
correct-title = Correct my signature
correct-stored-now = What is stored now:
correct-send = Save
correct-email = The address cannot be changed here: it is the proof of the signature.
send-next = You will receive an e-mail: your signature counts only once you have confirmed it.

legend-publish = Show your name in the public list?
legend-organisation = The organisation
legend-mandatary = The person who signs for the organisation
hint-mandatary = These details are not published.

label-name = Name
label-first-name = First name
label-last-name = Last name
label-role = Profession or title
hint-role = For example: nurse; lecturer, University of Leeds; town councillor.
label-place = Town or city
label-country = Country
country-choose = Choose a country
label-email = E-mail address
hint-email-short = To confirm your signature. Never published.
hint-email = You will receive a link there to confirm your signature. Never published. One mailbox, one signature: each person signs with their own address.
email-use = Use { $address }
email-keep = Keep { $address }
hint-email-collective = An address of the organisation, if you can; you will receive a link there. Never published.
publish-yes = Yes, my name, profession and town can be shown in the public list.
publish-no = No, count my signature without showing my name.
label-news = Send me news of this appeal.
label-comment = Comment
hint-comment = Read by the campaign team, not published.
label-organisation = Name of the organisation
hint-organisation = In full, as it should appear.
label-acronym = Acronym
label-kind = Kind of organisation
label-seat = Town
label-website = Website
hint-website = For example: https://www.example.org
label-function = Function in the organisation
hint-function = For example: chair, secretary, spokesperson.
label-mandatary = Signs for the organisation
label-mandate = I am mandated to sign in the name of this organisation.
label-mandate-named = I am mandated to sign in the name of { $name }.
trap-label = Leave this field empty

kind-choose = Choose
kind-association = Association
kind-union = Union
kind-party = Party
kind-collective = Collective
kind-company = Company
kind-media = Media
kind-institution = Institution
kind-other = Other

mailbox-title = One more click: open your e-mails
sign-next-person = Somebody else is signing on this device
kiosk-sent-title = Thank you! One more click, in your mailbox
kiosk-sent-text = Open the confirmation e-mail on your phone or computer, and confirm: only then does your signature count. It may take a few minutes to arrive, and sometimes lands in the junk folder.
kiosk-sent-kept = This site stores nothing on this device. Press the button: the form will be empty for the next person.
kiosk-next = Next person
mailbox-lead = Your signature counts only once you have confirmed it, with the link or the code sent to your mailbox.
mailbox-usually = The e-mail usually arrives within two minutes; within ten if we wrote to you just before.
mailbox-late-wait = There is no need to sign again, and you can leave this page open.
mail-late = { $minutes ->
    [one] E-mails are leaving up to { $minutes } minute late at the moment.
   *[other] E-mails are leaving up to { $minutes } minutes late at the moment.
}
mail-stopped = No e-mails are leaving at the moment; they are waiting and will leave as soon as possible.
mailbox-address = To
mailbox-correct = Correct it
mailbox-gone-title = A mistake in the address?
mailbox-gone = Its server answered that it does not exist, so we no longer write there. Correct it, and we will write to the right one.
mailbox-gone-correct = Correct the address
mailbox-send-again = Send the e-mail again
mailbox-send-again-later = { $minutes ->
    [one] You can have the e-mail sent again in { $minutes } minute.
   *[other] You can have the e-mail sent again in { $minutes } minutes.
}
mailbox-sender = From
mailbox-subject = Subject
mailbox-code-title = Do you have the code?
label-code = Six-digit code
hint-code = It is in the e-mail, below the link.
mailbox-code-send = Continue
mailbox-nothing-title = Nothing received?
mailbox-nothing-wait = Wait a few minutes: some mail services keep e-mails waiting.
mailbox-nothing-spam = Look in your junk or promotions folder.
mailbox-nothing-limit = To prevent abuse, one address receives only a few e-mails a day and per appeal, and none if it refused them. Those you have received already still work.
mailbox-nothing-address = Mistyped address?
mailbox-again = Sign again
proof-waits = This appeal is being attacked at the moment: your browser is doing a calculation that tells people from machines. It takes a few seconds.
