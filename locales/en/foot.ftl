# What the site says about itself at the foot of each page.

foot-about = About
foot-legal = Legal notice
foot-contact = Contact
