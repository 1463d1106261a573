# The site in read-only mode.

read-only-title = I moduli sono chiusi per un momento
read-only-until = Stiamo lavorando al sito. I moduli tornano: { $date }.
read-only-soon = Stiamo lavorando al sito. I moduli tornano appena possibile.
read-only-sent = Non è stato registrato nulla. Tieni aperta questa pagina e ricaricala più tardi: se accetti di inviare di nuovo il modulo, riparte ciò che hai scritto.
read-only-later = Gli appelli e le firme si leggono come al solito. Torna un po’ più tardi per firmare o cambiare qualcosa.
