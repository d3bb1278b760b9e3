# The frame of every page.

skip-link = Skip to content
title-of = { $page } · { $utility }
title-error = Error: { $title }

nav-label = Sections
nav-overview = Overview
nav-contract = Contract
nav-invoices = Invoices
nav-readings = Meters
nav-consumption = Consumption

place-account = Contract account { $number }
place-add = Add a contract account
place-none = No contract account

menu-manage = Contracts and account
menu-requests = My requests
menu-help = Help
menu-mailbox = Demonstration mailbox
menu-sign-out = Sign out
head-sign-in = Sign in

language-label = Language
language-label-foot = Language, at the bottom

footer-label = Legal information
footer-imprint = Imprint
footer-privacy = Privacy
footer-accessibility = Accessibility
footer-help = Help

help-box-title = Any questions?
help-box-hours = We are here for you { $hours }.
help-box-plain = Give us a call, we are glad to help.
day-mon = Mon
day-tue = Tue
day-wed = Wed
day-thu = Thu
day-fri = Fri
day-sat = Sat
day-sun = Sun
hours-one = { $days } { $from } to { $to }

back-start = Start page

form-errors =
    { $count ->
        [one] One entry needs another look
       *[other] { $count } entries need another look
    }
form-error-prefix = Error:
notice-not-found = We could not find that. The page may be an old one. Please load it again.
notice-token = This link has been used or is too old. Please ask for a new one.
notice-in-use = There is a sign-in for this already. Sign in, or choose “Forgotten password”.
notice-key-reused = This form was sent before with other values. Load the page again and carry on.
notice-too-many =
    { $minutes ->
        [one] That was a lot of tries. Please wait one minute and carry on.
       *[other] That was a lot of tries. Please wait { $minutes } minutes and carry on.
    }
notice-incident = The fault is ours and has been reported. What you entered is still there. Please try again in a few minutes. Incident number { $number }

trouble-not-found-title = There is no such page
trouble-not-found-text = The link may be old, or a character of the address is missing.
trouble-unavailable-title = Out of reach for the moment
trouble-unavailable-text = A part of the portal does not answer just now. Your data are safe. Please try again in a few minutes.
busy-title = It is busy just now
busy-text = Very many people are using the portal at the moment. Your data are safe. Please reload the page in a few seconds.
busy-help = Urgent? Call us: { $phone }
too-fast-title = That was a lot of requests at once
too-fast-text = More requests came from your connection than a person makes. Please wait a few seconds and then reload the page.
trouble-unexpected-title = That did not work
trouble-unexpected-text = The fault is ours and has been reported. Your data are safe. Please try again in a few minutes.
trouble-number = If you call us, please give this number: { $number }
trouble-code = Error { $code }
trouble-home = Go to the start page
trouble-help = Go to help
trouble-again = Try again

moment = { $day }, { $time }
form-free = optional

offline-title = No network
offline-text = There is no connection right now, so we do not show your data. As soon as you have a network again, you can go on here.
offline-again = Try again
new-version = There is a new version.
new-version-load = Reload
