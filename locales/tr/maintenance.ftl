# The site closed for maintenance.

maintenance-title = Sitede çalışma var
maintenance-until = Geri geleceği zaman: { $date }.
maintenance-soon = En kısa zamanda geri gelecek.
maintenance-later = Hiçbir şey kaybolmaz: imzalar saklanır, gönderilmiş bağlantılar sonra yeniden çalışır.
