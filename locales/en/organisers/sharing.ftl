# Making an appeal known, as organisers see it.

sharing-title = Share and embed
sharing-done-saved = Saved.
sharing-done-links-saved = The links are saved.
sharing-draft = The appeal is not published yet: these addresses lead nowhere before that.
sharing-address = The address to give out
sharing-embed = On another site
sharing-embed-text = Copy a line into a page of another site. Nothing there is loaded from anywhere but here, and no cookie is set.
sharing-embed-form = The form
sharing-embed-counter = The counter
sharing-embed-badge = The counter as a picture
sharing-embed-json = The number, for a program (JSON)
sharing-embed-oembed = Many sites also show the appeal by themselves when its address is pasted there (oEmbed).
sharing-form-not-allowed = No site can show the form yet.
sharing-form-allow = Allow sites
sharing-sites = Who may show the form
label-form-sites = Allowed sites
form-sites-none = No other site
form-sites-some = The sites of this list
form-sites-all = Every site
sharing-sites-hint = What stands around the form on another site can distort what people sign: only allow sites that you know. The counter can be shown anywhere.
label-sites = List of sites
sites-hint = One a line, for example https://partner.example
sharing-words = Your words
label-share-text = Text to share
share-text-hint = It precedes the address of the appeal in messages. If it is empty, the title is used. One line, at most 240 characters.
label-thanks = Word of thanks
thanks-hint = It is shown when the signature is confirmed. Markdown, like the text of the appeal.

sources-title = Where signatures come from
sources-text = Give each partner and each leaflet a link of its own: you will see how many confirmed signatures came through it. Nothing else is kept, and nobody is followed. A link cannot be deleted: it may be printed already.
sources-link = Link
sources-signatures = Confirmed signatures
sources-other = Without a particular link
sources-none = No signature has come through a particular link yet.
sources-manage = Create links
sources-group = link of an organisation that signed
sources-hidden-group = Organisation that is not in the list
sources-new = New link
sources-save = Save the links
sources-conflict = Somebody else changed the links in the meantime: this is what they are now. Check them, then save.
sources-count = { $count ->
    [0] no signature
    [one] { $count } signature
   *[other] { $count } signatures
}
label-referral-label = Name for you
referral-label-hint = For example: Leaflet at the market
label-referral-word = Word in the link
referral-word-hint = 2 to 40 lower-case letters without accents, digits or hyphens: leaflet
column-referral = Link it came through

problem-site-line = Line { $max } is not the address of a site: for example https://partner.example.
problem-word-shape = 2 to 40 lower-case letters without accents, digits or hyphens.
problem-word-taken = Another link has this word already.

fact-part-sharing = sharing and embedding
fact-part-referrals = links that say where signatures come from
