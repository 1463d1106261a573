# What owners decide about the site: name, colour, texts.

site-settings-title = Name and texts of the site
site-settings-open = Change the name and the texts
site-settings-state = Name, colour, contact, language, time zone, the page “About” and the legal notice. No file needs to be touched.
site-settings-text = These settings hold for the whole site and are shown at once. A field that is left empty takes the value set by whoever hosts the site.
site-settings-done-saved = Saved.
label-site-name = Name of the site
site-name-hint = At the top of every page and in e-mails. Empty: { $name }.
site-contact-hint = An e-mail address or a page, at the foot of every page.
label-site-language = Language for everybody else
site-language-hint = For people whose browser asks for none of the languages of the site.
site-language-any = The first language of the site
site-zone-hint = Such as Europe/Paris. Empty: { $zone }. An appeal may have its own. Dates that were saved stay the same instants.
site-accent-hint = The colour of the home page and of pages that belong to no appeal. Each appeal has its own.
label-site-about = About
site-about-hint = Who runs this site, and why. Markdown, as in the text of an appeal. Empty: there is no such page.
label-site-legal = Legal notice
site-legal-hint = Who publishes, who hosts, how to reach you: what the law of your country asks for.
audit-site-changed = Settings of the site changed
label-owners-second-factor = Require two-step login of all owners
owners-second-factor-hint = An owner who has a password alone first adds the second step, a code or a passkey, and can do nothing else before.
