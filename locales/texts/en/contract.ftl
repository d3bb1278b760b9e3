# Contracts, prices, meters.

contract-lead-since = Your contract has been running since { $day }.
contract-lead-term = Your contract runs until { $day } at least.
contract-lead-ends = Your contract ends on { $day }.
contract-lead-ended = This contract ended on { $day }.
contract-lead-starts = Your contract begins on { $day }.
contract-none = There is no contract in this contract account at the moment. If something is missing, please call us.
contract-number = Contract
contract-account = Contract account
contract-meter = Meter
contract-place = Place
contract-room = In the house
contract-instalments = Instalments, your regular payments
contract-instalments-none = No instalment is planned at the moment.
contract-instalment-next = Next instalment
contract-instalment-on = on { $day }
contract-instalments-later = Later instalments
contract-instalments-paid = Paid already
contract-day = Due on
contract-for = For
contract-amount = Amount
contract-state = State
instalment-paid = paid
instalment-planned = planned
instalment-overdue = overdue
contract-prices = Prices and term
contract-working-price = Unit price
contract-working-price-value = { $amount } ct per { $unit }
contract-working-price-two = { $day }, at night (NT) { $night }
contract-base-price = Standing charge
contract-base-price-value = { $amount } a year
contract-price-note = Prices including VAT
contract-price-since = valid since { $day }
contract-price-next = from { $day }
contract-no-price = We have no price for this contract.
contract-starts = Beginning
contract-term = Term until
contract-ends = End
contract-notice = Notice period
contract-basic-supply = Basic supply
contract-basic-supply-text = You can cancel with two weeks’ notice.
contract-technical = Grid and metering
contract-market-location = Market location, the number of your supply point
contract-metering-location = Metering location
contract-network-operator = Grid operator
contract-metering-operator = Metering operator
contract-forecast = Expected consumption per year
contract-state-number = State number
contract-calorific-value = Calorific value
contract-installed = installed on

division-electricity = Electricity
division-gas = Gas
division-water = Water
division-heat = District heating
division-telecom = Fibre

notice-period-days =
    { $count ->
        [one] one day
       *[other] { $count } days
    }
notice-period-weeks =
    { $count ->
        [one] one week
       *[other] { $count } weeks
    }
notice-period-months =
    { $count ->
        [one] one month
       *[other] { $count } months
    }
contract-monthly-price = Monthly price
contract-monthly-price-value = { $amount } a month

contract-price-part = Part
contract-price-column = since { $day }
contract-price-of-which = The unit price contains, before VAT:
contract-levy-value = { $amount } ct per { $unit }
contract-levy-about = about { $amount }
contract-vat = VAT
contract-vat-value = { $percent } on everything
contract-levy-unknown = Taxes and levies for { $year } have not been published yet.
contract-levy-source = Sources: { $sources }. Network charges and the concession fee differ from place to place and stand on your invoice.
contract-levies = Taxes and levies
levy-electricity-tax = Electricity tax
levy-combined-heat-and-power = CHP levy (KWKG)
levy-offshore-grid = Offshore grid levy
levy-special-grid-use = Surcharge for special grid use
levy-gas-tax = Energy tax
levy-carbon-price = Carbon price
levy-gas-storage = Gas storage levy
contract-next-end = Next possible end
contract-next-end-value = { $day }, if your notice reaches us by { $by }
contract-minimum-term = Minimum term until
contract-switch = Changing provider
contract-switch-text = Your new provider cancels for you and takes your phone number along. Your line is interrupted for one working day at most.
contract-partner = Contract partner
contract-billing-address = Billing address
contract-people = Address and invoices
contract-readable-until = You can read this contract here until { $day }.
contract-summary = Contract summary as PDF
contract-summary-title = Contract summary
contract-summary-lead = What holds for this contract today. Your contract and our terms prevail.
contract-service = Questions
contract-phone = Phone
contract-email = E-mail
energy-mix-title = Where the electricity comes from ({ $year })
energy-mix-source-column = Source
energy-mix-average = Germany
energy-mix-co2 = CO₂ per kWh
energy-mix-waste = Radioactive waste per kWh
energy-mix-grams = { $amount } g
energy-mix-note = Electricity labelling under § 42 EnWG. Source: { $source }
energy-source-renewable-funded = Renewable, funded under the EEG
energy-source-renewable-guaranteed = Renewable, with guarantees of origin
energy-source-coal = Coal
energy-source-gas = Natural gas
energy-source-other-fossil = Other fossil sources
energy-source-nuclear = Nuclear power
contract-prices-title = Prices
contract-term-title = Term and notice
