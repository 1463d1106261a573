# Onaylamayanlara hatırlatma.

mail-reminder-subject = İmzanız bir tık bekliyor: { $title }
mail-reminder-why = İlk iletimiz gözünüzden kaçmış olabilir: “{ $title }” çağrısındaki imzanız henüz sayılmıyor. Yalnızca bir tık eksik.
