# The kit: card, poster, flyer and sheets to take away.

kit-title = Your kit
kit-open = Kit: address, poster, flyer, texts
kit-unpublished = Publish the appeal first: its address, poster and flyers will be waiting for you here.
kit-text = Everything you need to make the appeal known. Each document has the code that leads to the page.
kit-folded = Show everything in this language
kit-share = Short address, which opens in the language of the reader
kit-page = Address of the page
kit-card = Share card
kit-card-text = The picture that networks and messengers show. It follows the number of signatures.
kit-card-picture = Networks show the picture of your appeal; this card is here if you prefer it.
kit-no-font = This server has no font for this script: it can draw no card, poster, flyer or signature sheet. Ask whoever runs it to install one.
kit-code = QR code:
kit-flyer-text = Four on a page, to be cut.
kit-sheet = Signature sheet
kit-sheet-text = Its number is written by hand.
kit-sheet-closed = The appeal is closed: there are no more sheets to be signed.
kit-message-label = For a network or a messenger
kit-mail-label = For an e-mail
kit-sheets-title = Numbered signature sheets
kit-sheets-text = Give each sheet a number of its own, and write it into the label when you import its signatures: you will always know which sheet a line comes from.
kit-sheets-first = First number
kit-sheets-number = Number of sheets ({ $most } at most)
kit-sheets-send = Prepare the sheets
