# Registering with a bank, step by step; companies.

kind-lead = As whom would you like to register?
kind-private = Private customer
kind-private-text = Your bank tells us who you are. It takes about three minutes.
kind-business = Company
kind-business-text = You send us a request, we set up the login.

step-label = Steps
step-bank = Bank identification
step-person = Your details 1/2
step-contact = Your details 2/2
step-check = Confirmation
step-next = Next
step-has-login-title = You have a login already
step-has-login-text = A login was made with this bank identification before; new contracts have just been added to it. Sign in with e-mail address and password.
step-unknown-title = Your identity code is missing in our records
step-unknown-text = { $name }, the bank told us who you are. But we do not find you in our contract data.
step-unknown-why = Mostly only the identity code is missing there ({ $code }). Call us and we will add it, then you can register at once: { $phone }
step-go-on = Go on
step-go-on-text = { $name }, you have begun already. Everything you filled in is still there.
step-other-bank = Once more with another bank
step-advice = { $division }: { $phone } ({ $hours })

bank-title = Choose your bank
bank-lead = With your bank's codes you show us who you are. That is needed only this once.
bank-missing = Your bank is not in the list? Call us and we will register you: { $phone }
bank-why = Why with the bank?
bank-why-text = Our portal holds confidential data. The bank knows you and confirms to us that it is you; we do not see your account. Afterwards you sign in with e-mail address and password.
bank-cancelled = You cancelled the identification. Choose a bank if you want to go on.
bank-state = This answer of the bank belongs to another try, or it came too late. Please begin once more.
bank-identification = The bank could not tell us surely enough who you are. Try once more, or call us: { $phone }
bank-away = The bank cannot be reached at the moment. Try again in a few minutes, or call us: { $phone }

person-title = Is this you?
person-lead = This is what your bank told us. We do not show the last characters of the identity code.
person-name = Name
person-code = Identity code
person-wrong = Is something wrong? Go back and choose your own bank, or call us: { $phone }

contact-title = Your details
contact-lead = This is how you stand in our records. Change what is no longer right.
contact-only-here = What you change here counts only for the online service. For your contracts, please tell us: { $phone }
contact-required = Fields with an asterisk (*) must be filled in.
contact-first-name = First name
contact-last-name = Last name
contact-street = Street
contact-house-no = House number
contact-postcode = Postcode
contact-town = Town
contact-phone = Phone
contact-password-kept = We have your password already. Leave the field empty to keep it.

check-title = Is everything right?
check-lead = Please look everything over once more.
check-button = Approve
check-change = Change something

done-title = Welcome
done-lead = Your registration is complete. Please confirm your address: the link is on its way to { $email }.
done-next = You do not need the bank any more. From now on you sign in with e-mail address and password.
done-services = Choose a service
done-heat = You have district heat and do not see it here?
done-heat-text = Then something is missing in the contract data. The district heat desk will add it:

business-title = Login for a company
business-lead = We set up the login and will be in touch by { $day }.
business-company = Name of the company
business-id = Business ID
business-id-hint = For example 2077474-0
business-contact = Your name
business-button = Send request
business-sent-title = Your request has arrived
business-sent-text = We will be in touch by e-mail or phone.
business-number = Number
business-due = Answer by
contact-replaces = Your login still waits for its address to be confirmed. Enter address and password here, and the new one replaces the old.
