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
