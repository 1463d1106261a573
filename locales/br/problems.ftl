# What is wrong with a field, and what to do.

problems-title = { $count ->
    [1] Un dra a chom da reizhañ
    [one] { $count } dra a chom da reizhañ
    [two] { $count } dra a chom da reizhañ
    [few] { $count } zra a chom da reizhañ
   *[other] { $count } tra a chom da reizhañ
}
problems-prefix = Fazi:

problem-name-missing = Skrivit un anv-bihan pe un anv-familh.
problem-organisation-missing = Skrivit anv klok an aozadur.
problem-kind-missing = Dibabit ar seurt tostañ.
problem-function-missing = Skrivit ho karg en aozadur.
problem-mandate-missing = Lakait ur groaz er voest m’hoc’h eus ar galloud-se.
problem-too-long = Re hir: { $max } arouezenn d’ar muiañ.
problem-hidden-character = Adskrivit ar vaezienn-mañ: un arouezenn guzh a zo enni.
problem-holds-email = Ho chomlec’h postel eo, war a seblant: lakait anezhañ en e vaezienn.
problem-holds-telephone = Niverenn bellgomz ebet amañ, mar plij.
problem-link = Chomlec’h web ebet amañ, mar plij.
problem-too-many-marks = Re a sinoù war an hevelep lizherenn.
problem-no-letter = Skrivit un anv gant lizherennoù.
problem-email-missing = Roit ho chomlec’h postel.
problem-email-malformed = Gwiriit ar chomlec’h: da skouer anv@example.org.
problem-email-without-at = Mankout a ra an @: da skouer anv@example.org.
problem-email-two-ats = Un @ re a zo.
problem-email-two-dots = Daou boent a zo an eil war-lerc’h egile.
problem-email-dot-at-edge = Ur poent re a zo.
problem-email-comma = Ur virgulenn a zo e-lec’h ur poent.
problem-email-space = Un esaouenn a zo er chomlec’h.
problem-email-several = Skrivit ur chomlec’h hepken.
problem-email-suspect = Ha mat eo ar chomlec’h-mañ?
problem-email-domain = Gwiriit ar pezh a zo war-lerc’h an @.
problem-email-too-long = Re hir eo ar chomlec’h-mañ.
problem-email-local-part = Lizherenn ebet evel é pe ñ a-raok an @: gwiriit ar chomlec’h.
problem-country-unknown = Dibabit ur vro eus ar roll.
problem-website-malformed = Gwiriit ar chomlec’h: da skouer https://example.org.
problem-publish-missing = Dibabit ya pe nann.
problem-agree-missing = Lakait ur groaz er voest evit sinañ.
problem-form-too-fast = Klikit ur wech all evit kas.
problem-form-expired = Re bell eo chomet digor ar furmskrid: kasit anezhañ en-dro.
problem-code-wrong = Direizh pe re gozh eo ar c’hod: gwiriit anezhañ, pe neuze digorit an ere.
problem-code-elsewhere = Ne dalvez ar c’hod nemet er merdeer hoc’h eus sinet gantañ. Amañ, digorit ere ar postel.
problem-changed = Kemmet eo bet ar sinadur etretant: adlennit, ha kasit en-dro.
problem-text-changed = Kemmet eo testenn ar galv: lennit ar pezh a zo disheñvel, ha kasit ar furmskrid en-dro.
problem-organisation-signed = Sinet ez eus bet dija evit an aozadur-mañ gant ar chomlec’h-se: implijit furmskrid ar galv.
problem-organisation-taken = Sinet en deus an aozadur-mañ dija: skrivit d’ar skipailh m’eo ur fazi.

problem-empty = Leugnit ar vaezienn-mañ.
