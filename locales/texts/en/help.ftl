# The questions people ask most, answered for the way this portal works.

help-title = Help
help-lead = The seven questions that we are asked most.
help-what-question = What does the online service centre give me?
help-what-answer = You see contracts, prices, invoices and consumption in one place and report readings, at any time and from anywhere. For everything you send us you see how far we are.
help-register-question = How do I register?
help-register-answer = With your contract account number and a meter number. Then an e-mail with a link arrives. Press it and confirm, and your sign-in is ready.
help-register-copy = If the link does not open, copy it and paste it into the address line of your browser.
help-register-link = Register
help-old-question = I had a sign-in to the old online service centre.
help-old-answer = Please register once more with contract account number and meter number. The old sign-in no longer works. From then on your e-mail address is your user name.
help-name-question = My user name is no longer accepted.
help-name-answer = You sign in only with the e-mail address you registered with. If you have forgotten the password, choose “Forgotten password”.
help-address-question = My e-mail address is in use already.
help-address-answer = Then you have registered a contract account with it before. Sign in with e-mail address and password and add further contract accounts under “Contracts and account”. To protect your data we tell you so in our e-mail and never on the page.
help-numbers-question = Where do I find contract account number and meter number?
help-numbers-account = The contract account number stands top right on every letter and every invoice, on a grey ground. It looks like this: { $example }
help-numbers-meter = The meter number stands on the meter, mostly by the bar code, and on the welcome letter and the annual invoice.
help-password-question = I have forgotten my password.
help-password-answer = Choose “Forgotten password” at the sign-in. You get an e-mail with a link that works for { $minutes } minutes, and choose a new password there yourself. We never send passwords.
help-password-temporary = Choose “Forgotten password” at the sign-in. You get an e-mail with a temporary password that works for { $hours } hours and only once. Sign in with it, then choose your own. Until then the old one stays good.
help-password-link = Forgotten password
