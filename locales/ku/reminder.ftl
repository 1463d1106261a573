# Bîranîna ji bo yên ku piştrast nekirine.

mail-reminder-subject = Îmzeya we li benda tikandinekê ye: { $title }
mail-reminder-why = Dibe ku we peyama me ya yekem nedîtibe: îmzeya we ya banga «{ $title }» hîn nayê hejmartin. Tenê tikandinek kêm e.
