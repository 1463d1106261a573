# What the site says about itself at the foot of each page.

foot-about = A prepaus
foot-legal = Mencions legalas
foot-contact = Contacte
