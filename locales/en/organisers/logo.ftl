# The logo of an appeal, and that of the site.

logo-title = Logo
logo-text = Shown beside the name of who asks, at the top of the page of the appeal, on the card that networks show, on the poster and on the flyer. E-mails keep the name alone, without a picture. The file is redrawn: nothing but the picture is left of it.
logo-text-site = Shown beside the name of the site, at the top of every page. E-mails keep the name alone, without a picture. The file is redrawn: nothing but the picture is left of it.
logo-other = Another logo
logo-remove = Remove the logo
logo-done-saved = The logo is saved.
logo-done-removed = The logo is removed.
logo-alt-hint = In a few words, such as “Logo of the Friends of the Canal”. On a dark ground the logo has a white one.
editor-logo-choose = Choose a logo
editor-logo-change = Change the logo or its description
label-logo = Logo
fact-part-logo = logo
