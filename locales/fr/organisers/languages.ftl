# Les langues qui sont repliées dans les formulaires.

languages-folded = Autres langues : { $left } ({ $filled } sur { $all } montrées ci-dessus)
languages-add = Écrire dans une autre langue ({ $count })
