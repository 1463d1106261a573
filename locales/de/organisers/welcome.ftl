# The first hour of an organiser.

welcome-title = Willkommen, { $name }
welcome-text = Schreiben Sie Ihren ersten Aufruf: Zehn Minuten reichen, und nichts ist zu sehen, bevor Sie ihn veröffentlichen.
welcome-write = Aufruf schreiben
welcome-steps = Vor dem Veröffentlichen
welcome-step-mail = Prüfen, ob E-Mails hinausgehen
welcome-done-mail = E-Mails gehen hinaus: Die letzte Test-E-Mail wurde angenommen
welcome-step-name = Der Website einen Namen geben
welcome-done-name = Die Website hat einen Namen
welcome-step-appeal = Den ersten Aufruf schreiben
welcome-done-appeal = Der erste Aufruf ist geschrieben
