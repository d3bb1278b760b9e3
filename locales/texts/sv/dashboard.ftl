# The overview with its four tiles.

overview-title = Översikt
overview-hello-name = Hej { $name }
overview-hello = Hej
salutation-mr = herr
salutation-ms = fru
overview-good = Allt är i sin ordning.
overview-next-reading = Härnäst: meddela mätarställningen senast den { $until }.
overview-overdue = En delbetalning är ännu obetald: { $amount }.
overview-new = Här samlas småningom allt om din anslutning.
overview-tiles = I korthet
overview-contracts = Dina avtal
overview-add = Lägg till ett avtal
overview-under-way = På gång just nu
overview-no-account-title = Inget avtalskonto ännu
overview-no-account-text = Lägg till ditt avtalskonto. Du behöver numret från brevet och ett mätarnummer.

tile-contract = Avtal
tile-contract-mine = Mitt avtal
tile-contract-action = Se avtalet
tile-contract-context = nästa delbetalning den { $day } · { $product }
tile-contract-overdue = Delbetalningen för den { $day } saknas ännu
tile-contract-no-instalment = Ingen delbetalning planerad · { $product }
tile-contract-empty = Inget avtal ännu
tile-contract-empty-text = Så snart vi har lagt upp ditt avtal finns det här.
tile-contract-count =
    { $count ->
        [one] ett avtal
       *[other] { $count } avtal
    }
tile-contract-dates = De närmaste delbetalningarna
tile-contract-fold = De närmaste delbetalningarna
tile-contract-filter = Filtrera delbetalningarna
tile-contract-all = Alla
tile-contract-sum = Totalt { $amount }
tile-overdue = förfallen

tile-billing = Fakturor
tile-billing-mine = Mina fakturor
tile-billing-action = Se fakturorna
tile-billing-empty = Ingen faktura ännu
tile-billing-empty-text = Din första faktura kommer efter den första årsavläsningen.
tile-billing-context = { $balance } · faktura av den { $day }
tile-billing-fold = Senaste fakturor
tile-billing-choose = Välj en faktura
tile-billing-paid = betalt
tile-billing-cost = kostnad
tile-billing-due = förfaller den { $day }

tile-reading = Mätarställning
tile-reading-mine = Min mätarställning
tile-reading-action = Meddela mätarställning
tile-reading-context = avläst den { $day }
tile-reading-context-until = avläst den { $day } · nästa avläsning senast den { $until }
tile-reading-empty = Ingen mätarställning ännu
tile-reading-empty-text = Meddela den första mätarställningen, så blir fakturan rätt från början.
tile-reading-none = Ingen mätare
tile-reading-none-text = Just nu hör ingen mätare till det här avtalskontot.
tile-reading-until = senast den { $until }
tile-reading-fold = Meddela direkt här
tile-reading-today = Mätarställning i dag: { $meter }
tile-reading-button = Fortsätt

tile-consumption = Förbrukning
tile-consumption-action = Se utvecklingen
tile-consumption-empty = Det behövs två mätarställningar
tile-consumption-empty-text = Efter den andra mätarställningen ser du din förbrukning här.
tile-consumption-less = { $percent } mindre än i fjol
tile-consumption-more = { $percent } mer än i fjol
tile-consumption-same = lika mycket som i fjol
tile-consumption-until = { $division }, till den { $day }
tile-consumption-context = { $until }: { $change }
tile-consumption-year = år { $year }
tile-consumption-fold = Se i euro
tile-consumption-cost = Hittills i år { $this }, samma tid i fjol { $last }. Grundavgift och skatter ingår.
tile-consumption-no-cost = Vi känner inte till alla priser för den här tiden.
tile-consumption-units = Enhet
tile-consumption-euro = Euro
tile-contract-monthly = i månaden · { $product }
