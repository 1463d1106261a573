# What is wrong with a field, and what to do.

problems-title = { $count ->
    [one] Demòra un punt de corregir
   *[other] Demòran { $count } punts de corregir
}
problems-prefix = Error :

problem-name-missing = Escrivètz un pichon nom o un nom d’ostal.
problem-organisation-missing = Escrivètz lo nom complet de l’organizacion.
problem-kind-missing = Causissètz la mena mai pròcha.
problem-function-missing = Escrivètz vòstra foncion dins l’organizacion.
problem-mandate-missing = Marcatz la casa s’avètz aqueste mandat.
problem-too-long = Tròp long : { $max } caractèrs al mai.
problem-hidden-character = Tornatz picar aqueste camp : conten un signe amagat.
problem-holds-email = Sembla vòstra adreça electronica : va dins son camp.
problem-holds-telephone = Pas de numèro de telefòn aicí, se vos plai.
problem-link = Pas d’adreça web aicí, se vos plai.
problem-too-many-marks = Tròp d’accents sus una meteissa letra.
problem-no-letter = Escrivètz un nom amb de letras.
problem-email-missing = Escrivètz vòstra adreça electronica.
problem-email-malformed = Verificatz l’adreça : per exemple nom@example.org.
problem-email-without-at = Manca l’arròba : per exemple nom@example.org.
problem-email-two-ats = I a una arròba de tròp.
problem-email-two-dots = I a dos punts seguits.
problem-email-dot-at-edge = I a un punt de tròp.
problem-email-comma = I a una vergula a la plaça d’un punt.
problem-email-space = I a un espaci dins l’adreça.
problem-email-several = Escrivètz una sola adreça.
problem-email-suspect = Aquesta adreça es la bona ?
problem-email-domain = Verificatz çò que seguís l’arròba.
problem-email-too-long = Aquesta adreça es tròp longa.
problem-email-local-part = Pas d’accent abans l’arròba : verificatz l’adreça.
problem-country-unknown = Causissètz un país de la lista.
problem-website-malformed = Verificatz l’adreça : per exemple https://example.org.
problem-publish-missing = Causissètz òc o non.
problem-agree-missing = Marcatz la casa per signar.
problem-form-too-fast = Clicatz encara un còp per mandar.
problem-form-expired = Lo formulari es demorat dobèrt tròp de temps : tornatz-lo mandar.
problem-code-wrong = Còdi inexacte o passat : verificatz-lo, o dobrissètz lo ligam.
problem-code-elsewhere = Lo còdi servís pas que dins lo navigador ont avètz signat. Aicí, dobrissètz lo ligam del messatge.
problem-changed = La signatura es estada modificada entretemps : tornatz-la legir, puèi mandatz tornarmai.
problem-text-changed = Lo tèxt de la crida a cambiat : legissètz çò qu’es diferent, puèi tornatz mandar lo formulari.
problem-organisation-signed = Aquesta adreça a ja signat per aquesta organizacion : passatz pel formulari de la crida.
problem-organisation-taken = Aquesta organizacion a ja signat : escrivètz a l’equipa s’es una error.

problem-empty = Emplenatz aqueste camp.
