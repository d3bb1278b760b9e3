# Signing in, registering, forgotten passwords, and the accounts a person looks after.

field-email = E-mail address
field-user-name = User name
field-password = Password
field-new-password = New password
field-contract-account = Contract account number
field-meter = Meter number
field-keep = Stay signed in on this device
field-keep-hint = Only on a device that is yours alone

password-show = Show
password-hide = Hide
password-rules = Rules for the password
password-rule-length = at least { $min } characters
password-rule-digit = at least one digit
password-rule-capital = at least one capital letter
password-rule-small = at least one small letter
password-rule-own = without your name, e-mail address and numbers, without the town and the company
password-rule-own-run = no { $length } characters in a row from your name or e-mail address
password-rule-place = without names of the town and the company
password-rule-regular = no simple row like 123456 or qwerty
password-rule-met = met
password-hint = A sentence that only you know works best. We do not accept very common passwords.

sign-in-title = Sign in
sign-in-lead = Your user name is your e-mail address.
sign-in-lead-user-name = With the user name you chose when you registered.
sign-in-user-name-hint = Your e-mail address works as well
sign-in-next = Please sign in. We then take you where you wanted to go.
sign-in-button = Sign in
sign-in-forgotten = Forgotten password
sign-in-forgotten-name = Forgotten user name
sign-in-register = Register
sign-in-old-name-title = Sign in with your e-mail address
sign-in-old-name = User names of the old online service centre no longer work. Not been here since? Then please register once more.

register-title = Register
register-lead = Have a letter or an invoice of ours at hand. It takes about two minutes.
register-contract-account-hint = For example { $example }
register-meter-hint = One is enough, even if you have several meters
register-email-hint = You will sign in with it
register-email-hint-mail = We send the link to activate your sign-in there
register-user-name-hint = You will sign in with it, for example erika.mustermann
register-button = Register
register-privacy-before = How we treat your data is described in our
register-privacy-link = privacy notice
where-account = Where do I find the number?
where-account-picture = A letter of the utility: the contract account number stands top right on a grey ground.
where-account-caption = Top right on every letter and every invoice, on a grey ground. It looks like this: { $example }
where-meter = Where do I find the meter number?
where-meter-picture = An electricity meter: the meter number stands by the bar code, the digits in the window are the reading.
where-meter-caption = On the meter itself, mostly by the bar code. Also on the welcome letter and the annual invoice.

sent-title = Have a look in your inbox
register-sent-text = If these details belong to a contract, we have just sent you an e-mail.
register-sent-step-open = Open the e-mail from us.
register-sent-step-press = Press the link. It works for { $hours } hours.
register-sent-step-copy = If it does not open, copy it into the address line of your browser.
sent-nothing = Nothing there? Look in the spam folder, or call us: { $phone }
sent-mailbox = Go to the demonstration mailbox

activate-title = Activate your sign-in
activate-text = One more press and your sign-in is ready.
activate-button = Activate
activate-taken-title = Your user name is taken
activate-taken-text = { $name } belongs to somebody else by now. Choose another one, then your sign-in is ready.
activate-old-title = This link no longer works
activate-old-text = It has been used or is too old. If you have activated your sign-in with it, just sign in. Otherwise please register once more, and we send a new link.
activate-old-sign-in = Sign in
activate-old-register = Register once more

forgotten-title = Forgotten password
forgotten-lead = We send you a link with which you choose a new one.
forgotten-button = Send the link
forgotten-sent-text = If this sign-in exists, we have just sent you an e-mail with a link. It works for { $minutes } minutes.
forgotten-lead-temporary = We send you a temporary password. Sign in with it, then choose one of your own.
forgotten-button-temporary = Send the password
forgotten-sent-text-temporary = If this sign-in exists, we have just sent you a temporary password. It works for { $hours } hours and only once. Your old password stays good until you have chosen a new one.

forgotten-name-title = Forgotten user name
forgotten-name-lead = Tell us your e-mail address. We send you the user name that belongs to it.
forgotten-name-button = Send the user name
forgotten-name-sent-text = If a user name belongs to this address, we have just sent it to you.

new-password-title = New password
new-password-lead = You are signed in right afterwards. All other devices are signed out.
new-password-temporary = The temporary password was right and is used up now. Choose your own one.
new-password-renewal = We have made signing in safer. That is why everybody chooses a new password once. After that everything goes on as usual.
new-password-button = Save the password
new-password-old-text = It has been used or is older than { $minutes } minutes. Just ask for a new one.
new-password-old-again = Ask for a new link
new-password-old-temporary-title = This page no longer works
new-password-old-temporary-text = The new password is set already, or more than { $minutes } minutes have passed. Then just ask for another temporary password.
new-password-old-temporary-again = Ask for a new temporary password

manage-title = Contracts and account
manage-lead =
    { $count ->
        [one] One contract account belongs to your sign-in.
       *[other] { $count } contract accounts belong to your sign-in.
    }
manage-accounts = Your contract accounts
manage-number = Contract account
manage-holder = Holder
manage-identified = Thank you. Everything that belongs to you is here now.
manage-shown = shown at the moment
manage-show = Show this one
manage-no-place = Without a delivery point
manage-add-title = Add a contract account
manage-add-lead = You need the number from the letter and the number of a meter that belongs to it.
manage-add-button = Add
manage-added = The contract account has been added. A confirmation comes by e-mail.
manage-own = Your data
manage-email = Sign-in
manage-user-name = User name
manage-address = E-mail address
manage-password = Password
manage-password-change = Change
manage-language = Language

field-code = Code of the letter
field-pin = PIN of the letter
register-lead-letter = Have our letter with the code at hand. It takes about two minutes.
register-lead-email = Your e-mail address is enough. We send you a link to confirm it, and then the password for your first sign-in.
register-code-hint = Ten characters, for example K7XQ2-M9D4T
register-no-letter = No letter, or is it older than 45 days? Call us and we will send a new one: { $phone }
register-sent-text-email = We have just sent you an e-mail.
activate-confirm-title = Confirm e-mail address
activate-confirm-text = One more tap. Then we send you the password for your first sign-in.
activate-confirm-button = Confirm address
first-sent-title = Your password is on its way
first-sent-text = The address is confirmed, and the password for the first sign-in will be in your mailbox in a moment. It works for { $hours } hours; after signing in you choose your own.
new-password-first = The first password was right and is used up now. Choose your own now.
sign-in-lead-pin = With e-mail address and password, not with the PIN of the letter.
manage-title-login = Sign-in details
manage-lead-login = What you sign in with, and what you can change about it.
manage-add-lead-letter = You need the customer number and the code of our letter.
manage-email-change = Another address
manage-delete-text = You do not need the portal any more, or have a second login? Then delete this one.
manage-delete-link = Delete login
address-title = Another e-mail address
address-lead = You cannot change the address of the sign-in here yourself. There are two ways.
address-ask = We change it for you
address-ask-text = Write the new address here. We change it in our office hours, mostly on the next working day. Then you sign in with the new one; the password stays.
address-now = Address today
address-new = New address
address-button = Ask for the change
address-anew = Or you set up a new login
address-anew-register = Sign out and register with the new address.
address-anew-delete = Sign in once more with the old one and delete this login:
change-password-title = Change password
change-password-lead = Other devices that are still signed in will be signed out. This one stays signed in.
change-password-current = Current password
change-password-button = Change password
change-password-forgotten = Forgotten your current password?
change-password-done = Your password has been changed. All other devices are signed out.
delete-title = Delete login
delete-lead = The login { $email } is deleted at once and for good.
delete-goes = Gone are e-mail address, password and all sign-ins on other devices.
delete-stays = Your contracts, invoices and requests stay with us; they go on.
delete-again = You can register anew at any time. What was unlocked with a letter needs a new one then.
delete-button = Delete for good
deleted-title = Your login is deleted
deleted-text = We have sent you a last e-mail to confirm it.
manage-add-bank = New contracts under your identity code are added when you identify with your bank once more.
manage-add-bank-button = Identify with the bank
