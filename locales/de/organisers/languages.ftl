# Die Sprachen, die in Formularen eingeklappt sind.

languages-folded = Andere Sprachen: { $left } ({ $filled } von { $all } oben gezeigt)
languages-add = In einer anderen Sprache schreiben ({ $count })
