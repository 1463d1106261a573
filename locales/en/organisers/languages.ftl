# The languages that are folded away in forms.

languages-folded = Other languages: { $left } ({ $filled } of { $all } shown above)
languages-add = Write in another language ({ $count })
