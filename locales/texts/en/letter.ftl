# Letters with a one-time code.

letter-date = Date
letter-phone = Phone
letter-email = E-mail
letter-customer-number = Customer number
letter-member-number = Member number
letter-code = Your code
letter-pin = Your PIN
letter-until = Valid until
letter-hello = Dear { $name },
letter-hello-all = Dear customer,
letter-subject = Your access to { $portal }
letter-body = with the code in this letter you set up your access to { $portal }. There you see contracts, invoices and consumption in one place and can do most things yourself, at any time.
letter-step-open = Open { $url }
letter-step-type = Enter customer number, code and your e-mail address, and choose a password.
letter-step-mail = Open the e-mail that comes then and follow its link.
letter-rules = The code works once and until { $day }. After { $tries } wrong tries it is no longer valid. We are happy to send you a new one then.
letter-pin-subject = Your PIN for “My company”
letter-pin-body = with the PIN in this letter you unlock the area “My company” in { $portal }. There you see what we have on record about your company.
letter-pin-step-sign-in = Sign in: { $url } No access yet? Register there with your e-mail address.
letter-pin-step-open = Open “My company”.
letter-pin-step-type = Enter member number and PIN.
letter-pin-rules = The PIN is not a password: it does not help at the sign-in. It works once and until { $day }. After { $tries } wrong tries it is no longer valid. We are happy to send you a new one then.
letter-secret = Do not show this letter to anybody. We never ask for it, neither by phone nor by e-mail.
