# Requests and what became of them.

requests-title = Mina ärenden
requests-lead =
    { $count ->
        [0] Just nu är inget ärende öppet.
        [one] Ett ärende är öppet.
       *[other] { $count } ärenden är öppna.
    }
requests-open = Öppna
requests-closed = Avslutade
requests-none = Du har inget ärende hos oss ännu. Så snart det finns något att kontrollera ser du här hur långt vi har kommit.
requests-meta = sedan den { $day } · { $number }
request-due = Vi svarar senast den { $day }.
request-closed = Ärendet är avslutat.
request-waiting = Vi väntar på ett svar från dig.
request-history = Så här långt
request-given = Dina uppgifter
request-by-customer = av dig
request-by-utility = av oss
request-by-portal = automatiskt
request-next = väntas senast den { $day }
request-next-title = Beslut

request-kind-reading-check = Kontroll av mätarställning
request-kind-question = Din fråga
request-kind-business-login = Konto för ett företag
request-kind-sign-in-address = En annan e-postadress för inloggningen
request-status-received = mottaget
request-status-in-progress = under behandling
request-status-waiting-for-customer = väntar på dig
request-status-done = klart
request-status-refused = avslaget
request-status-withdrawn = återtaget
request-kind-instalment-change = Ändra delbetalning
request-kind-instalment-day = Annan dag för dragningen
request-kind-delivery = Ändra hur fakturor kommer
request-kind-mandate = Medgivande för autogiro
request-kind-mandate-end = Återkallat medgivande
request-kind-cannot-read = Mätare som inte går att läsa av
request-kind-guest-reading = Mätarställning utan inloggning
request-kind-self-reading-objection = Invändning mot att läsa av själv
request-kind-person-name = Namnändring
request-kind-billing-address = Adressändring
request-kind-phone = Ändrat telefonnummer
request-kind-billing-rhythm = Ändra hur ofta vi fakturerar
request-kind-invoice-recipient = Ändra fakturamottagare
request-withdraw = Ta tillbaka ärendet
request-withdraw-note = Det går tills vår kundtjänst har tagit över det.
