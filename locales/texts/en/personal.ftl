# What customers change about themselves.

personal-title = Personal data
personal-lead = This is what we know of you. Change here what is no longer right.
personal-link = See and change personal data
personal-name = Name
personal-reason = Reason
personal-from = Valid from
personal-phone = Telephone
personal-language = Language
personal-language-for = For these pages and our e-mails to you
personal-none = not given
personal-rhythm = Billing
personal-recipient = Invoice recipient
personal-recipient-partner = yourself
personal-change = change
personal-waiting = Asked for: { $what }
personal-waiting-link = see the request
personal-coming = From { $day }: { $what }
personal-save = Save
personal-ask = Ask for the change
personal-password-note = Your password once more, to be safe
personal-undo = Undo
personal-undo-note = This works until the change is in our billing system.
personal-left = The change is in our billing system already. If something is wrong, simply change it once more.

personal-name-title = Change your name
personal-name-lead = After a wedding, because of a typing mistake, or if your company has another name now.
personal-name-next = We check the change and tell you if we need a proof. For a new contract partner, please ask our service.
personal-company = Company
personal-reason-marriage = Marriage or divorce
personal-reason-spelling = The name was misspelt
personal-reason-company = The company has another name
personal-reason-other = Something else

personal-address-title = Change your address
personal-address-lead = Invoices and letters go here. Where you use energy does not change.
personal-address-move = Are you moving? Then we need your meter readings, too. Please tell our service.
personal-from-hint = Leave it empty if it is valid at once
personal-addition = Addition
personal-addition-hint = c/o or the floor, for example
personal-country = Country

personal-phone-title = Change your telephone number
personal-phone-lead = For questions and appointments. An empty field removes the number.
personal-phone-hint = With the area code. Numbers of other countries begin with +

personal-rhythm-title = How often we bill
personal-rhythm-lead = Once a year is usual. We bill electricity and gas more often if you like.
personal-rhythm-next = We change it on the next possible day and confirm that day to you. If the additional invoices cost something, we tell you before.
personal-rhythm-yearly = Once a year
personal-rhythm-half-yearly = Every six months
personal-rhythm-quarterly = Every three months
personal-rhythm-monthly = Every month

personal-recipient-title = Invoices to somebody else
personal-recipient-lead = To the property manager, your parents or your tax adviser, for example.
personal-recipient-rule = Only invoices go to the recipient, by post. Confirmations, reminders and all other letters still go to the contract partner.
personal-recipient-name = Name or company
personal-recipient-now = Invoices go to
personal-recipient-remove = Invoices to me again
personal-recipient-other = Name another recipient

country-de = Germany
country-at = Austria
country-be = Belgium
country-ch = Switzerland
country-cz = Czechia
country-dk = Denmark
country-es = Spain
country-fi = Finland
country-fr = France
country-gb = United Kingdom
country-it = Italy
country-li = Liechtenstein
country-lu = Luxembourg
country-nl = Netherlands
country-no = Norway
country-pl = Poland
country-pt = Portugal
country-se = Sweden
