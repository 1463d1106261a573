# What the site says about itself at the foot of each page.

foot-about = Over deze site
foot-legal = Juridische informatie
foot-contact = Contact
