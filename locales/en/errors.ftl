# The error pages: what happened, what to do.

error-request = Number to quote if you write to us:
error-title-403 = You may not do this
error-text-403 = Nothing was changed: what was sent did not come from this page, or you have no access. Go back, reload the page and try again. Organisers: ask an owner of the site for access.
error-title-404 = There is no such page
error-text-404 = The address may be incomplete: check it, or start again from the list of appeals.
error-title-410 = This page is gone
error-text-410 = What it showed was withdrawn. Start again from the list of appeals.
error-title-413 = This is too large
error-text-413 = Nothing was changed. Go back and choose a smaller file, or split it into several; the page says what it takes.
error-title-421 = This site does not answer to that name
error-text-421 = Check the address in your browser, or ask the person who gave it to you.
error-title-422 = We did not understand what was sent
error-text-422 = Nothing was changed. Go back, reload the page and try again.
error-title-429 = Too many requests at once
error-text-429 = Nothing was changed. Try again in a few minutes, or in an hour if that is not enough.
error-title-500 = Something broke on our side
error-text-500 = It is not your doing. Try again in a few minutes; if it goes on, write to us.
error-title-503 = The site could not answer in time
error-text-503 = What you sent may not be stored. Try again in a minute: a signature never counts twice.

broken-link-title-incomplete = This link is incomplete
broken-link-text-incomplete = Copy it whole from the e-mail, to its last character, or get a new one.
broken-link-title-miscopied = This link was not copied correctly
broken-link-text-miscopied = At least one character has changed. Copy it again from the e-mail, or get a new one.
broken-link-title-gone = This link no longer works
broken-link-text-gone = The signature was confirmed, withdrawn or refused already, or the time is over. If you have signed, get a new link.
broken-link-title-used = This link no longer works
broken-link-text-used = It was used already, another one has replaced it, or its time is over.
broken-link-ask = Get a new link
broken-link-new-signature = Choose the appeal, and we will send you a new link:
broken-link-new-reset = You can ask for a new one to choose your password.
broken-link-new-invitation = For a new invitation, ask the person who invited you.
broken-link-new-setup = For a new set-up link, ask the person who installed this site.
