# The privacy notice.

privacy-title = Personal data
privacy-lead = Signing an appeal expresses a political opinion. This is, in plain words, what we do with your data.
privacy-who = Who is responsible
privacy-who-unknown = The team that publishes this appeal.
privacy-why = What they are for
privacy-why-count = To count each signature once, and to prove that it comes from a real address.
privacy-why-publish = To show your name, profession and town in the list, if you chose so.
privacy-why-news = To write to you about this appeal, if you asked for it.
privacy-basis = The legal basis is your explicit consent (GDPR, articles 6(1)(a) and 9(2)(a)). You can take it back at any time, without giving a reason.
privacy-what = What is stored
privacy-what-form = The name, profession, town and country that you gave.
privacy-what-email = Your e-mail address, and your choices on publication and news.
privacy-what-comment = Your comment.
privacy-what-group = For an organisation: its name, kind and website, the name and function of the person who signs for it.
privacy-what-times = The version of the text that was signed, the language, and the dates of signing and confirming.
privacy-what-not = No IP address is stored with a signature; the network that a form came from stays in memory for a day, against robots. Cookies are set only after a form is sent: they recognise your browser, for seven days at most, and keep, encrypted, for an hour, what you have just typed. None follows you.
privacy-see = Who sees them
privacy-see-public = Everybody: your name, profession and town, only if you chose so; the name, kind, town and website of an organisation.
privacy-see-organiser = The team responsible for the appeal, and whoever hosts this site for them: the rest.
privacy-see-third = Nobody else. The site loads nothing from elsewhere; the confirmation e-mail passes, like any e-mail, through mail servers.
privacy-long = How long
privacy-long-pending = { $days ->
    [one] An unconfirmed signature is erased a day after the first e-mail that asks to confirm it, or after its last change; if no e-mail can leave, a day after the last attempt.
   *[other] An unconfirmed signature is erased { $days } days after the first e-mail that asks to confirm it, or after its last change; if no e-mail can leave, { $days } days after the last attempt.
}
privacy-long-date = All personal data are erased on { $date }.
privacy-long-done = All personal data were erased on { $date }.
privacy-long-days = { $days ->
    [one] All personal data are erased one day after the appeal closes.
   *[other] All personal data are erased { $days } days after the appeal closes.
}
privacy-long-closes = The appeal closes on { $date }.
privacy-long-withdrawn = A signature that you withdraw leaves the count and the list at once.
privacy-long-refused = Of an address that refused our e-mails, or that does not exist, we keep a fingerprint for { $days } days, so that we no longer write to it. The address cannot be read from it.
privacy-safe = How they are protected
privacy-safe-text = Addresses, unpublished names and comments are sealed: the database alone does not reveal them. The key is kept apart.
privacy-rights = Your rights
privacy-rights-text = See, correct, hide, withdraw, download: you can do it all without asking anybody, through your personal link, even after closing.
privacy-rights-authority = You can also write to those responsible, named above, or turn to the data protection authority of your country.
