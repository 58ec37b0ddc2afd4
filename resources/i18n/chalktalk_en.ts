<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Fact</name>
    <message numerus="yes">
        <source>%1 days</source>
        <translation>
            <numerusform>%1 day</numerusform>
            <numerusform>%1 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>your %1 peers&apos; %2</source>
        <translation>
            <numerusform>your %1 peer&apos; %2</numerusform>
            <numerusform>your %1 peers&apos; %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of your %2 open opportunities have %3.</source>
        <translation>
            <numerusform>%1 of your %2 open opportunity has %3.</numerusform>
            <numerusform>%1 of your %2 open opportunities have %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your records show {k} outbound activities in {e} working days {when} ({value} a working day, {interval})</source>
        <translation>
            <numerusform>Your records show {k} outbound activity in {e} working days {when} ({value} a working day, {interval})</numerusform>
            <numerusform>Your records show {k} outbound activities in {e} working days {when} ({value} a working day, {interval})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You had no working days {when}, so no outbound activity is counted.</source>
        <translation>
            <numerusform>You had no working days {when}, so no outbound activity is counted.</numerusform>
            <numerusform>You had no working days {when}, so no outbound activity is counted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No activities are recorded in this store, so outbound activity can&apos;t be counted. Import calls, e-mails and meetings to see it.</source>
        <translation>
            <numerusform>No activities are recorded in this store, so outbound activity can&apos;t be counted. Import calls, e-mails and meetings to see it.</numerusform>
            <numerusform>No activities are recorded in this store, so outbound activity can&apos;t be counted. Import calls, e-mails and meetings to see it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>outbound activities a working day</source>
        <translation>
            <numerusform>outbound activities a working day</numerusform>
            <numerusform>outbound activities a working day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the {n} activities</source>
        <translation>
            <numerusform>Show the {n} activity</numerusform>
            <numerusform>Show the {n} activities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You had no working days {when}, so no meetings are counted.</source>
        <translation>
            <numerusform>You had no working days {when}, so no meetings are counted.</numerusform>
            <numerusform>You had no working days {when}, so no meetings are counted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No activities are recorded in this store, so meetings can&apos;t be counted. Import calls and meetings with their minutes and call kind to see them.</source>
        <translation>
            <numerusform>No activities are recorded in this store, so meetings can&apos;t be counted. Import calls and meetings with their minutes and call kind to see them.</numerusform>
            <numerusform>No activities are recorded in this store, so meetings can&apos;t be counted. Import calls and meetings with their minutes and call kind to see them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your records show {k} opportunities of yours created in {e} working days {when} ({value} a working day, {interval})</source>
        <translation>
            <numerusform>Your records show {k} opportunity of yours created in {e} working days {when} ({value} a working day, {interval})</numerusform>
            <numerusform>Your records show {k} opportunities of yours created in {e} working days {when} ({value} a working day, {interval})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You had no working days {when}, so no created opportunities are counted.</source>
        <translation>
            <numerusform>You had no working days {when}, so no created opportunities are counted.</numerusform>
            <numerusform>You had no working days {when}, so no created opportunities are counted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>opportunities created a working day</source>
        <translation>
            <numerusform>opportunities created a working day</numerusform>
            <numerusform>opportunities created a working day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the {n} opportunities</source>
        <translation>
            <numerusform>Show the {n} opportunity</numerusform>
            <numerusform>Show the {n} opportunities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of {n} opportunities of yours whose discovery was {when}, {k} reached a demo within 30 days ({value}, {interval})</source>
        <translation>
            <numerusform>Of {n} opportunity of yours whose discovery was {when}, {k} reached a demo within 30 days ({value}, {interval})</numerusform>
            <numerusform>Of {n} opportunities of yours whose discovery was {when}, {k} reached a demo within 30 days ({value}, {interval})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of your opportunities had its discovery {when}.</source>
        <translation>
            <numerusform>None of your opportunities had its discovery {when}.</numerusform>
            <numerusform>None of your opportunities had its discovery {when}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Neither discovery calls nor stage changes are recorded in this store, so it can&apos;t be said how many discoveries reached a demo. Import activities with their call kind, or the opportunities&apos; stage history.</source>
        <translation>
            <numerusform>Neither discovery calls nor stage changes are recorded in this store, so it can&apos;t be said how many discoveries reached a demo. Import activities with their call kind, or the opportunities&apos; stage history.</numerusform>
            <numerusform>Neither discovery calls nor stage changes are recorded in this store, so it can&apos;t be said how many discoveries reached a demo. Import activities with their call kind, or the opportunities&apos; stage history.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>discoveries reached a demo within 30 days</source>
        <translation>
            <numerusform>discoveries reached a demo within 30 days</numerusform>
            <numerusform>discoveries reached a demo within 30 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of {n} opportunities of yours whose first demo was {when}, {k} reached a proposal within 45 days ({value}, {interval})</source>
        <translation>
            <numerusform>Of {n} opportunity of yours whose first demo was {when}, {k} reached a proposal within 45 days ({value}, {interval})</numerusform>
            <numerusform>Of {n} opportunities of yours whose first demo was {when}, {k} reached a proposal within 45 days ({value}, {interval})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of your opportunities had its first demo {when}.</source>
        <translation>
            <numerusform>None of your opportunities had its first demo {when}.</numerusform>
            <numerusform>None of your opportunities had its first demo {when}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Neither demos nor stage changes are recorded in this store, so it can&apos;t be said how many demos led to a proposal. Import activities with their call kind, or the opportunities&apos; stage history.</source>
        <translation>
            <numerusform>Neither demos nor stage changes are recorded in this store, so it can&apos;t be said how many demos led to a proposal. Import activities with their call kind, or the opportunities&apos; stage history.</numerusform>
            <numerusform>Neither demos nor stage changes are recorded in this store, so it can&apos;t be said how many demos led to a proposal. Import activities with their call kind, or the opportunities&apos; stage history.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>demos led to a proposal within 45 days</source>
        <translation>
            <numerusform>demos led to a proposal within 45 days</numerusform>
            <numerusform>demos led to a proposal within 45 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of {n} opportunities of yours that closed {when}, you won {k} ({value}, {interval})</source>
        <translation>
            <numerusform>Of {n} opportunity of yours that closed {when}, you won {k} ({value}, {interval})</numerusform>
            <numerusform>Of {n} opportunities of yours that closed {when}, you won {k} ({value}, {interval})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of your opportunities closed {when}.</source>
        <translation>
            <numerusform>None of your opportunities closed {when}.</numerusform>
            <numerusform>None of your opportunities closed {when}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>closed opportunities were won</source>
        <translation>
            <numerusform>closed opportunities were won</numerusform>
            <numerusform>closed opportunities were won</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of your opportunities with an amount was won {when}.</source>
        <translation>
            <numerusform>None of your opportunities with an amount was won {when}.</numerusform>
            <numerusform>None of your opportunities with an amount was won {when}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>median amount won</source>
        <translation>
            <numerusform>median amount won</numerusform>
            <numerusform>median amount won</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of your opportunities with a creation date was won {when}.</source>
        <translation>
            <numerusform>None of your opportunities with a creation date was won {when}.</numerusform>
            <numerusform>None of your opportunities with a creation date was won {when}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from creation to won, median</source>
        <translation>
            <numerusform>from creation to won, median</numerusform>
            <numerusform>from creation to won, median</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of your opportunities with an amount and a list amount was won {when}.</source>
        <translation>
            <numerusform>None of your opportunities with an amount and a list amount was won {when}.</numerusform>
            <numerusform>None of your opportunities with an amount and a list amount was won {when}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No list amounts are recorded in this store, so discounts can&apos;t be computed. Import opportunities with their list amount to see them.</source>
        <translation>
            <numerusform>No list amounts are recorded in this store, so discounts can&apos;t be computed. Import opportunities with their list amount to see them.</numerusform>
            <numerusform>No list amounts are recorded in this store, so discounts can&apos;t be computed. Import opportunities with their list amount to see them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>median discount from the list amount</source>
        <translation>
            <numerusform>median discount from the list amount</numerusform>
            <numerusform>median discount from the list amount</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of {n} opportunities of yours created {when} that have a source, the source recorded for {k} is self ({value}, {interval})</source>
        <translation>
            <numerusform>Of {n} opportunity of yours created {when} that has a source, the source recorded for {k} is self ({value}, {interval})</numerusform>
            <numerusform>Of {n} opportunities of yours created {when} that have a source, the source recorded for {k} is self ({value}, {interval})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of your opportunities created {when} has a source.</source>
        <translation>
            <numerusform>None of your opportunities created {when} has a source.</numerusform>
            <numerusform>None of your opportunities created {when} has a source.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No sources are recorded in this store, so it can&apos;t be said what was self-sourced. Import opportunities with their lead source to see it.</source>
        <translation>
            <numerusform>No sources are recorded in this store, so it can&apos;t be said what was self-sourced. Import opportunities with their lead source to see it.</numerusform>
            <numerusform>No sources are recorded in this store, so it can&apos;t be said what was self-sourced. Import opportunities with their lead source to see it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>created opportunities are self-sourced</source>
        <translation>
            <numerusform>created opportunities are self-sourced</numerusform>
            <numerusform>created opportunities are self-sourced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of {n} open opportunities of yours {asof}, {k} stood in their stage for more than twice as long as is usual for won ones ({value}, {interval})</source>
        <translation>
            <numerusform>Of {n} open opportunity of yours {asof}, {k} stood in their stage for more than twice as long as is usual for won ones ({value}, {interval})</numerusform>
            <numerusform>Of {n} open opportunities of yours {asof}, {k} stood in their stage for more than twice as long as is usual for won ones ({value}, {interval})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You have no open opportunities in a stage with a usual duration {asof}.</source>
        <translation>
            <numerusform>You have no open opportunities in a stage with a usual duration {asof}.</numerusform>
            <numerusform>You have no open opportunities in a stage with a usual duration {asof}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This store doesn&apos;t record how long won opportunities stayed in their stages (it takes five completed stays in a stage within 12 months), so it can&apos;t be said what is stalled. Import the opportunities&apos; stage history to see it.</source>
        <translation>
            <numerusform>This store doesn&apos;t record how long won opportunities stayed in their stages (it takes five completed stays in a stage within 12 months), so it can&apos;t be said what is stalled. Import the opportunities&apos; stage history to see it.</numerusform>
            <numerusform>This store doesn&apos;t record how long won opportunities stayed in their stages (it takes five completed stays in a stage within 12 months), so it can&apos;t be said what is stalled. Import the opportunities&apos; stage history to see it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>open opportunities are stalled</source>
        <translation>
            <numerusform>open opportunities are stalled</numerusform>
            <numerusform>open opportunities are stalled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changes of close dates are not recorded in this store, so slipped dates can&apos;t be seen. Import the opportunities&apos; close date history, or import a newer export later: Chalktalk keeps the differences.</source>
        <translation>
            <numerusform>Changes of close dates are not recorded in this store, so slipped dates can&apos;t be seen. Import the opportunities&apos; close date history, or import a newer export later: Chalktalk keeps the differences.</numerusform>
            <numerusform>Changes of close dates are not recorded in this store, so slipped dates can&apos;t be seen. Import the opportunities&apos; close date history, or import a newer export later: Chalktalk keeps the differences.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>expected closings slipped</source>
        <translation>
            <numerusform>expected closings slipped</numerusform>
            <numerusform>expected closings slipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of {n} open opportunities of yours {asof}, {k} had {parts} ({value}, {interval})</source>
        <translation>
            <numerusform>Of {n} open opportunity of yours {asof}, {k} had {parts} ({value}, {interval})</numerusform>
            <numerusform>Of {n} open opportunities of yours {asof}, {k} had {parts} ({value}, {interval})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You have no open opportunities {asof}.</source>
        <translation>
            <numerusform>You have no open opportunities {asof}.</numerusform>
            <numerusform>You have no open opportunities {asof}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Neither expected close dates of open opportunities nor next steps nor activities nor a history are recorded in this store, so it can&apos;t be said which opportunities are out of date.</source>
        <translation>
            <numerusform>Neither expected close dates of open opportunities nor next steps nor activities nor a history are recorded in this store, so it can&apos;t be said which opportunities are out of date.</numerusform>
            <numerusform>Neither expected close dates of open opportunities nor next steps nor activities nor a history are recorded in this store, so it can&apos;t be said which opportunities are out of date.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>open opportunities need an update</source>
        <translation>
            <numerusform>open opportunities need an update</numerusform>
            <numerusform>open opportunities need an update</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>an expected close date that has passed</source>
        <translation>
            <numerusform>an expected close date that has passed</numerusform>
            <numerusform>an expected close date that has passed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no next step</source>
        <translation>
            <numerusform>no next step</numerusform>
            <numerusform>no next step</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>nothing recorded in the last 30 days</source>
        <translation>
            <numerusform>nothing recorded in the last 30 days</numerusform>
            <numerusform>nothing recorded in the last 30 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>pipeline coverage of the quota left</source>
        <translation>
            <numerusform>pipeline coverage of the quota left</numerusform>
            <numerusform>pipeline coverage of the quota left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{beside} needed at your own 12-month win rate by amount</source>
        <translation>
            <numerusform>{beside} needed at your own 12-month win rate by amount</numerusform>
            <numerusform>{beside} needed at your own 12-month win rate by amount</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of your opportunities was created {when}, so the pipeline created is {value}</source>
        <translation>
            <numerusform>None of your opportunities was created {when}, so the pipeline created is {value}</numerusform>
            <numerusform>None of your opportunities was created {when}, so the pipeline created is {value}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of your opportunities created {when} has an amount, so the pipeline created can&apos;t be added up.</source>
        <translation>
            <numerusform>None of your opportunities created {when} has an amount, so the pipeline created can&apos;t be added up.</numerusform>
            <numerusform>None of your opportunities created {when} has an amount, so the pipeline created can&apos;t be added up.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>pipeline created</source>
        <translation>
            <numerusform>pipeline created</numerusform>
            <numerusform>pipeline created</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The largest of your {n} open opportunities with an amount {asof} is {num} of {den}: {value} of your open pipeline</source>
        <translation>
            <numerusform>The largest of your {n} open opportunity with an amount {asof} is {num} of {den}: {value} of your open pipeline</numerusform>
            <numerusform>The largest of your {n} open opportunities with an amount {asof} is {num} of {den}: {value} of your open pipeline</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of your open opportunities has an amount, so it can&apos;t be said how much hangs on the largest one.</source>
        <translation>
            <numerusform>None of your open opportunities has an amount, so it can&apos;t be said how much hangs on the largest one.</numerusform>
            <numerusform>None of your open opportunities has an amount, so it can&apos;t be said how much hangs on the largest one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of the open pipeline is one opportunity</source>
        <translation>
            <numerusform>of the open pipeline is one opportunity</numerusform>
            <numerusform>of the open pipeline is one opportunity</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} opportunities of yours won {when} add up to {num}, {value} of your quota of {den} for the quarter that ends on {periodend}</source>
        <translation>
            <numerusform>{n} opportunity of yours won {when} adds up to {num}, {value} of your quota of {den} for the quarter that ends on {periodend}</numerusform>
            <numerusform>{n} opportunities of yours won {when} add up to {num}, {value} of your quota of {den} for the quarter that ends on {periodend}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of your opportunities was won {when}: {value} of your quota of {den} for the quarter that ends on {periodend}</source>
        <translation>
            <numerusform>None of your opportunities was won {when}: {value} of your quota of {den} for the quarter that ends on {periodend}</numerusform>
            <numerusform>None of your opportunities was won {when}: {value} of your quota of {den} for the quarter that ends on {periodend}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of the period&apos;s quota won</source>
        <translation>
            <numerusform>of the period&apos;s quota won</numerusform>
            <numerusform>of the period&apos;s quota won</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You have %1 open opportunities with an amount; it takes three with amounts above zero to say how much hangs on one.</source>
        <translation>
            <numerusform>You have %1 open opportunity with an amount; it takes three with amounts above zero to say how much hangs on one.</numerusform>
            <numerusform>You have %1 open opportunities with an amount; it takes three with amounts above zero to say how much hangs on one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your records show {k} calls and meetings of at least 10 minutes with a call kind (discovery, demo …) in {e} working days {when} ({value} a working day, {interval})</source>
        <translation>
            <numerusform>Your records show {k} call or meeting of at least 10 minutes with a call kind (discovery, demo …) in {e} working days {when} ({value} a working day, {interval})</numerusform>
            <numerusform>Your records show {k} calls and meetings of at least 10 minutes with a call kind (discovery, demo …) in {e} working days {when} ({value} a working day, {interval})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The median amount of {n} opportunities of yours with an amount won {when} is {value}</source>
        <translation>
            <numerusform>The median amount of {n} opportunity of yours with an amount won {when} is {value}</numerusform>
            <numerusform>The median amount of {n} opportunities of yours with an amount won {when} is {value}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The median time from creation to winning of {n} opportunities of yours with a creation date won {when} is {value}</source>
        <translation>
            <numerusform>The median time from creation to winning of {n} opportunity of yours with a creation date won {when} is {value}</numerusform>
            <numerusform>The median time from creation to winning of {n} opportunities of yours with a creation date won {when} is {value}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The median discount on {n} opportunities of yours with an amount and a list amount won {when} is {value}</source>
        <translation>
            <numerusform>The median discount on {n} opportunity of yours with an amount and a list amount won {when} is {value}</numerusform>
            <numerusform>The median discount on {n} opportunities of yours with an amount and a list amount won {when} is {value}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of {n} opportunities of yours open on {first} and then expected to close {when}, {k} had not closed by the date expected then ({value}, {interval})</source>
        <translation>
            <numerusform>Of {n} opportunity of yours open on {first} and then expected to close {when}, {k} had not closed by the date expected then ({value}, {interval})</numerusform>
            <numerusform>Of {n} opportunities of yours open on {first} and then expected to close {when}, {k} had not closed by the date expected then ({value}, {interval})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of your opportunities open on {first} was then expected to close {when}.</source>
        <translation>
            <numerusform>None of your opportunities open on {first} was then expected to close {when}.</numerusform>
            <numerusform>None of your opportunities open on {first} was then expected to close {when}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} open opportunities of yours with an amount, expected to close {period}, add up to {num} against {den} of quota still to win: {value}</source>
        <translation>
            <numerusform>{n} open opportunity of yours with an amount, expected to close {period}, adds up to {num} against {den} of quota still to win: {value}</numerusform>
            <numerusform>{n} open opportunities of yours with an amount, expected to close {period}, add up to {num} against {den} of quota still to win: {value}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of your open opportunities is expected to close {period}, against {den} of quota still to win: {value}</source>
        <translation>
            <numerusform>None of your open opportunities is expected to close {period}, against {den} of quota still to win: {value}</numerusform>
            <numerusform>None of your open opportunities is expected to close {period}, against {den} of quota still to win: {value}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of your open opportunities expected to close {period} has an amount, so their coverage of the quota can&apos;t be computed. Import opportunities with their amounts to see it.</source>
        <translation>
            <numerusform>None of your open opportunities expected to close {period} has an amount, so their coverage of the quota can&apos;t be computed. Import opportunities with their amounts to see it.</numerusform>
            <numerusform>None of your open opportunities expected to close {period} has an amount, so their coverage of the quota can&apos;t be computed. Import opportunities with their amounts to see it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first recorded amounts of {n} opportunities of yours with an amount created {when} add up to {value}</source>
        <translation>
            <numerusform>The first recorded amount of {n} opportunity of yours with an amount created {when} adds up to {value}</numerusform>
            <numerusform>The first recorded amounts of {n} opportunities of yours with an amount created {when} add up to {value}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>calls and meetings a working day</source>
        <translation>
            <numerusform>calls and meetings a working day</numerusform>
            <numerusform>calls and meetings a working day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the {n} calls and meetings</source>
        <translation>
            <numerusform>Show the {n} call or meeting</numerusform>
            <numerusform>Show the {n} calls and meetings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message numerus="yes">
        <source>%n rows were rejected</source>
        <translation>
            <numerusform>%n row was rejected</numerusform>
            <numerusform>%n rows were rejected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%n reps</source>
        <translation>
            <numerusform>%n rep</numerusform>
            <numerusform>%n reps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeerStrip</name>
    <message numerus="yes">
        <source>Among %n peers</source>
        <translation>
            <numerusform>Among %n peer</numerusform>
            <numerusform>Among %n peers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StripDelegate</name>
    <message numerus="yes">
        <source>%1: %n reps with a gap</source>
        <translation>
            <numerusform>%1: %n rep with a gap</numerusform>
            <numerusform>%1: %n reps with a gap</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TeamPage</name>
    <message numerus="yes">
        <source>%n reps</source>
        <translation>
            <numerusform>%n rep</numerusform>
            <numerusform>%n reps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n managers</source>
        <translation>
            <numerusform>%n manager</numerusform>
            <numerusform>%n managers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gaps</source>
        <translation>
            <numerusform>%n gap</numerusform>
            <numerusform>%n gaps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n strengths</source>
        <translation>
            <numerusform>%n strength</numerusform>
            <numerusform>%n strengths</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chalktalk::app::Workspace</name>
    <message numerus="yes">
        <source>%1: %n rows</source>
        <translation>
            <numerusform>%1: %n row</numerusform>
            <numerusform>%1: %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The store has %n problems. The first: %1</source>
        <translation>
            <numerusform>The store has %n problem. The first: %1</numerusform>
            <numerusform>The store has %n problems. The first: %1</numerusform>
        </translation>
    </message>
</context>
</TS>
