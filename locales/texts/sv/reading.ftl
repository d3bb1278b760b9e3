# Readings: history, report, receipt.

readings-title = Mätare
readings-lead-until = Nästa avläsning ska göras senast den { $until }.
readings-lead = Dina mätarställningar, den senaste först.
readings-none = Till det här avtalskontot hör ingen mätare. Ring oss om det saknas en.
readings-report = Meddela mätarställning
readings-meter = Mätare
readings-place = Plats
readings-register = Räkneverk
readings-removed = Nedmonterad den
readings-heading = { $division }, { $register }
readings-read-on = avläst den { $day }
readings-history = Tidigare mätarställningar
readings-older = Äldre mätarställningar
readings-column-day = Avläst den
readings-column-value = Mätarställning
readings-column-consumption = Förbrukning
readings-column-origin = Källa
readings-empty = Här finns ingen mätarställning ännu.
readings-to-check = kontrolleras
readings-corrected-on = Rättad den { $day }
readings-corrected-before = tidigare { $value }, avläst den { $day } ({ $origin })

report-title = Meddela mätarställning
report-lead = Läs av, skriv in, klart. En mätare som du lämnar tom meddelas inte.
report-lead-until = Avläsningen ska göras senast den { $until }. En mätare som du lämnar tom meddelas inte.
report-none-text = Till det här avtalskontot hör just nu ingen mätare som du läser av själv. Ring oss om det saknas en.
report-last = senast { $value } den { $day }
report-first = ingen tidigare mätarställning
report-hint-whole = Bara de svarta siffrorna.
report-hint-fraction = Med kommatecken om du också skriver de röda siffrorna.
report-expected = Vi väntar oss { $low } till { $high }.
report-day = Avläst den
report-day-hint = I dag eller tidigare, tidigast den { $earliest }
report-confirm = Ja, mätarställningen stämmer.
report-confirm-hint = Behövs bara om ett värde är ovanligt.
report-button = Skicka mätarställningen
report-field = Mätare { $meter }, { $register }

reading-check-corrected = Du har rättat mätarställningen för den { $day }, så här finns inget kvar att kontrollera. Din nya kvittens { $receipt } gäller.
reading-check-corrected-part = Du har rättat en av mätarställningarna för den { $day } (kvittens { $receipt }). Vi fortsätter att kontrollera de övriga.

reading-span-one = en dag
reading-span-many = { $days } dagar
verdict-fine = Det blir { $amount } på { $span }. Det stämmer med din förbrukning.
verdict-plain = Det blir { $amount } på { $span }.
verdict-first = Tack, det här är din första mätarställning hos oss.
verdict-high = Det skulle bli { $amount } på { $span }, annars brukar det vara ungefär { $likely }. Om mätarställningen stämmer kan du skicka den som den är.
verdict-low = Det skulle bli bara { $amount } på { $span }, annars brukar det vara ungefär { $likely }. Om mätarställningen stämmer kan du skicka den som den är.
verdict-zero = Då skulle mätaren inte ha rört sig på { $span }. Om mätarställningen stämmer kan du skicka den som den är.
verdict-check = Det skulle bli { $amount } på { $span }. Det vill vi gärna titta närmare på: skicka mätarställningen om den stämmer, så hör vi av oss.
verdict-check-zero = Då skulle mätaren inte ha rört sig på { $span }. Det vill vi gärna titta närmare på: skicka mätarställningen om den stämmer, så hör vi av oss.
verdict-rollover = Mätaren har då slagit runt och börjat om från noll.
hint-swapped = Har två siffror kanske bytt plats? { $suggested } skulle passa.
hint-decimals = Skrev du kanske med de röda siffrorna? { $suggested } skulle passa.
hint-rollover = Mätaren har kanske slagit runt och börjat om från noll. Ring oss i så fall.

receipt-title = Mottaget
receipt-heading-many =
    { $count ->
        [one] En mätarställning
       *[other] { $count } mätarställningar
    }
receipt-lead = den { $moment }
receipt-number = Kvittens
receipt-time = Mottaget
receipt-read-on = Avläst den
receipt-meter = Mätare { $number }, { $label }
receipt-consumption = Förbrukning
receipt-consumption-value = { $amount } på { $span }
receipt-next = Vi använder mätarställningen på din nästa faktura. En bekräftelse är på väg till
receipt-again = Skrev du fel? Meddela mätarställningen en gång till, så gäller den nya.
receipt-to-check = Ett värde är ovanligt, så vi tittar närmare på det. Du behöver inte göra något mer.
receipt-request = Följ kontrollen
receipt-overview = Till översikten
receipt-print-hint = Du kan skriva ut sidan eller spara den som pdf.

origin-customer = du, på webben
origin-network-operator = nätbolaget
origin-remote = fjärravläsning
origin-staff = mätaravläsare
origin-estimate = uppskattad

reason-periodic = årsavläsning
reason-interim = mellanavläsning
reason-move-in = inflyttning
reason-move-out = utflyttning
reason-supplier-change = leverantörsbyte
reason-installation = montering
reason-removal = nedmontering
reason-control = kontroll
reason-price-change = prisändring
reason-instalment-check = kontroll av delbetalningen
