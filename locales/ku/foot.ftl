# What the site says about itself at the foot of each page.

foot-about = Derbarê malperê de
foot-legal = Agahiyên qanûnî
foot-contact = Têkilî
