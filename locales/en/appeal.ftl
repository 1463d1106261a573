# The page of an appeal.

appeal-addressee = To:
appeal-from = An appeal by
appeal-is-closed = This appeal is closed
appeal-is-ahead = Opening soon
latest-title = Latest signatures
appeal-text = Text of the appeal
appeal-closes-on = The appeal can be signed until
appeal-closed-on = The appeal closed on { $date }. Thank you to everybody who signed it.
appeal-closed = The appeal is closed. Thank you to everybody who signed it.
appeal-opens-on = The appeal can be signed from { $date }.
appeal-opens-later = Signing opens soon.
appeal-all-signatories = See all signatories
sign-button = Sign the appeal

campaign-title = To go further
link-document = Document
link-video = Video
link-event = Event
link-page = Page

imprint-title = About this appeal
imprint-responsible = Responsible:
imprint-erased = Personal data will be erased on { $date }.
imprint-erased-later = Personal data will be erased after closing.
imprint-erased-done = Personal data were erased on { $date }.
imprint-text = Text no. { $number } of { $date }.
imprint-text-undated = Text no. { $number }.
imprint-signed = Already signed?

picture-credit = Picture:
