# The organisers' area.

admin-nav = Organisers’ area
admin-nav-appeals = Appeals
admin-nav-account = My account
admin-nav-accounts = Accounts
admin-nav-audit = Audit log
admin-log-out = Log out
admin-second-factor = Your account opens with a password alone, although an owner can see and do everything.
admin-second-factor-do = Add a second step
admin-wait = { $minutes ->
    [one] Too many attempts in a row. Wait a minute, then try again.
   *[other] Too many attempts in a row. Wait { $minutes } minutes, then try again.
}
admin-name-hint = The other organisers will know you by this name. It appears nowhere else.
password-hint = At least twelve characters. A sentence that you will remember makes a good password.

label-admin-name = Your name
label-password = Password
label-current-password = Current password
label-new-password = New password
label-language = Language of the e-mails we send you
label-invite-language = Language of the invitation
label-account-role = Role
label-appeals = Appeals this person looks after

login-title-login = Log in
login-text-login = This area is for organisers. Nobody needs an account to sign an appeal.
login-send-login = Log in
login-title-code = Second step
login-text-code = Open your code generator and copy the code that it shows for this site.
login-code-hint = Lost your phone? Type one of your recovery codes.
login-send-code = Continue
login-title-forgotten = Forgotten password
login-text-forgotten = Write the address of your account: we will send a link there to choose a new password.
login-send-forgotten = Send the link
login-title-asked = Check your mailbox
login-text-asked = If there is an account with this address, a link is meant for it, three a day at most. It works for an hour.
login-title-set-up = Welcome
login-text-set-up = This site has no account yet. Create yours: you can then invite other people.
login-send-set-up = Create my account
login-title-invitation = Accept the invitation
login-text-invitation = Choose the name by which the other organisers will know you, and a password.
login-send-invitation = Open my account
login-title-reset = New password
login-text-reset = Choose a new password. All open sessions will end.
login-send-reset = Save
login-forgotten = Forgotten your password?
login-back = Back to logging in
login-done-accepted = Your account is ready. Log in.
login-done-set-up = Your account is created. Log in.
login-done-reset = Your new password is saved. Log in.
login-done-logged-out = You are logged out.

admin-home-title = Your appeals
admin-home-empty = No appeal is assigned to you yet: an owner of the site can assign one.
admin-appeal-closed = Closed on { $date }
admin-appeal-closes = closes on { $date }
admin-appeal-erases = data erased on { $date }
admin-appeal-state = State
admin-appeal-total = Signatures that count
admin-appeal-people = People
admin-appeal-groups = Organisations
admin-appeal-public = See the public page
appeal-state-draft = Draft
appeal-state-scheduled = Scheduled
appeal-state-open = Open
appeal-state-closed = Closed

step-up-title = Confirm that it is you
step-up-text = What you are about to do needs care. Give your password again; you will not be asked for the next ten minutes.
step-up-text-code = What you are about to do needs care. Give a code of your code generator; you will not be asked for the next ten minutes.
step-up-send = Continue

account-title = My account
account-who = Name and language
account-save = Save
account-password = Password
account-password-send = Change the password
account-done-renamed = Saved.
account-done-notices-chosen = Saved.
account-notices = The e-mails that you get
label-notices = Write to me when something waits for a decision
hint-notices = These e-mails only give the title of the appeal, numbers and links, never the name of a signatory.
notice-at-once = at once: at most one e-mail per appeal and quarter of an hour
notice-daily = once a day, at about 6:00, local time of the site
notice-never = never
account-done-password-changed = Your password is changed. Your other sessions are closed.
account-done-session-ended = That session is closed.
account-done-sessions-ended = Your other sessions are closed.
account-done-two-steps-off = Two-step login is off.
account-two-steps-on = On: you are asked for a code whenever you log in.
account-two-steps-why = With a code besides the password, a stolen password is not enough to enter.
account-two-steps-required = Your account must use two-step login.
account-two-steps-start = Switch it on
account-two-steps-off = Switch it off
account-recovery-left = { $count ->
    [0] You have no recovery code left.
    [one] You have one recovery code left.
   *[other] You have { $count } recovery codes left.
}
account-recovery-send = Create new recovery codes
account-sessions = Open sessions
account-session-unknown = Unknown browser
account-session-this = this session
account-session-times = opened { $began }, used { $seen }
account-session-end = Close this session
account-sessions-end = Close all other sessions

passkeys-title = Passkeys
passkeys-text = A passkey opens your account with a finger, a face or the PIN of your device or security key. A fake page cannot steal it.
passkeys-add-title = Add a passkey
passkeys-add-text = Give it a name by which you will know it again, such as the name of the device. Then your browser asks where to keep it.
passkeys-add-first = From then on, the password alone no longer opens your account: you will need a passkey, or one of the recovery codes that you will get now.
passkeys-need-script = Passkeys need JavaScript, which is switched off in this browser. With a code generator, two-step login works without it.
passkeys-add-send = Continue
label-passkey-name = Name of the passkey
hint-passkey-name = Nobody else sees it.
passkey-use = Use a passkey
passkey-failed = The passkey could not be used. Reload this page to try again, or go on without it.
passkey-used = added { $created }, used { $used }
passkey-unused = added { $created }, not used yet
passkey-remove = Remove this passkey
passkey-remove-last = Without this passkey, the password alone opens your account, and your recovery codes no longer work. To remove it, type one of those codes.
passkey-remove-by-itself = Remove it with the passkey itself
label-recovery-code = Recovery code
account-done-passkey-added = Your passkey is added.
account-done-passkey-removed = That passkey is removed.
recovery-text-passkey = If you lose your passkey, each of these codes lets you in once, after your password. Print them or write them down, and keep them away from your devices.
login-text-code-passkey = Use your passkey. You can also type a code: that of your code generator, or a recovery code.
step-up-text-passkey = What you are about to do needs care. Use your passkey, or give a code; you will not be asked for the next ten minutes.
two-steps-title = Two-step login
two-steps-text = You need an application that shows six-digit codes, on a phone or a computer.
two-steps-scan = Add this site to the application by scanning the picture.
two-steps-picture = Picture to scan with the application
two-steps-type = Or type this key into the application:
two-steps-open = Or open the application on this device
two-steps-prove = Copy the code that the application shows now.
two-steps-send = Switch on
recovery-title = Recovery codes
recovery-on = Two-step login is on.
recovery-text = If you lose your phone, each of these codes lets you in once. Print them or write them down, and keep them away from the phone.
recovery-once = They will never be shown again.
recovery-kept = I have written them down

role-owner = Owner
role-text-owner = everything, on all appeals, and the accounts
role-editor = Editor
role-text-editor = texts, signatories, export and import of the appeals they look after
role-moderator = Moderator
role-text-moderator = holds, approves and removes signatures; no export
role-viewer = Viewer
role-text-viewer = the figures only

accounts-title = Accounts
accounts-invite = Invite somebody
accounts-two-steps = two steps
accounts-one-step = password only
accounts-last-login = last login { $time }
accounts-never-logged-in = never logged in
account-state-invited = invitation pending
account-state-active = active
account-state-disabled = disabled
account-unreachable = An e-mail to this address came back on { $time }: its server says that the mailbox does not exist.
invite-title = Invite somebody
invite-send = Invite
invite-link = Invitation link
invite-link-hint = This link works once, for seven days. Hand it to this person only; it is not shown again.
appeals-hint = Owners reach every appeal; for the other roles, tick the appeals that this person will look after.
account-must-use-two-steps = Must use two-step login
account-done-invited = The invitation is ready.
account-done-changed = Saved.
account-done-disabled = The account is disabled and its sessions are closed.
account-done-enabled = The account is open again.
account-disable = Disable this account
account-enable = Open this account again
