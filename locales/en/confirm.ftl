# Confirm, refuse, thank.

confirm-title-pending = Confirm my signature
confirm-title-confirmed = Your signature is confirmed
confirm-title-held = Your signature has arrived
confirm-title-gone = This link leads nowhere any more
confirm-title-closed = The appeal is closed
confirm-text-confirmed = It already was: there is nothing left to do, and it counts once. Thank you.
confirm-text-held = Your address is confirmed. The campaign team looks at the signature before it counts; there is nothing you need to do.
confirm-text-gone = The signature was withdrawn or refused, or the link has outlived its time and the data were erased. Nothing is counted.
confirm-text-closed = The time to confirm is over. The signature was not counted and the data will be erased.
confirm-lead = One step left to sign the appeal “{ $title }”. This is what will be counted and published.
confirm-lead-collective = One step left to sign, in the name of the group, the appeal “{ $title }”. This is what will be counted and published.
confirm-correct = Correct it
confirm-agree = Yes, I sign this appeal.
confirm-agree-collective = Yes, I sign this appeal in the name of { $name }.
confirm-send = Confirm my signature
refuse-title = It wasn’t you?
refuse-text = Somebody used your address. Nothing is counted. Refuse: the data will be erased and we will not write to you again about this appeal.
refuse-agree = I did not sign this appeal: erase these data.
refuse-send = It wasn’t me
refused-title = Noted, and erased
refused-text = The signature is gone, nothing is counted, and this address will not receive another mail. We are sorry for the disturbance.
refused-again-title = Did you refuse our mails?
refused-again-text = Your signature is recorded. But somebody chose “It wasn’t me” in this browser: if that was for the same address, we no longer write to it, and you cannot confirm. Was it you after all? Say so here, then sign once more.
refused-again-other = It was another address: go on
undo-title = A mistake?
undo-send = It was me after all
undone-title = The refusal is lifted
undone-text = Your address can receive our mails again. The signature itself was erased: to sign, please fill in the form once more.

card-private = not published
card-list = Public list
card-published = Your name will be in it.
card-unpublished = Your name will not be in it; your signature counts just as much.
card-organisation-listed = The organisation will be in it.
card-news = News of the appeal

thanks-title-confirmed = Thank you, your signature counts
thanks-title-held = Thank you, your signature has arrived
thanks-title-unknown = Thank you
thanks-text-confirmed = It is confirmed and counted.
thanks-text-held = Your address is confirmed. The campaign team looks at the signature before it is counted and published; there is nothing you need to do.
thanks-text-unknown = If you have just confirmed your signature, it is recorded.
thanks-listed-title = In the public list
thanks-manage-title = Your personal page
thanks-manage-text = See, correct, hide or withdraw your signature at any time:
thanks-manage-link = open my personal page
