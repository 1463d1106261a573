# The reminder to whoever has not confirmed.

label-remind-by-mail = Wer nicht bestätigt hat, wird per E-Mail erinnert
remind-by-mail-hint = Zwei Tage nach dem Unterschreiben, dann am letzten Tag vor dem Ende: nie öfter. Wer „Das war ich nicht“ geantwortet hat, wird nicht erinnert.
signature-history-mail-reminder = Erinnerung
signature-history-reason-not-reminded = der Aufruf war beendet oder verschickte keine Erinnerungen mehr
