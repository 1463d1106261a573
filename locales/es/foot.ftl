# What the site says about itself at the foot of each page.

foot-about = Acerca del sitio
foot-legal = Aviso legal
foot-contact = Contacto
