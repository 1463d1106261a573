# Making an appeal known.

share-signal = Signal has no link for sharing: copy the link, then paste it into a message.
mastodon-title = Share on Mastodon
mastodon-server = Your Mastodon server
mastodon-hint = For example mastodon.social, or your whole account: @camille@mastodon.social
mastodon-unknown = We do not recognise this server: write for example mastodon.social.
mastodon-continue = Continue
mastodon-ready = This will be suggested on { $host }; you can change it before you post.
mastodon-go = Open { $host }

embed-foot = On
embed-read = Read the text before you sign (new tab)
embed-ready = Ready: press “Sign” once more.
embed-new-tab = The next page opens in a new tab, on the site of the appeal: it tells you where to find the e-mail to confirm.

thanks-number = You are the { $number }{ $ordinal ->
    [one] st
    [two] nd
    [few] rd
   *[other] th
} person to sign. Thank you!
thanks-number-group = Your signature is the { $number }{ $ordinal ->
    [one] st
    [two] nd
    [few] rd
   *[other] th
}. Thank you!
thanks-word-title = A word from the team

own-link-title = Your link to pass on
own-link-offer = Your organisation is among the signatories. With a link of its own, you will see here how many people sign thanks to you: a number, and no names.
own-link-make = Create our link
own-link-text = Only confirmed signatures are counted. The campaign team sees this number too.
own-link-count = { $count ->
    [0] Nobody has come through your link yet.
    [one] { $count } signature came through you.
   *[other] { $count } signatures came through you.
}

privacy-what-link = If you came through a link that the team gave to a partner or printed on a leaflet: which one, in order to count them. Nothing else about your path.
