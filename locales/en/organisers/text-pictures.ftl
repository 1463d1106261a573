# The pictures in texts and news, and the buttons over the fields.

text-pictures-title = Pictures for the texts
text-pictures-text = Add a picture, then copy its line into the text of the appeal or into a news item, where it is to appear. E-mails show its description instead.
text-pictures-text-site = Add a picture, then copy its line into a text of the site, where it is to appear.
text-pictures-alt-hint = What the picture shows, in a sentence. You can adapt it in each text, between the brackets.
text-pictures-add = Add the picture
text-pictures-list = Your pictures
text-pictures-line = To copy into the text
text-pictures-shown = A text or a news item shows it: it cannot be removed.
text-pictures-remove = Remove the picture
text-pictures-used = A text or a news item shows this picture: it was kept.
text-pictures-done-added = The picture is added. Copy its line into a text.
text-pictures-done-removed = The picture is removed.
problem-pictures-many = There are { $max } already: remove some first.
problem-picture-missing = This text shows a picture that is not among the pictures for the texts: add it first, then copy its line.
fact-part-text-pictures = pictures of the texts
tools = Formatting
tool-bold = Bold
tool-italic = Italic
tool-link = Link
tool-heading = Heading
tool-list = List
tool-quote = Quote
tool-table = Table
tool-column = Column
tool-words = text
tool-pictures = Add or choose a picture (new tab)
