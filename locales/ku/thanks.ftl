# The mail that thanks for a signature.

mail-thanks-subject = Spas: { $title }
mail-thanks-counts = Spas! Îmzeya we tê hejmartin.
mail-thanks-total = Îmzeyên bangê: { $count }.
mail-thanks-forward = Hûn kesekî nas dikin ku dê îmze bike jî? Van rêzan jê re bişînin:
mail-thanks-link = Ji bo ku hûn îmzeya xwe ya banga «{ $title }» her gav bibînin, rast bikin an paşve bikişînin, rûpela xwe ya kesane vekin:
mail-thanks-keep = Tenê van rêzan bişînin, ne vê e-nameyê: kî xwediyê girêdana we be dikare îmzeya we biguherîne.
