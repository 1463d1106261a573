# The site in read-only mode.

read-only-title = Serret eo ar furmskridoù evit ur pennadig
read-only-until = Emeur o labourat war al lec’hienn. Ar furmskridoù a zeuio en-dro d’{ $date }.
read-only-soon = Emeur o labourat war al lec’hienn. Ar furmskridoù a zeuio en-dro kerkent ha ma vo tu.
read-only-sent = N’eus bet enrollet netra. Dalc’hit ar bajenn-mañ digor hag adkargit anezhi diwezhatoc’h: m’asantit adkas ar furmskrid, e vo adkaset ar pezh hoc’h eus skrivet.
read-only-later = Gallout a reer lenn ar galvoù hag anvioù o sinerien evel boaz. Distroit un tammig diwezhatoc’h evit sinañ pe cheñch un dra bennak.
