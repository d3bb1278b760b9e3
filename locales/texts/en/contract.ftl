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
