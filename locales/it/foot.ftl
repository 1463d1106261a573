# What the site says about itself at the foot of each page.

foot-about = Chi siamo
foot-legal = Note legali
foot-contact = Contatti
