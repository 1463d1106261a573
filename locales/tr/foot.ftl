# What the site says about itself at the foot of each page.

foot-about = Hakkında
foot-legal = Yasal bilgiler
foot-contact = İletişim
