# Reporting an appeal or a name.

report-title = Report a problem
imprint-report = Is there a problem with this appeal or with a name in the list?
report-text = Your message is kept encrypted. Only the people responsible for this appeal and this site can read it, and it is never published.
report-subject = What is it about?
report-appeal = The appeal
report-name = A name in the list
label-reported-name = The name
reported-name-hint = As it is written in the list.
label-message = Your message
message-hint = What is wrong, and what you ask for.
label-contact-email = Your e-mail address
contact-email-hint = Only if you expect an answer.
report-send = Send
report-sent-title = Your message has arrived
report-sent-text = It is waiting for the people responsible for this appeal. Thank you for writing.
report-back = Back to the appeal
report-privacy = If you report a problem: your message and the address that you leave, erased ninety days after it is settled, at the latest with the data of the appeal.
