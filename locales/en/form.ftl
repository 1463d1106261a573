# The forms.

sign-group = Signing for an association, a union…? This way.
sign-more = Add my profession and town
sign-more-comment = Add my profession, my town or a comment

individual-title = Sign in my own name
individual-other = Signing for an association, a union, a company?
individual-other-link = Sign in the name of a group
individual-send = Sign
collective-title = Sign in the name of a group
collective-other = Signing as a person?
collective-other-link = Sign in my own name
collective-send = Sign in the name of the group
collective-approval = It counts and is listed if the campaign team accepts it; we will write to you.
correct-title = Correct my signature
correct-stored-now = What is stored now:
correct-send = Save
correct-email = The address cannot be changed here: it is the proof of the signature.
send-next = You will receive an e-mail: your signature counts only once you have confirmed it.

legend-publish = Show your name in the public list?
legend-organisation = The group
legend-mandatary = The person who signs for the group
hint-mandatary = These details are not published.

label-name = Name
label-first-name = First name
label-last-name = Last name
label-role = Role
hint-role = For example: nurse; lecturer, University of Leeds; town councillor.
label-place = Town or village
label-country = Country
country-choose = Choose a country
label-email = E-mail address
hint-email-short = To confirm your signature. Never published.
hint-email = You will receive a link there to confirm your signature. Never published. One mailbox, one signature: each person signs with their own address.
email-use = Use { $address }
email-keep = Keep { $address }
hint-email-collective = An address of the group, if you can; you will receive a link there. Never published.
publish-yes = Yes, my name, role and town can be shown in the public list.
publish-no = No, count my signature without showing my name.
label-news = Send me news of this appeal.
label-comment = Comment
hint-comment = Read by the campaign team, not published.
label-organisation = Name of the group
hint-organisation = In full, as it should appear.
label-acronym = Acronym
label-kind = Kind
label-seat = Town
label-website = Website
hint-website = For example: https://www.example.org
label-function = Function in the group
hint-function = For example: chair, secretary, spokesperson.
label-mandatary = Signs for the group
label-mandate = I am mandated to sign in the name of this group.
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
sign-next-person = Somebody else signs on this device
kiosk-sent-title = Thank you! One click left, in your mailbox
kiosk-sent-text = We are writing to the address you gave. Your signature will count once you have opened the link of the mail and confirmed, on your phone or computer.
kiosk-sent-kept = Nothing you typed stays on this device.
kiosk-next = Next person
mailbox-lead = Your signature counts only once you have confirmed it, with the link or the code sent to your mailbox.
mailbox-usually = The e-mail usually arrives within two minutes; within ten if we wrote to you just before.
mailbox-late-wait = Your signature is recorded: there is no need to sign again. You can leave this page open.
mail-late = { $minutes ->
    [one] E-mails are leaving up to { $minutes } minute late at the moment.
   *[other] E-mails are leaving up to { $minutes } minutes late at the moment.
}
mail-stopped = No e-mails are leaving at the moment; they are waiting and will leave as soon as possible.
mailbox-address = To
mailbox-correct = Correct it
mailbox-send-again = Send the e-mail again
mailbox-send-again-later = { $minutes ->
    [one] You can have the e-mail sent again in { $minutes } minute.
   *[other] You can have the e-mail sent again in { $minutes } minutes.
}
mailbox-sender = From
mailbox-subject = Subject
mailbox-code-title = Do you have the code?
label-code = Six-digit code
hint-code = It stands in the e-mail, below the link.
mailbox-code-send = Continue
mailbox-nothing-title = Nothing received?
mailbox-nothing-wait = Wait a few minutes: some mail services keep messages waiting.
mailbox-nothing-spam = Look in your junk or promotions folder.
mailbox-nothing-limit = To prevent abuse, one address receives only a few e-mails a day and for an appeal, and none if it refused them. Those you have received already still work.
mailbox-nothing-address = Mistyped address?
mailbox-again = Sign again
