# What is wrong with one field, and what now.

problem-missing = Something is missing here.
problem-too-long = That is too long. { $max } characters are possible.
problem-choose = Please choose one of these.
problem-expired = The form is too old. Please load the page again.
problem-already-submitted = You have sent this before. We have received it.
problem-account-already-yours = This contract account already belongs to your sign-in.
problem-wrong-credentials = E-mail address and password do not fit together. Check both, or choose “Forgotten password”.
problem-wrong-user-name = User name and password do not fit together. Check both, or choose “Forgotten password” or “Forgotten user name”.
problem-wrong-password = The password is wrong. Please try again.
problem-same-address = This is the address you sign in with today.
problem-no-match = These two numbers do not fit together, or the contract account belongs to another sign-in already. Please compare them with your latest letter, or call us.
problem-confirm = Please confirm it below.
problem-explain = A value like this needs some evidence: add a photo of the meter, or write in a sentence what is behind it.
problem-left-already = This reading is in the billing already. Call us and we will correct it together.
problem-values-missing = Please enter at least one reading.
problem-register-missing = This meter has several registers. Please enter this reading too.

problem-email-missing = Please enter your e-mail address.
problem-email-no-at = The @ is missing. An e-mail address looks like this: name@example.org
problem-email-malformed = This does not look like an e-mail address. Please check every character, and the ending too.
problem-email-too-long = This address is too long. 254 characters are possible.
problem-user-name-missing = Please enter a user name.
problem-user-name-too-short = Too short: a user name has at least { $min } letters or digits.
problem-user-name-too-long = Too long: a user name has at most { $max } characters.
problem-user-name-email = This is an e-mail address. Choose a user name without an @.
problem-user-name-no-letter = Digits alone will not do, they could be taken for a customer number. Please add a letter.
problem-user-name-blank = A user name has no blanks. Use a dot or a hyphen.
problem-user-name-character = Character { $position } is not possible here. Letters and digits are, and in between dot, hyphen and underscore.
problem-user-name-taken = This user name exists already. Add a number, for example.

problem-password-too-short = The password is too short. It needs at least { $min } characters.
problem-password-too-long = The password is too long. { $max } characters are possible.
problem-password-own-word = The password contains something that others guess easily: a name, your e-mail address or a number. Please choose something else.
problem-password-no-digit = The password still needs a digit.
problem-password-no-capital = The password still needs a capital letter.
problem-password-no-small = The password still needs a small letter.
problem-password-own-run = The password has { $length } characters in a row that are in your name or e-mail address as well. Please choose something else.
problem-password-repetitive = This is a simple row. Please choose something less regular.
problem-password-common = This password is on known lists and quickly guessed. A sentence of four words is better.
problem-password-as-before = This is the password you have had so far. Please choose another one.

problem-number-missing = A number is missing here.
problem-number-letters = Only digits are possible here.
problem-number-ambiguous = Do you mean thousands or decimals? Please write the number without grouping.
problem-number-negative = The number cannot be below zero.
problem-number-too-long = This number has too many digits.
problem-number-two-marks = There are two commas or points. One is enough.

problem-reading-missing = The reading is missing here.
problem-reading-letters = A reading has digits only. Please look again for O and 0.
problem-reading-two-marks = There are two commas or points. One is enough.
problem-reading-negative = A reading is never below zero.
problem-reading-too-many-digits = Your meter has { $max } digits before the decimal mark. There is one too many.
problem-reading-too-many-decimals = Your meter has { $max } digits after the decimal mark. You can leave the others out.
problem-reading-no-decimals = Your meter has no digits after the decimal mark. Please write only the whole digits.
problem-reading-below = The reading is lower than on { $day } ({ $previous }).
problem-reading-below-ask = Please look once more at the digits and at the meter number. If the meter was changed, call us.
problem-reading-above-next = For { $day } we already have a lower reading ({ $next }). Please check reading and date.

problem-account-start = The contract account number starts with { $expected }. Perhaps you took another number from the letter.
problem-account-length = After the start come { $expected } digits, you entered { $got }.
problem-account-digit = In place { $position } there should be a digit. Perhaps an O instead of a 0?
problem-account-missing = Please enter your contract account number.

problem-meter-missing = Please enter a meter number.
problem-meter-characters = A meter number has letters and digits only.
problem-meter-length = A meter number has 4 to 20 characters. Please look by the bar code.

problem-date-missing = When did you read the meter? The day is missing here.
problem-date-malformed = There is no such day. Write it like this: 21.11.2026
problem-date-future = This day is still to come. When did you read the meter?
problem-date-too-old = We cannot take a reading from that long ago. { $earliest } is the earliest day.
problem-date-billed = The time until { $day } has been billed already. If something is wrong with the invoice, please call us.
problem-date-before-meter = This meter has been in place only since { $from }.
problem-date-after-meter = This meter was removed on { $to }.
problem-date-outside-meter = The meter was not in use on that day.

problem-no-letter = Number and code do not belong together, or the letter is no longer valid. Please compare both with your letter. A letter is valid for 45 days, once, and for five tries; call us to get a new one.
problem-pin-not-password = This looks like the PIN of your letter. It is not a password. Sign in with your password, then enter the PIN under “My company”.

problem-issued-missing = Please enter the number that stands in your letter.
problem-issued-start = This number begins with { $expected }. Please compare it with your letter.
problem-issued-length = { $expected } characters are needed here, you entered { $got }. Please compare the number with your letter.
problem-issued-digit = Place { $position } of this number is always a digit. Perhaps it is a zero instead of an O?
problem-code-missing = Please enter the code of your letter.
problem-code-length = A code has { $expected } characters, you entered { $got }.
problem-code-character = Character { $position } stands in no code. Digits and letters without accents are possible.
problem-business-id-missing = Please enter the business ID.
problem-business-id-characters = A business ID has only digits and a dash, for example 2077474-0.
problem-business-id-length = A business ID has eight digits, for example 2077474-0.
problem-business-id-check = The last digit does not fit the others. Perhaps two are swapped?
problem-address-in-use = This address has a login already. Use another one, or sign in with it.

problem-photo-empty = The file is empty. Please choose the photo once more.
problem-photo-too-large = The photo is larger than { $megabytes } MB. Please take a smaller one.
problem-photo-too-many-pixels = The picture has more than { $megapixels } megapixels. Please take a smaller one.
problem-photo-too-small = No reading can be recognised on such a small picture. Please take it once more.
problem-photo-heic = We cannot read this format (HEIC). Take the photo right here, or set the camera to “Most compatible” (JPEG).
problem-photo-not-a-photo = This is not a photo. JPEG, PNG and WebP are possible.
problem-photo-name-disagrees = The name of the file does not fit its content. Please choose the photo itself, not a renamed file.
problem-photo-damaged = The picture is damaged or incomplete. Please take it once more.
problem-photo-enough = More than { $most } photos of a meter are not needed. Delete one if you have a better one.
problem-phone = We do not understand this telephone number. Digits, blanks and + - / ( ) are possible.
problem-instalment-none-left = No instalment that you could still change is due in this billing year. After the annual invoice you will find the new plan here.
problem-instalment-pending = Your last change has not reached our billing system yet. After that you can change the instalment again.
problem-instalment-moved = Your instalment has changed in the meantime, it is { $now } now. Please have another look at the figures.
problem-instalment-whole-euro = Please enter whole euros, 129 for example.
problem-instalment-same = That is what you pay already. There is nothing to change.
problem-instalment-too-high = You can set up to { $most } without asking. More is possible too: tell us why below, and we will check it.
problem-instalment-too-low = You can go down to { $least } without asking. If you use clearly less, we have to take that into account (section 41b (3) EnWG): tell us why below.
problem-instalment-lowered-before = You have already lowered the instalment once in this billing year. If you use less, we still have to take that into account (section 41b (3) EnWG): tell us why below.
problem-instalment-reading-needed = To lower it we need a meter reading that is at most { $days } days old. Report it first, or tell us below why you use less (section 41b (3) EnWG).
problem-agree = Please tick the box to give the mandate.
problem-iban-character = Group { $group } has a character that does not occur in an IBAN.
problem-iban-country = An IBAN begins with the country, for example DE.
problem-iban-outside-sepa = We cannot collect from an account in this country. Please use one inside SEPA.
problem-iban-length = This IBAN has { $found } characters, it should have { $expected }.
problem-iban-digits = Group { $group } has a letter where a digit belongs.
problem-iban-letters = Group { $group } has a digit where a letter belongs.
problem-iban-swapped = The check digits do not fit. Are two digits swapped in group { $group }?
problem-iban-checksum = The check digits do not fit. Please compare the groups with your card.
problem-mandate-there = We already have a mandate of yours for this account.
problem-unchanged = That is how it is already.
