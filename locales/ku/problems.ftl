# What is wrong with a field, and what to do.

problems-title = { $count ->
    [one] Tiştek ji bo rastkirinê ma
   *[other] { $count } tişt ji bo rastkirinê man
}
problems-prefix = Çewtî:

problem-name-missing = Navekî an paşnavekî binivîsin.
problem-organisation-missing = Navê temam ê rêxistinê binivîsin.
problem-kind-missing = Cureyê herî nêzîk hilbijêrin.
problem-function-missing = Erka xwe ya di rêxistinê de binivîsin.
problem-mandate-missing = Heke hûn rayedar bin, qutîkê nîşan bikin.
problem-too-long = Pir dirêj: herî zêde { $max } tîp.
problem-hidden-character = Vê dîsa binivîsin: nîşaneke veşartî tê de ye.
problem-holds-email = Ev dişibe navnîşana we ya e-nameyê: cihê wê qada wê ye.
problem-holds-telephone = Ji kerema xwe li vir hejmara telefonê nenivîsin.
problem-link = Ji kerema xwe li vir navnîşana malperê nenivîsin.
problem-too-many-marks = Li ser tîpekê pir nîşan hene.
problem-no-letter = Navekî bi tîpan binivîsin.
problem-email-missing = Navnîşana xwe ya e-nameyê binivîsin.
problem-email-malformed = Navnîşanê kontrol bikin: mînak nav@example.org.
problem-email-without-at = Nîşana @ kêm e: mînak nav@example.org.
problem-email-two-ats = Nîşaneke @ zêde ye.
problem-email-two-dots = Du xal li pey hev hene.
problem-email-dot-at-edge = Xalek zêde ye.
problem-email-comma = Li şûna xalê bêhnok heye.
problem-email-space = Di navnîşanê de valahî heye.
problem-email-several = Tenê navnîşanekê binivîsin.
problem-email-suspect = Ev navnîşan rast e?
problem-email-domain = Piştî nîşana @ kontrol bikin.
problem-email-too-long = Ev navnîşan pir dirêj e.
problem-email-local-part = Berî nîşana @ tîpên bi nîşan nabin: navnîşanê kontrol bikin.
problem-country-unknown = Welatekî ji lîsteyê hilbijêrin.
problem-website-malformed = Navnîşanê kontrol bikin: mînak https://example.org.
problem-publish-missing = Erê an na hilbijêrin.
problem-agree-missing = Ji bo îmzekirinê qutîkê nîşan bikin.
problem-form-too-fast = Ji bo şandinê careke din bitikînin.
problem-form-expired = Form pir dirêj vekirî ma: dîsa bişînin.
problem-code-wrong = Kod şaş e an dema wê qediyaye: kontrol bikin, an girêdanê vekin.
problem-code-elsewhere = Kod tenê di geroka ku we tê de îmze kir de dixebite. Li vir, girêdana di e-nameyê de vekin.
problem-changed = Îmze di vê navberê de hat guhertin: dîsa bixwînin, paşê dîsa bişînin.
problem-text-changed = Nivîsa bangê guherî: ya cuda bixwînin, paşê formê dîsa bişînin.
problem-organisation-signed = Vê navnîşanê berê ji bo vê rêxistinê îmze kiriye: forma bangê bi kar bînin.
problem-organisation-taken = Vê rêxistinê berê îmze kiriye: heke şaşî be, ji komê re binivîsin.

problem-empty = Vê qadê dagirin.
