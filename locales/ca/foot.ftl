# What the site says about itself at the foot of each page.

foot-about = Sobre el lloc
foot-legal = Avís legal
foot-contact = Contacte
