# What the site says about itself at the foot of each page.

foot-about = Sobre o sítio
foot-legal = Aviso legal
foot-contact = Contacto
