# Imprint, privacy, accessibility. What differs between utilities comes from the profile.

imprint-title = Imprint
imprint-provider = Provider
imprint-contact = Contact
imprint-phone = Phone { $phone }
imprint-email = E-mail { $email }
imprint-represented = Represented by
imprint-register = Register
imprint-register-text = Registered at { $court }, { $number }
imprint-vat = VAT identification number
imprint-supervisory = Supervision
imprint-dispute = Settling disputes
imprint-dispute-text = If we do not agree, please complain to us first. We answer within four weeks. After that you can turn to the conciliation body as a consumer, free of charge. We take part in the procedure.
imprint-dispute-energy = Schlichtungsstelle Energie e. V., Friedrichstraße 133, 10117 Berlin, www.schlichtungsstelle-energie.de
imprint-dispute-agency = Verbraucherservice der Bundesnetzagentur, Postfach 8001, 53105 Bonn

privacy-title = Privacy
privacy-lead = What this portal stores about you, what for and how long.
privacy-controller = Controller
privacy-what = What we process
privacy-what-contract = Contract, meters, readings, instalments and invoices. We need them to fulfil your contract (Art. 6 (1) (b) GDPR).
privacy-what-account = Your e-mail address, your password as an irreversible check value, and your language. We need them for the sign-in (Art. 6 (1) (b) GDPR).
privacy-what-security = Who signed in when and changed what, and network addresses for a short time. That protects your account (Art. 6 (1) (f) GDPR).
privacy-cookies = Cookies
privacy-cookies-text = We only set cookies without which the portal does not work: for the sign-in, for your language, for unfinished forms and to recognise this device. They need no consent (section 25 (2) TDDDG). There are no others, no statistics and no advertising.
privacy-others = Who receives the data
privacy-others-text = Your details go to our billing system and, where the law demands it, to your grid and metering operator. These pages load nothing from other servers.
privacy-time = How long
privacy-time-session = A sign-in ends after 30 minutes without use, or after 14 days if you wish.
privacy-time-form = An unfinished form is deleted after 30 minutes.
privacy-time-invoices = We keep invoices as long as commercial and tax law demand.
privacy-rights = Your rights
privacy-rights-text = You can demand access, rectification, erasure, restriction and portability of your data and object to the processing. Write to us, or complain to the data protection authority of your state.
privacy-contact = We gladly answer questions about privacy:

accessibility-title = Accessibility
accessibility-lead = This portal is meant to work for everybody, with a keyboard, a screen reader, magnification and without JavaScript.
accessibility-state = State
accessibility-state-text = We follow EN 301 549 and WCAG 2.2, level AA, as the German acts BFSG and BITV 2.0 demand. We have tested it ourselves, with automatic tests on every page. A test by an independent body is still to come.
accessibility-gaps = What does not work yet
accessibility-gaps-documents = The PDF invoices are not yet fully tagged for screen readers. That is why the most important values also stand on the page “Invoices”.
accessibility-gaps-sign = There is no version in sign language and none in easy language yet.
accessibility-report = Something does not work?
accessibility-report-text = Write or tell us what stops you. We answer within four weeks and help you in another way until then.
accessibility-authority = Enforcement
accessibility-authority-text = If we have not helped you, you can turn to the conciliation body under section 16 BGG or to the market surveillance authority of the German states for the accessibility of products and services (MLBF) in Magdeburg.
