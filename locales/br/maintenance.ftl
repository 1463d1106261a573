# The site closed for maintenance.

maintenance-title = Emeur o labourat war al lec’hienn
maintenance-until = Dont a raio en-dro d’{ $date }.
maintenance-soon = Dont a raio en-dro kerkent ha ma vo tu.
maintenance-later = N’eus kollet netra: miret eo ar sinadurioù, hag an ereoù bet kaset a yelo en-dro adarre.
