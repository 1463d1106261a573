# Lo rampèl a qui a pas confirmat.

mail-reminder-subject = Vòstra signatura espèra un clic : { $title }
mail-reminder-why = Benlèu avètz pas vist nòstre primièr messatge : vòstra signatura de la crida « { $title } » compta pas encara. Manca pas qu’un clic.
