# What the site says about itself at the foot of each page.

foot-about = Über diese Website
foot-legal = Impressum
foot-contact = Kontakt
