# The mail that brings news, and the page that ends it.

mail-news-subject = { $title }
mail-news-archive = Li ser malperê, bi nûçeyên berê re bixwînin
mail-news-why = We nûçeyên banga «{ $title }» xwestin.
mail-news-stop = Êdî nûçe nexwestin:
mail-news-link = Îmzeya we, ji bo dîtin, rastkirin an paşvekişandinê:
mail-news-stop-link = Êdî nûçe nexwaze
mail-news-signature-link = Îmzeya xwe bibînin an paşve bikişînin

unsubscribe-title = Nûçeyên vê bangê
unsubscribe-text = Hûn êdî nûçeyên vê bangê bi e-nameyê naxwazin? Tikandinek bes e.
unsubscribe-send = Êdî nûçe nexwaze
unsubscribe-done = Temam: hûn êdî nûçeyên vê bangê nastînin.
unsubscribe-signature = Îmzeya we wek xwe dimîne. Heke hûn fikra xwe biguherînin, hûn dikarin li rûpela xwe ya kesane dîsa nûçe bixwazin.
