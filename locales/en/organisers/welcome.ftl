# The first hour of an organiser.

welcome-title = Welcome, { $name }
welcome-text = Write your first appeal: ten minutes are enough, and nothing is visible before you publish it.
welcome-write = Write an appeal
welcome-steps = Before you publish
welcome-step-mail = Check that e-mails are sent
welcome-done-mail = E-mails are sent: the last test e-mail was accepted
welcome-step-name = Give the site a name
welcome-done-name = The site has a name
welcome-step-appeal = Write the first appeal
welcome-done-appeal = The first appeal is written
