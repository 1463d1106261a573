# The reminder to those who have not confirmed.

mail-reminder-subject = Emañ ho sinadur o c’hortoz ur c’hlik: { $title }
mail-reminder-why = Marteze n’hoc’h eus ket gwelet hor postel kentañ: ne gont ket c’hoazh ho sinadur evit ar galv “{ $title }”. Ur c’hlik hepken a vank.
