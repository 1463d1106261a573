# Ce que le site dit de lui-même au pied de chaque page.

foot-about = À propos
foot-legal = Mentions légales
foot-contact = Contact
