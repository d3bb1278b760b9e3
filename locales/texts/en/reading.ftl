# Readings: history, report, receipt.

readings-title = Meters
readings-lead-until = The next reading is due by { $until }.
readings-lead = Your readings, the newest first.
readings-none = No meter belongs to this contract account. If one is missing, please call us.
readings-report = Report a reading
readings-meter = Meter
readings-place = Place
readings-register = Register
readings-removed = removed on
readings-heading = { $division }, { $register }
readings-read-on = read on { $day }
readings-history = Earlier readings
readings-older = Older readings
readings-column-day = read on
readings-column-value = Reading
readings-column-consumption = Consumption
readings-column-origin = by
readings-empty = There is no reading here yet.
readings-to-check = being checked
readings-corrected-on = Corrected on { $day }
readings-corrected-before = before that { $value }, read on { $day } ({ $origin })

report-title = Report a reading
report-lead = Read it, type it, done. A meter that you leave empty is not reported.
report-lead-until = The reading is due by { $until }. A meter that you leave empty is not reported.
report-none-text = This contract account has no meter at the moment that you read yourself. If one is missing, please call us.
report-last = last { $value } on { $day }
report-first = no earlier reading
report-hint-whole = Only the black digits.
report-hint-fraction = With a decimal mark if you write the red digits too.
report-expected = We expect { $low } to { $high }.
report-day = Read on
report-day-hint = Today or earlier, { $earliest } at the earliest
report-confirm = Yes, the reading is right.
report-confirm-hint = Only needed if a value is unusual.
report-button = Send the reading
report-field = Meter { $meter }, { $register }

reading-check-corrected = You corrected the reading of { $day }, so there is nothing left to check here. Your new receipt { $receipt } counts.
reading-check-corrected-part = You corrected one of the readings of { $day } (receipt { $receipt }). We go on checking the others.

reading-span-one = one day
reading-span-many = { $days } days
verdict-fine = That is { $amount } in { $span }. It fits your consumption.
verdict-plain = That is { $amount } in { $span }.
verdict-first = Thank you, this is your first reading with us.
verdict-high = That would be { $amount } in { $span }, usually it is about { $likely }. If the reading is right, send it as it is.
verdict-low = That would be only { $amount } in { $span }, usually it is about { $likely }. If the reading is right, send it as it is.
verdict-zero = The meter would not have moved in { $span }. If the reading is right, send it as it is.
verdict-check = That would be { $amount } in { $span }. We would rather look at that together: if the reading is right, send it, and we get back to you.
verdict-check-zero = The meter would not have moved in { $span }. We would rather look at that: if the reading is right, send it, and we get back to you.
verdict-rollover = The meter went past zero on the way.
hint-swapped = Did you perhaps swap two digits? { $suggested } would fit.
hint-decimals = Did you perhaps write the red digits too? { $suggested } would fit.
hint-rollover = The meter may have gone past zero. Please call us in that case.

receipt-title = Received
receipt-heading-many =
    { $count ->
        [one] One reading
       *[other] { $count } readings
    }
receipt-lead = on { $moment }
receipt-number = Receipt
receipt-time = Received
receipt-read-on = Read on
receipt-meter = Meter { $number }, { $label }
receipt-consumption = Consumption
receipt-consumption-value = { $amount } in { $span }
receipt-next = We use this reading in your next invoice. A confirmation is on its way to
receipt-again = Mistyped? Just report the reading once more, then the new one counts.
receipt-to-check = One value is unusual, so we are looking at it. There is nothing more you need to do.
receipt-request = Follow the check
receipt-overview = Go to the overview
receipt-print-hint = You can print this page or save it as PDF.

origin-customer = you, online
origin-network-operator = grid operator
origin-remote = remote reading
origin-staff = meter reader
origin-estimate = estimated

reason-periodic = annual reading
reason-interim = interim reading
reason-move-in = moving in
reason-move-out = moving out
reason-supplier-change = change of supplier
reason-installation = installation
reason-removal = removal
reason-control = check
reason-price-change = price change
reason-instalment-check = instalment check
