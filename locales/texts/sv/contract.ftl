# Contracts, prices, meters.

contract-lead-since = Ditt avtal har gällt sedan den { $day }.
contract-lead-term = Ditt avtal gäller minst till den { $day }.
contract-lead-ends = Ditt avtal upphör den { $day }.
contract-lead-ended = Det här avtalet upphörde den { $day }.
contract-lead-starts = Ditt avtal börjar den { $day }.
contract-none = Avtalskontot har inget avtal just nu. Ring oss om något saknas.
contract-number = Avtal
contract-account = Avtalskonto
contract-meter = Mätare
contract-place = Adress
contract-room = I huset
contract-instalments = Delbetalningar, dina regelbundna belopp
contract-instalments-none = Just nu är ingen delbetalning planerad.
contract-instalment-next = Nästa delbetalning
contract-instalment-on = den { $day }
contract-instalments-later = Senare delbetalningar
contract-instalments-paid = Redan betalt
contract-day = Förfallodag
contract-for = För
contract-amount = Belopp
contract-state = Status
instalment-paid = betald
instalment-planned = planerad
instalment-overdue = förfallen
contract-prices = Priser och avtalstid
contract-working-price = Pris per enhet
contract-working-price-value = { $amount } cent per { $unit }
contract-working-price-two = { $day }, nattetid (NT) { $night }
contract-base-price = Grundavgift
contract-base-price-value = { $amount } per år
contract-price-note = Priser inklusive moms
contract-price-since = gäller från den { $day }
contract-price-next = från den { $day }
contract-no-price = Vi har inget pris för det här avtalet.
contract-starts = Börjar
contract-term = Avtalstid till
contract-ends = Upphör
contract-notice = Uppsägningstid
contract-basic-supply = Leveransskyldighet, utan eget avtalspris
contract-basic-supply-text = Du kan säga upp avtalet med två veckors uppsägningstid.
contract-technical = Nät och mätning
contract-market-location = Marknadslokation, numret på din förbrukningsplats
contract-metering-location = Mätpunkt
contract-network-operator = Nätbolag
contract-metering-operator = Mätoperatör
contract-forecast = Väntad årsförbrukning
contract-state-number = Volymomräkningsfaktor
contract-calorific-value = Värmevärde
contract-installed = monterad den

division-electricity = El
division-gas = Gas
division-water = Vatten
division-heat = Fjärrvärme
division-telecom = Fiber

notice-period-days =
    { $count ->
        [one] en dag
       *[other] { $count } dagar
    }
notice-period-weeks =
    { $count ->
        [one] en vecka
       *[other] { $count } veckor
    }
notice-period-months =
    { $count ->
        [one] en månad
       *[other] { $count } månader
    }
contract-monthly-price = Månadspris
contract-monthly-price-value = { $amount } i månaden

contract-price-part = Del
contract-price-column = sedan { $day }
contract-price-of-which = I energipriset ingår, utan moms:
contract-levy-value = { $amount } cent per { $unit }
contract-levy-about = ungefär { $amount }
contract-vat = Moms
contract-vat-value = { $percent } på allt
contract-levy-unknown = Skatter och avgifter för { $year } är ännu inte publicerade.
contract-levy-source = Källor: { $sources }. Nätavgifter och koncessionsavgift beror på orten och står på din faktura.
contract-levies = Skatter och avgifter
levy-electricity-tax = Elskatt
levy-combined-heat-and-power = Kraftvärmeavgift (KWKG)
levy-offshore-grid = Avgift för havsbaserade nät
levy-special-grid-use = Påslag för särskild nätanvändning
levy-gas-tax = Energiskatt
levy-carbon-price = Koldioxidpris
levy-gas-storage = Gaslageravgift
contract-next-end = Nästa möjliga slut
contract-next-end-value = { $day }, om din uppsägning når oss senast { $by }
contract-minimum-term = Minsta avtalstid till
contract-switch = Byte av leverantör
contract-switch-text = Din nya leverantör säger upp avtalet åt dig och tar med ditt telefonnummer. Anslutningen är bruten högst en arbetsdag.
contract-partner = Avtalspart
contract-billing-address = Fakturaadress
contract-people = Adress och fakturor
contract-readable-until = Du kan läsa det här avtalet till { $day }.
contract-summary = Avtalsöversikt som PDF
contract-summary-title = Avtalsöversikt
contract-summary-lead = Det som gäller för avtalet i dag. Ditt avtal och våra villkor har företräde.
contract-service = Vid frågor
contract-phone = Telefon
contract-email = E-post
energy-mix-title = Varifrån elen kommer ({ $year })
energy-mix-source-column = Ursprung
energy-mix-average = Tyskland
energy-mix-co2 = CO₂ per kWh
energy-mix-waste = Radioaktivt avfall per kWh
energy-mix-grams = { $amount } g
energy-mix-note = Ursprungsmärkning enligt § 42 EnWG. Källa: { $source }
energy-source-renewable-funded = Förnybart, stött enligt EEG
energy-source-renewable-guaranteed = Förnybart, med ursprungsgaranti
energy-source-coal = Kol
energy-source-gas = Naturgas
energy-source-other-fossil = Andra fossila källor
energy-source-nuclear = Kärnkraft
contract-prices-title = Priser
contract-term-title = Avtalstid och uppsägning
