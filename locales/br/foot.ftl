# What the site says about itself at the foot of each page.

foot-about = Diwar-benn
foot-legal = Menegoù lezennel
foot-contact = Darempred
