<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Agenda</name>
    <message numerus="yes">
        <source>Was due on %1, %n days ago</source>
        <translation>
            <numerusform>Was due on %1, %n day ago</numerusform>
            <numerusform>Was due on %1, %n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AssessmentWords</name>
    <message numerus="yes">
        <source>Both say the same on all %n skills.</source>
        <translation>
            <numerusform>Both say the same on the one skill.</numerusform>
            <numerusform>Both say the same on all %n skills.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Both say the same on %1 of %n skills; on the others talk about what each of you saw.</source>
        <translation>
            <numerusform>On the one skill that both rated talk about what each of you saw.</numerusform>
            <numerusform>Both say the same on %1 of %n skills; on the others talk about what each of you saw.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Brief</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarImport</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n moved</numerusform>
            <numerusform>%n moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n cancelled</numerusform>
            <numerusform>%n cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as it was</source>
        <translation>
            <numerusform>%n as it was</numerusform>
            <numerusform>%n as it was</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calls</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other entries are left out.</source>
        <translation>
            <numerusform>%n other entry is left out.</numerusform>
            <numerusform>%n other entries are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallRule</name>
    <message numerus="yes">
        <source>are in the seat for fewer than %n days</source>
        <translation>
            <numerusform>are in the seat for fewer than %n day</numerusform>
            <numerusform>are in the seat for fewer than %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallTimes</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Capacity</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n of them in ramp</source>
        <translation>
            <numerusform>, %n of them in ramp</numerusform>
            <numerusform>, %n of them in ramp</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n in a 30-day start</source>
        <translation>
            <numerusform>, %n in a 30-day start</numerusform>
            <numerusform>, %n in a 30-day start</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That can&apos;t work: the hours are enough for %n people.</source>
        <translation>
            <numerusform>That can&apos;t work: the hours are enough for %n person.</numerusform>
            <numerusform>That can&apos;t work: the hours are enough for %n people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n report directly, which is a question of its own.</source>
        <translation>
            <numerusform>More than %n reports directly, which is a question of its own.</numerusform>
            <numerusform>More than %n report directly, which is a question of its own.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people have left in the last 12 months, of %1 on average.</source>
        <translation>
            <numerusform>%n person has left in the last 12 months, of %1 on average.</numerusform>
            <numerusform>%n people have left in the last 12 months, of %1 on average.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>%n amounts stand in the reporting currency: with today&apos;s rates their own would be converted to other amounts than those that are stored.</source>
        <translation>
            <numerusform>%n amount stands in the reporting currency: with today&apos;s rates its own would be converted to another amount than the one that is stored.</numerusform>
            <numerusform>%n amounts stand in the reporting currency: with today&apos;s rates their own would be converted to other amounts than those that are stored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n page(s) can&apos;t be read; how many rows they held is not known.</source>
        <translation>
            <numerusform>%1: %n page can&apos;t be read; how many rows it held is not known.</numerusform>
            <numerusform>%1: %n pages can&apos;t be read; how many rows they held is not known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more page(s) can&apos;t be read; what they held, if anything, is not known.</source>
        <translation>
            <numerusform>%n more page can&apos;t be read; what it held, if anything, is not known.</numerusform>
            <numerusform>%n more pages can&apos;t be read; what they held, if anything, is not known.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoachingTime</name>
    <message numerus="yes">
        <source>Another %n minutes went to people in ramp or in a 30-day start.</source>
        <translation>
            <numerusform>Another %n minute went to people in ramp or in a 30-day start.</numerusform>
            <numerusform>Another %n minutes went to people in ramp or in a 30-day start.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Over the last %n whole quarters, coaching took %1 a week until the last three weeks and %2 in these.</source>
        <translation>
            <numerusform>In the last whole quarter, coaching took %1 a week until the last three weeks and %2 in these.</numerusform>
            <numerusform>Over the last %n whole quarters, coaching took %1 a week until the last three weeks and %2 in these.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Commitments</name>
    <message numerus="yes">
        <source>%n days overdue</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dashboard</name>
    <message numerus="yes">
        <source>%n reps</source>
        <translation>
            <numerusform>%n rep</numerusform>
            <numerusform>%n reps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n significant calls held %2 had a plan that was ready before.</source>
        <translation>
            <numerusform>%1 of %n significant call held %2 had a plan that was ready before.</numerusform>
            <numerusform>%1 of %n significant calls held %2 had a plan that was ready before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n significant calls held %2 were debriefed within the hour.</source>
        <translation>
            <numerusform>%1 of %n significant call held %2 was debriefed within the hour.</numerusform>
            <numerusform>%1 of %n significant calls held %2 were debriefed within the hour.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n people with a rhythm of one-to-ones were not overdue %2.</source>
        <translation>
            <numerusform>%1 of %n person with a rhythm of one-to-ones was not overdue %2.</numerusform>
            <numerusform>%1 of %n people with a rhythm of one-to-ones were not overdue %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n people had a coaching session %2.</source>
        <translation>
            <numerusform>%1 of %n person had a coaching session %2.</numerusform>
            <numerusform>%1 of %n people had a coaching session %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n minutes of coaching %2 went to the middle three fifths.</source>
        <translation>
            <numerusform>%1 of %n minute of coaching %2 went to the middle three fifths.</numerusform>
            <numerusform>%1 of %n minutes of coaching %2 went to the middle three fifths.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n commitments due %2 were kept by the day agreed.</source>
        <translation>
            <numerusform>%1 of %n commitment due %2 was kept by the day agreed.</numerusform>
            <numerusform>%1 of %n commitments due %2 were kept by the day agreed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n people who need a development plan or have one had one that was looked at in time %2.</source>
        <translation>
            <numerusform>%1 of %n person who needs a development plan or has one had one that was looked at in time %2.</numerusform>
            <numerusform>%1 of %n people who need a development plan or have one had one that was looked at in time %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n gaps that have held for two weeks were named in no session and no commitment since.</source>
        <translation>
            <numerusform>%1 of %n gap that has held for two weeks was named in no session and no commitment since.</numerusform>
            <numerusform>%1 of %n gaps that have held for two weeks were named in no session and no commitment since.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Won amount per rep and month %2, against the twelve months before, over %n reps in the seat in both.</source>
        <translation>
            <numerusform>Won amount per rep and month %2, against the twelve months before, over %n rep in the seat in both.</numerusform>
            <numerusform>Won amount per rep and month %2, against the twelve months before, over %n reps in the seat in both.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people reported directly %2.</source>
        <translation>
            <numerusform>%n person reported directly %2.</numerusform>
            <numerusform>%n people reported directly %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n teams</source>
        <translation>
            <numerusform>%1 of %n team</numerusform>
            <numerusform>%1 of %n teams</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n second lines</source>
        <translation>
            <numerusform>%1 of %n second line</numerusform>
            <numerusform>%1 of %n second lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n regions</source>
        <translation>
            <numerusform>%1 of %n region</numerusform>
            <numerusform>%1 of %n regions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n segments</source>
        <translation>
            <numerusform>%1 of %n segment</numerusform>
            <numerusform>%1 of %n segments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No habit lies under half anywhere; %1 of %n cells reach their target.</source>
        <translation>
            <numerusform>No habit lies under half anywhere; %1 of %n cell reaches its target.</numerusform>
            <numerusform>No habit lies under half anywhere; %1 of %n cells reach their target.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deals</source>
        <translation>
            <numerusform>%n deal</numerusform>
            <numerusform>%n deals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n activities</source>
        <translation>
            <numerusform>%n activity</numerusform>
            <numerusform>%n activities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sessions</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commitments</source>
        <translation>
            <numerusform>%n commitment</numerusform>
            <numerusform>%n commitments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calls</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
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
        <source>%n managers</source>
        <translation>
            <numerusform>%n manager</numerusform>
            <numerusform>%n managers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second-line managers</source>
        <translation>
            <numerusform>%n second-line manager</numerusform>
            <numerusform>%n second-line managers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n regions</source>
        <translation>
            <numerusform>%n region</numerusform>
            <numerusform>%n regions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n segments</source>
        <translation>
            <numerusform>%n segment</numerusform>
            <numerusform>%n segments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gaps have been talked about by nobody.</source>
        <translation>
            <numerusform>%n gap has been talked about by nobody.</numerusform>
            <numerusform>%n gaps have been talked about by nobody.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DevelopmentSheet</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Diary</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Erasure</name>
    <message numerus="yes">
        <source>%n one-to-ones</source>
        <translation>
            <numerusform>%n one-to-one</numerusform>
            <numerusform>%n one-to-ones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commitments</source>
        <translation>
            <numerusform>%n commitment</numerusform>
            <numerusform>%n commitments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calls with their plans and debriefs</source>
        <translation>
            <numerusform>%n call with its plan and debrief</numerusform>
            <numerusform>%n calls with their plans and debriefs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assessments of skills</source>
        <translation>
            <numerusform>%n assessment of skills</numerusform>
            <numerusform>%n assessments of skills</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n development plans</source>
        <translation>
            <numerusform>%n development plan</numerusform>
            <numerusform>%n development plans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quarterly reviews of them</source>
        <translation>
            <numerusform>%n quarterly review of them</numerusform>
            <numerusform>%n quarterly reviews of them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n private notes about them or by them</source>
        <translation>
            <numerusform>%n private note about them or by them</numerusform>
            <numerusform>%n private notes about them or by them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places set by hand</source>
        <translation>
            <numerusform>%n place set by hand</numerusform>
            <numerusform>%n places set by hand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved drafts about them or by them</source>
        <translation>
            <numerusform>%n unsaved draft about them or by them</numerusform>
            <numerusform>%n unsaved drafts about them or by them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier versions kept for undo, and what lies in the bin</source>
        <translation>
            <numerusform>%n earlier version kept for undo, or lying in the bin</numerusform>
            <numerusform>%n earlier versions kept for undo, and what lies in the bin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n opportunities, without next steps and loss reasons</source>
        <translation>
            <numerusform>%n opportunity, without its next step and loss reason</numerusform>
            <numerusform>%n opportunities, without next steps and loss reasons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n activities, without subjects and outcomes</source>
        <translation>
            <numerusform>%n activity, without its subject and outcome</numerusform>
            <numerusform>%n activities, without subjects and outcomes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quotas</source>
        <translation>
            <numerusform>%n quota</numerusform>
            <numerusform>%n quotas</numerusform>
        </translation>
    </message>
</context>
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
    <message numerus="yes">
        <source>%1 minutes</source>
        <translation>
            <numerusform>%1 minute</numerusform>
            <numerusform>%1 minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{value} coaching sessions with you are recorded as held {when}</source>
        <translation>
            <numerusform>{value} coaching session with you is recorded as held {when}</numerusform>
            <numerusform>{value} coaching sessions with you are recorded as held {when}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No coaching session with you is recorded as held {when}</source>
        <translation>
            <numerusform>No coaching session with you is recorded as held {when}</numerusform>
            <numerusform>No coaching session with you is recorded as held {when}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No one-to-ones are recorded in Chalktalk, so coaching sessions can&apos;t be counted. Hold a one-to-one here, or write down one that was held, to see them.</source>
        <translation>
            <numerusform>No one-to-ones are recorded in Chalktalk, so coaching sessions can&apos;t be counted. Hold a one-to-one here, or write down one that was held, to see them.</numerusform>
            <numerusform>No one-to-ones are recorded in Chalktalk, so coaching sessions can&apos;t be counted. Hold a one-to-one here, or write down one that was held, to see them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>coaching sessions held with you</source>
        <translation>
            <numerusform>coaching sessions held with you</numerusform>
            <numerusform>coaching sessions held with you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the {n} coaching sessions</source>
        <translation>
            <numerusform>Show the {n} coaching session</numerusform>
            <numerusform>Show the {n} coaching sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of coaching with you</source>
        <translation>
            <numerusform>of coaching with you</numerusform>
            <numerusform>of coaching with you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of {n} commitments of yours first agreed to be due {when}, {k} are recorded as kept by the day agreed ({value})</source>
        <translation>
            <numerusform>Of {n} commitment of yours first agreed to be due {when}, {k} is recorded as kept by the day agreed ({value})</numerusform>
            <numerusform>Of {n} commitments of yours first agreed to be due {when}, {k} are recorded as kept by the day agreed ({value})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No commitment of yours was due {when}.</source>
        <translation>
            <numerusform>No commitment of yours was due {when}.</numerusform>
            <numerusform>No commitment of yours was due {when}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No commitments are recorded in Chalktalk, so it can&apos;t be said how many were kept. Agree one in a one-to-one to see it.</source>
        <translation>
            <numerusform>No commitments are recorded in Chalktalk, so it can&apos;t be said how many were kept. Agree one in a one-to-one to see it.</numerusform>
            <numerusform>No commitments are recorded in Chalktalk, so it can&apos;t be said how many were kept. Agree one in a one-to-one to see it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>commitments kept by the day agreed</source>
        <translation>
            <numerusform>commitments kept by the day agreed</numerusform>
            <numerusform>commitments kept by the day agreed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the {n} commitments</source>
        <translation>
            <numerusform>Show the {n} commitment</numerusform>
            <numerusform>Show the {n} commitments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of your {n} direct reports, {k} had a coaching session recorded as held {when} ({value})</source>
        <translation>
            <numerusform>Of your {n} direct report, {k} had a coaching session recorded as held {when} ({value})</numerusform>
            <numerusform>Of your {n} direct reports, {k} had a coaching session recorded as held {when} ({value})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nobody reported to you directly {asof}.</source>
        <translation>
            <numerusform>Nobody reported to you directly {asof}.</numerusform>
            <numerusform>Nobody reported to you directly {asof}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No one-to-ones are recorded in Chalktalk, so it can&apos;t be said how many of your reports had one. Hold a one-to-one here, or write down one that was held, to see it.</source>
        <translation>
            <numerusform>No one-to-ones are recorded in Chalktalk, so it can&apos;t be said how many of your reports had one. Hold a one-to-one here, or write down one that was held, to see it.</numerusform>
            <numerusform>No one-to-ones are recorded in Chalktalk, so it can&apos;t be said how many of your reports had one. Hold a one-to-one here, or write down one that was held, to see it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>direct reports had a coaching session</source>
        <translation>
            <numerusform>direct reports had a coaching session</numerusform>
            <numerusform>direct reports had a coaching session</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the {n} direct reports</source>
        <translation>
            <numerusform>Show the {n} direct report</numerusform>
            <numerusform>Show the {n} direct reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} gaps of reps in your line held on {before}, a week later and {asof}; named by no session held and no commitment made or open since {before}: {value}</source>
        <translation>
            <numerusform>{n} gap of a rep in your line held on {before}, a week later and {asof}; named by no session held and no commitment made or open since {before}: {value}</numerusform>
            <numerusform>{n} gaps of reps in your line held on {before}, a week later and {asof}; named by no session held and no commitment made or open since {before}: {value}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No gap of a rep in your line held on {before}, a week later and {asof}; named by no session and no commitment: {value}</source>
        <translation>
            <numerusform>No gap of a rep in your line held on {before}, a week later and {asof}; named by no session and no commitment: {value}</numerusform>
            <numerusform>No gap of a rep in your line held on {before}, a week later and {asof}; named by no session and no commitment: {value}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>gaps that no session or commitment names</source>
        <translation>
            <numerusform>gaps that no session or commitment names</numerusform>
            <numerusform>gaps that no session or commitment names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the {n} gaps</source>
        <translation>
            <numerusform>Show the {n} gap</numerusform>
            <numerusform>Show the {n} gaps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of {n} significant calls of yours recorded as held {when}, {k} had a plan in Chalktalk that was ready before they began ({value})</source>
        <translation>
            <numerusform>Of {n} significant call of yours recorded as held {when}, {k} had a plan in Chalktalk that was ready before it began ({value})</numerusform>
            <numerusform>Of {n} significant calls of yours recorded as held {when}, {k} had a plan in Chalktalk that was ready before they began ({value})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No significant call of yours is recorded as held {when}.</source>
        <translation>
            <numerusform>No significant call of yours is recorded as held {when}.</numerusform>
            <numerusform>No significant call of yours is recorded as held {when}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No calls are kept in Chalktalk, so it can&apos;t be said how many were planned. Bring in a calendar, or write down a call, to see it.</source>
        <translation>
            <numerusform>No calls are kept in Chalktalk, so it can&apos;t be said how many were planned. Bring in a calendar, or write down a call, to see it.</numerusform>
            <numerusform>No calls are kept in Chalktalk, so it can&apos;t be said how many were planned. Bring in a calendar, or write down a call, to see it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>significant calls had a plan before they began</source>
        <translation>
            <numerusform>significant calls had a plan before they began</numerusform>
            <numerusform>significant calls had a plan before they began</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the {n} calls</source>
        <translation>
            <numerusform>Show the {n} call</numerusform>
            <numerusform>Show the {n} calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The plans of {n} calls of yours recorded as held {when}, each ready before the call began, read {value} of 100 on average</source>
        <translation>
            <numerusform>The plan of {n} call of yours recorded as held {when}, ready before the call began, reads {value} of 100</numerusform>
            <numerusform>The plans of {n} calls of yours recorded as held {when}, each ready before the call began, read {value} of 100 on average</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No call of yours recorded as held {when} had a plan in Chalktalk that was ready before it began.</source>
        <translation>
            <numerusform>No call of yours recorded as held {when} had a plan in Chalktalk that was ready before it began.</numerusform>
            <numerusform>No call of yours recorded as held {when} had a plan in Chalktalk that was ready before it began.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No plan of a call is kept in Chalktalk, so it can&apos;t be said how plans read. Plan a call to see it.</source>
        <translation>
            <numerusform>No plan of a call is kept in Chalktalk, so it can&apos;t be said how plans read. Plan a call to see it.</numerusform>
            <numerusform>No plan of a call is kept in Chalktalk, so it can&apos;t be said how plans read. Plan a call to see it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of 100: how your plans read on average</source>
        <translation>
            <numerusform>of 100: how your plans read on average</numerusform>
            <numerusform>of 100: how your plans read on average</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of {n} significant calls of yours recorded as held {when}, {k} had a debrief in Chalktalk that was finished within 60 minutes of their end ({value})</source>
        <translation>
            <numerusform>Of {n} significant call of yours recorded as held {when}, {k} had a debrief in Chalktalk that was finished within 60 minutes of its end ({value})</numerusform>
            <numerusform>Of {n} significant calls of yours recorded as held {when}, {k} had a debrief in Chalktalk that was finished within 60 minutes of their end ({value})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No debrief of a call is kept in Chalktalk, so it can&apos;t be said how many were on time. Debrief a call to see it.</source>
        <translation>
            <numerusform>No debrief of a call is kept in Chalktalk, so it can&apos;t be said how many were on time. Debrief a call to see it.</numerusform>
            <numerusform>No debrief of a call is kept in Chalktalk, so it can&apos;t be said how many were on time. Debrief a call to see it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>significant calls debriefed within 60 minutes</source>
        <translation>
            <numerusform>significant calls debriefed within 60 minutes</numerusform>
            <numerusform>significant calls debriefed within 60 minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} coaching sessions, plans or debriefs of calls together with you are recorded {when} and took {value} altogether</source>
        <translation>
            <numerusform>{n} coaching session, plan or debrief of a call together with you is recorded {when} and took {value}</numerusform>
            <numerusform>{n} coaching sessions, plans or debriefs of calls together with you are recorded {when} and took {value} altogether</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No coaching session, plan or debrief of a call together with you is recorded {when}: {value}</source>
        <translation>
            <numerusform>No coaching session, plan or debrief of a call together with you is recorded {when}: {value}</numerusform>
            <numerusform>No coaching session, plan or debrief of a call together with you is recorded {when}: {value}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Neither one-to-ones nor plans or debriefs of calls are recorded in Chalktalk, so the time spent on coaching can&apos;t be added up. Hold a one-to-one here, or write down one that was held, to see it.</source>
        <translation>
            <numerusform>Neither one-to-ones nor plans or debriefs of calls are recorded in Chalktalk, so the time spent on coaching can&apos;t be added up. Hold a one-to-one here, or write down one that was held, to see it.</numerusform>
            <numerusform>Neither one-to-ones nor plans or debriefs of calls are recorded in Chalktalk, so the time spent on coaching can&apos;t be added up. Hold a one-to-one here, or write down one that was held, to see it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the {n} sessions, plans and debriefs</source>
        <translation>
            <numerusform>Show the {n} session, plan or debrief</numerusform>
            <numerusform>Show the {n} sessions, plans and debriefs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of {n} minutes of coaching recorded {when} with A, B and C reps of your line, {k} were with B reps ({value})</source>
        <translation>
            <numerusform>Of {n} minute of coaching recorded {when} with A, B and C reps of your line, {k} were with B reps ({value})</numerusform>
            <numerusform>Of {n} minutes of coaching recorded {when} with A, B and C reps of your line, {k} were with B reps ({value})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No coaching with an A, B or C rep of your line is recorded {when}.</source>
        <translation>
            <numerusform>No coaching with an A, B or C rep of your line is recorded {when}.</numerusform>
            <numerusform>No coaching with an A, B or C rep of your line is recorded {when}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Neither one-to-ones nor plans or debriefs of calls are recorded in Chalktalk, so it can&apos;t be said where coaching time goes. Hold a one-to-one here, or write down one that was held, to see it.</source>
        <translation>
            <numerusform>Neither one-to-ones nor plans or debriefs of calls are recorded in Chalktalk, so it can&apos;t be said where coaching time goes. Hold a one-to-one here, or write down one that was held, to see it.</numerusform>
            <numerusform>Neither one-to-ones nor plans or debriefs of calls are recorded in Chalktalk, so it can&apos;t be said where coaching time goes. Hold a one-to-one here, or write down one that was held, to see it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>minutes of coaching with B reps, the middle three fifths by results</source>
        <translation>
            <numerusform>minutes of coaching with B reps, the middle three fifths by results</numerusform>
            <numerusform>minutes of coaching with B reps, the middle three fifths by results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the sessions, plans and debriefs</source>
        <translation>
            <numerusform>Show the sessions, plans and debriefs</numerusform>
            <numerusform>Show the sessions, plans and debriefs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} reps of your line, each in the seat for half of both years or more, won {num} a rep and month {when}, after {den} in the twelve months before: a change of {value}</source>
        <translation>
            <numerusform>{n} rep of your line, each in the seat for half of both years or more, won {num} a rep and month {when}, after {den} in the twelve months before: a change of {value}</numerusform>
            <numerusform>{n} reps of your line, each in the seat for half of both years or more, won {num} a rep and month {when}, after {den} in the twelve months before: a change of {value}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No rep of your line was in the seat for half of the days {when} and for half of the twelve months before, with something won then, so no growth can be told.</source>
        <translation>
            <numerusform>No rep of your line was in the seat for half of the days {when} and for half of the twelve months before, with something won then, so no growth can be told.</numerusform>
            <numerusform>No rep of your line was in the seat for half of the days {when} and for half of the twelve months before, with something won then, so no growth can be told.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>change of the amount won a rep and month</source>
        <translation>
            <numerusform>change of the amount won a rep and month</numerusform>
            <numerusform>change of the amount won a rep and month</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the {n} reps</source>
        <translation>
            <numerusform>Show the {n} rep</numerusform>
            <numerusform>Show the {n} reps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{beside} is the median of the reps&apos; own changes</source>
        <translation>
            <numerusform>{beside} is the median of the reps&apos; own changes</numerusform>
            <numerusform>{beside} is the median of the reps&apos; own changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{value} people in the seat reported to you directly {asof}</source>
        <translation>
            <numerusform>{value} person in the seat reported to you directly {asof}</numerusform>
            <numerusform>{value} people in the seat reported to you directly {asof}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nobody reported to you directly {asof}: {value}</source>
        <translation>
            <numerusform>Nobody reported to you directly {asof}: {value}</numerusform>
            <numerusform>Nobody reported to you directly {asof}: {value}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>direct reports</source>
        <translation>
            <numerusform>direct report</numerusform>
            <numerusform>direct reports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message numerus="yes">
        <source>%n reps</source>
        <translation>
            <numerusform>%n rep</numerusform>
            <numerusform>%n reps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanNeeds</name>
    <message numerus="yes">
        <source>%n days without a review</source>
        <translation>
            <numerusform>%n day without a review</numerusform>
            <numerusform>%n days without a review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actions are past their day</source>
        <translation>
            <numerusform>%n action are past their day</numerusform>
            <numerusform>%n actions are past their day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looked at %n days ago</source>
        <translation>
            <numerusform>Looked at %n day ago</numerusform>
            <numerusform>Looked at %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No plan, and %n gaps: %1</source>
        <translation>
            <numerusform>No plan, and %n gaps: %1</numerusform>
            <numerusform>No plan, and %n gaps: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanReading</name>
    <message numerus="yes">
        <source>With %n more question(s) the call would not depend on how the first one goes.</source>
        <translation>
            <numerusform>With %n more question the call would not depend on how the first one goes.</numerusform>
            <numerusform>With %n more questions the call would not depend on how the first one goes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) in %1 minutes leave no time for the answers. Which could you do without?</source>
        <translation>
            <numerusform>%n question in %1 minutes leaves no time for the answer. Which could you do without?</numerusform>
            <numerusform>%n questions in %1 minutes leave no time for the answers. Which could you do without?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanSheet</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanSuggestions</name>
    <message numerus="yes">
        <source>In %1 of the last %n debriefed call(s)</source>
        <translation>
            <numerusform>In %1 of the last %n debriefed call</numerusform>
            <numerusform>In %1 of the last %n debriefed calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %1 of the last %n debriefed call(s) of this kind</source>
        <translation>
            <numerusform>In %1 of the last %n debriefed call of this kind</numerusform>
            <numerusform>In %1 of the last %n debriefed calls of this kind</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ramp</name>
    <message numerus="yes">
        <source>%n have had their first discovery</source>
        <translation>
            <numerusform>%n has had their first discovery</numerusform>
            <numerusform>%n have had their first discovery</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have had their first demo</source>
        <translation>
            <numerusform>%n has had their first demo</numerusform>
            <numerusform>%n have had their first demo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have made their first proposal</source>
        <translation>
            <numerusform>%n has made their first proposal</numerusform>
            <numerusform>%n have made their first proposal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have won their first deal</source>
        <translation>
            <numerusform>%n has won their first deal</numerusform>
            <numerusform>%n have won their first deal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n people who began since the facts do</source>
        <translation>
            <numerusform>Of %n person who began since the facts do</numerusform>
            <numerusform>Of %n people who began since the facts do</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n people who began in %1</source>
        <translation>
            <numerusform>Of %n person who began in %1</numerusform>
            <numerusform>Of %n people who began in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have not, as far as they were followed: they count as still on the way.</source>
        <translation>
            <numerusform>%n has not, as far as they were followed: they count as still on the way.</numerusform>
            <numerusform>%n have not, as far as they were followed: they count as still on the way.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n days in the seat, had %2 of coaching in the last four weeks; the median of the other %3 people who report to %4 is %5.</source>
        <translation>
            <numerusform>%1, %n day in the seat, had %2 of coaching in the last four weeks; the median of the other %3 people who report to %4 is %5.</numerusform>
            <numerusform>%1, %n days in the seat, had %2 of coaching in the last four weeks; the median of the other %3 people who report to %4 is %5.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reps are in the seat for less than nine months</source>
        <translation>
            <numerusform>%n rep is in the seat for less than nine months</numerusform>
            <numerusform>%n reps are in the seat for less than nine months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %n of them had less coaching in the last four weeks than the median of the others with their manager</source>
        <translation>
            <numerusform>; %n of them had less coaching in the last four weeks than the median of the others with their manager</numerusform>
            <numerusform>; %n of them had less coaching in the last four weeks than the median of the others with their manager</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have won as much in three months together as the median peer does</source>
        <translation>
            <numerusform>%n has won as much in three months together as the median peer does</numerusform>
            <numerusform>%n have won as much in three months together as the median peer does</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Recurring</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message numerus="yes">
        <source>%n gaps in your line have held for two weeks and more without anybody naming them, of %1 people; the oldest %2.</source>
        <translation>
            <numerusform>%n gap in your line has held for two weeks and more without anybody naming it, of %1 people; the oldest %2.</numerusform>
            <numerusform>%n gaps in your line have held for two weeks and more without anybody naming them, of %1 people; the oldest %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n people with a gap have no development plan.</source>
        <translation>
            <numerusform>%1 of %n person with a gap has no development plan.</numerusform>
            <numerusform>%1 of %n people with a gap have no development plan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n development plans wait for a review that is due; the longest has had none for %2.</source>
        <translation>
            <numerusform>%1 of %n development plan waits for a review that is due; it has had none for %2.</numerusform>
            <numerusform>%1 of %n development plans wait for a review that is due; the longest has had none for %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n people with a gap have had neither coaching nor a plan or debrief together for 30 days and more.</source>
        <translation>
            <numerusform>%1 of %n person with a gap has had neither coaching nor a plan or debrief together for 30 days and more.</numerusform>
            <numerusform>%1 of %n people with a gap have had neither coaching nor a plan or debrief together for 30 days and more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In two weeks %1 of the %n who report to you had a coaching session.</source>
        <translation>
            <numerusform>In two weeks %1 of the %n who reports to you had a coaching session.</numerusform>
            <numerusform>In two weeks %1 of the %n who report to you had a coaching session.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people in their first nine months had less coaching in four weeks than the others of the same manager; the least %1 minutes.</source>
        <translation>
            <numerusform>%n person in their first nine months had less coaching in four weeks than the others of the same manager: %1 minutes.</numerusform>
            <numerusform>%n people in their first nine months had less coaching in four weeks than the others of the same manager; the least %1 minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of your %n managers lead more than %2 people; the most is %3.</source>
        <translation>
            <numerusform>%1 of your %n manager leads more than %2 people; the most is %3.</numerusform>
            <numerusform>%1 of your %n managers lead more than %2 people; the most is %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The won amount per rep and month of your line is %1 below that of the 12 months before (%n reps in both).</source>
        <translation>
            <numerusform>The won amount per rep and month of your line is %1 below that of the 12 months before (%n rep in both).</numerusform>
            <numerusform>The won amount per rep and month of your line is %1 below that of the 12 months before (%n reps in both).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of the %n actions agreed in the last review were not kept by their day.</source>
        <translation>
            <numerusform>%1 of the %n action agreed in the last review was not kept by its day.</numerusform>
            <numerusform>%1 of the %n actions agreed in the last review were not kept by their day.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
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
        <source>%n reps</source>
        <translation>
            <numerusform>%n rep</numerusform>
            <numerusform>%n reps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more strengths</source>
        <translation>
            <numerusform>and %n more strength</numerusform>
            <numerusform>and %n more strengths</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n commitments due since %2 were kept by the day agreed.</source>
        <translation>
            <numerusform>%1 of %n commitment due since %2 was kept by the day agreed.</numerusform>
            <numerusform>%1 of %n commitments due since %2 were kept by the day agreed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more that moved</source>
        <translation>
            <numerusform>and %n more that moved</numerusform>
            <numerusform>and %n more that moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more plans</source>
        <translation>
            <numerusform>and %n more plan</numerusform>
            <numerusform>and %n more plans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewPaper</name>
    <message numerus="yes">
        <source>and %n more questions</source>
        <translation>
            <numerusform>and %n more question</numerusform>
            <numerusform>and %n more questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rhythm</name>
    <message numerus="yes">
        <source>due in %n days</source>
        <translation>
            <numerusform>due in %n day</numerusform>
            <numerusform>due in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days overdue</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>nothing for %n days</source>
        <translation>
            <numerusform>nothing for %n day</numerusform>
            <numerusform>nothing for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>nothing for %n weeks</source>
        <translation>
            <numerusform>nothing for %n week</numerusform>
            <numerusform>nothing for %n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n weeks</source>
        <translation>
            <numerusform>every %n week</numerusform>
            <numerusform>every %n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n days</source>
        <translation>
            <numerusform>every %n day</numerusform>
            <numerusform>every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes coached, none blocked</source>
        <translation>
            <numerusform>%n minute coached, none blocked</numerusform>
            <numerusform>%n minutes coached, none blocked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n minutes</source>
        <translation>
            <numerusform>%1 of %n minute</numerusform>
            <numerusform>%1 of %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RhythmTable</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Significance</name>
    <message numerus="yes">
        <source>To plan and debrief %n significant calls takes %1, and the one-to-ones %2</source>
        <translation>
            <numerusform>To plan and debrief %n significant call takes %1, and the one-to-ones %2</numerusform>
            <numerusform>To plan and debrief %n significant calls takes %1, and the one-to-ones %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To plan and debrief %n significant calls takes %1</source>
        <translation>
            <numerusform>To plan and debrief %n significant call takes %1</numerusform>
            <numerusform>To plan and debrief %n significant calls takes %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; your week has %2 for coaching. %n of the calls fit.</source>
        <translation>
            <numerusform>%1; your week has %2 for coaching. %n of the calls fits.</numerusform>
            <numerusform>%1; your week has %2 for coaching. %n of the calls fit.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SkillChoices</name>
    <message numerus="yes">
        <source>faded: nothing seen for %n days</source>
        <translation>
            <numerusform>faded: nothing seen for %n day</numerusform>
            <numerusform>faded: nothing seen for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>seen in %n debriefs lately</source>
        <translation>
            <numerusform>seen in %n debrief lately</numerusform>
            <numerusform>seen in %n debriefs lately</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SkillStanding</name>
    <message numerus="yes">
        <source>%n ratings of the same people and skills</source>
        <translation>
            <numerusform>%n rating of the same people and skills</numerusform>
            <numerusform>%n ratings of the same people and skills</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SkillWill</name>
    <message numerus="yes">
        <source>%n fresh ratings by a manager; three are needed to say where skill stands.</source>
        <translation>
            <numerusform>%n fresh rating by a manager; three are needed to say where skill stands.</numerusform>
            <numerusform>%n fresh ratings by a manager; three are needed to say where skill stands.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fresh ratings: %1 on average, %2 expected.</source>
        <translation>
            <numerusform>%n fresh rating: %1, %2 expected.</numerusform>
            <numerusform>%n fresh ratings: %1 on average, %2 expected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Effort and preparation: none of %n is short (%1).</source>
        <translation>
            <numerusform>Effort and preparation: none of %n is short (%1).</numerusform>
            <numerusform>Effort and preparation: none of %n is short (%1).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Effort and preparation: %1 of %n are short (%2).</source>
        <translation>
            <numerusform>Effort and preparation: %1 of %n is short (%2).</numerusform>
            <numerusform>Effort and preparation: %1 of %n are short (%2).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hesitations were noted in %n debriefs of the last 90 days. Practice against them is another one than more knowledge.</source>
        <translation>
            <numerusform>Hesitations were noted in %n debrief of the last 90 days. Practice against them is another one than more knowledge.</numerusform>
            <numerusform>Hesitations were noted in %n debriefs of the last 90 days. Practice against them is another one than more knowledge.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message numerus="yes">
        <source>%n records in it are not as they were saved, so the copy does not count. Check the store.</source>
        <translation>
            <numerusform>%n record in it is not as it was saved, so the copy does not count. Check the store.</numerusform>
            <numerusform>%n records in it are not as they were saved, so the copy does not count. Check the store.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n facts on the table</source>
        <translation>
            <numerusform>%n fact on the table</numerusform>
            <numerusform>%n facts on the table</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message numerus="yes">
        <source>%n commitments open</source>
        <translation>
            <numerusform>%n commitment open</numerusform>
            <numerusform>%n commitments open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n minutes</source>
        <translation>
            <numerusform>%1, %n minute</numerusform>
            <numerusform>%1, %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Planned and debriefed on %1 of %n days with significant calls.</source>
        <translation>
            <numerusform>Planned and debriefed on %1 of %n day with significant calls.</numerusform>
            <numerusform>Planned and debriefed on %1 of %n days with significant calls.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 debriefs are worth most right now</source>
        <translation>
            <numerusform>one debrief is worth most right now</numerusform>
            <numerusform>%1 debriefs are worth most right now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>one debrief is worth most in the next %n minutes</source>
        <translation>
            <numerusform>one debrief is worth most in the next %n minute</numerusform>
            <numerusform>one debrief is worth most in the next %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 debriefs are worth most while they are fresh, the first in the next %n minutes</source>
        <translation>
            <numerusform>%1 debriefs are worth most while they are fresh, the first in the next %n minute</numerusform>
            <numerusform>%1 debriefs are worth most while they are fresh, the first in the next %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 calls still need a plan</source>
        <translation>
            <numerusform>%1 call still needs a plan</numerusform>
            <numerusform>%1 calls still need a plan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 one-to-ones are not finished yet</source>
        <translation>
            <numerusform>%1 one-to-one is not finished yet</numerusform>
            <numerusform>%1 one-to-ones are not finished yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 debriefs are late: what you write still counts</source>
        <translation>
            <numerusform>%1 debrief is late: what you write still counts</numerusform>
            <numerusform>%1 debriefs are late: what you write still counts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 commitments are due</source>
        <translation>
            <numerusform>%1 commitment is due</numerusform>
            <numerusform>%1 commitments are due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 one-to-ones are due</source>
        <translation>
            <numerusform>%1 one-to-one is due</numerusform>
            <numerusform>%1 one-to-ones are due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 people have had nothing together with you for long</source>
        <translation>
            <numerusform>%1 person has had nothing together with you for long</numerusform>
            <numerusform>%1 people have had nothing together with you for long</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 calls of the next working day can be planned already</source>
        <translation>
            <numerusform>%1 call of the next working day can be planned already</numerusform>
            <numerusform>%1 calls of the next working day can be planned already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people with a gap have no development plan</source>
        <translation>
            <numerusform>%n person with a gap has no development plan</numerusform>
            <numerusform>%n people with a gap have no development plan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> and %n more</numerusform>
            <numerusform> and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plans need something</source>
        <translation>
            <numerusform>%n plan needs something</numerusform>
            <numerusform>%n plans need something</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people with a gap have none</source>
        <translation>
            <numerusform>%n person with a gap has none</numerusform>
            <numerusform>%n people with a gap have none</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gaps nobody has talked about</source>
        <translation>
            <numerusform>%n gap nobody has talked about</numerusform>
            <numerusform>%n gaps nobody has talked about</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actions of the last one are due</source>
        <translation>
            <numerusform>%n action of the last one is due</numerusform>
            <numerusform>%n actions of the last one are due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 development plans wait for your yes</source>
        <translation>
            <numerusform>%1 development plan waits for your yes</numerusform>
            <numerusform>%1 development plans wait for your yes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 things wait in the development of your people</source>
        <translation>
            <numerusform>%1 thing waits in the development of your people</numerusform>
            <numerusform>%1 things wait in the development of your people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 quarterly reviews are still to be held</source>
        <translation>
            <numerusform>%1 quarterly review is still to be held</numerusform>
            <numerusform>%1 quarterly reviews are still to be held</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnaddressedGaps</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message numerus="yes">
        <source>Too little since: %n more working days are needed to say anything.</source>
        <translation>
            <numerusform>Too little since: %n more working day is needed to say anything.</numerusform>
            <numerusform>Too little since: %n more working days are needed to say anything.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n peers with a similar start, with whom nobody worked on it</source>
        <translation>
            <numerusform>%n peer with a similar start, with whom nobody worked on it</numerusform>
            <numerusform>%n peers with a similar start, with whom nobody worked on it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chalktalk::app::AssessmentEditor</name>
    <message numerus="yes">
        <source>%n skills at a time are enough: take one out first.</source>
        <translation>
            <numerusform>%n skill at a time is enough: take one out first.</numerusform>
            <numerusform>%n skills at a time are enough: take one out first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chalktalk::app::Backups</name>
    <message numerus="yes">
        <source>%n backups</source>
        <translation>
            <numerusform>%n backup</numerusform>
            <numerusform>%n backups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chalktalk::app::CalendarImport</name>
    <message numerus="yes">
        <source>%n calls kept.</source>
        <translation>
            <numerusform>%n call kept.</numerusform>
            <numerusform>%n calls kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed meanwhile and stay as they are.</source>
        <translation>
            <numerusform>%n changed meanwhile and stays as it is.</numerusform>
            <numerusform>%n changed meanwhile and stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chalktalk::app::CallEditor</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes left of the hour after the call.</source>
        <translation>
            <numerusform>%n minute left of the hour after the call.</numerusform>
            <numerusform>%n minutes left of the hour after the call.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chalktalk::app::CallList</name>
    <message numerus="yes">
        <source>%n minutes left</source>
        <translation>
            <numerusform>%n minute left</numerusform>
            <numerusform>%n minutes left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chalktalk::app::CallRule</name>
    <message numerus="yes">
        <source>%1 of the %n calls of this week are significant.</source>
        <translation>
            <numerusform>%1 of the %n call of this week is significant.</numerusform>
            <numerusform>%1 of the %n calls of this week are significant.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chalktalk::app::ChangeHistory</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chalktalk::app::DevelopmentEditor</name>
    <message numerus="yes">
        <source>%n days since the last review</source>
        <translation>
            <numerusform>%n day since the last review</numerusform>
            <numerusform>%n days since the last review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days since it was agreed</source>
        <translation>
            <numerusform>%n day since it was agreed</numerusform>
            <numerusform>%n days since it was agreed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skills at a time are enough: take one out first.</source>
        <translation>
            <numerusform>%n skill at a time is enough: take one out first.</numerusform>
            <numerusform>%n skills at a time are enough: take one out first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chalktalk::app::PersonDevelopment</name>
    <message numerus="yes">
        <source>%n skills</source>
        <translation>
            <numerusform>%n skill</numerusform>
            <numerusform>%n skills</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chalktalk::app::PlanList</name>
    <message numerus="yes">
        <source>%n have a gap and no plan</source>
        <translation>
            <numerusform>%n has a gap and no plan</numerusform>
            <numerusform>%n have a gap and no plan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plans wait for a review</source>
        <translation>
            <numerusform>%n plan waits for a review</numerusform>
            <numerusform>%n plans wait for a review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait for somebody&apos;s yes</source>
        <translation>
            <numerusform>%n waits for somebody&apos;s yes</numerusform>
            <numerusform>%n wait for somebody&apos;s yes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have an action past its day</source>
        <translation>
            <numerusform>%n has an action past its day</numerusform>
            <numerusform>%n have an action past its day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing waits: every gap of your %n people has a plan that was looked at in time.</source>
        <translation>
            <numerusform>Nothing waits: every gap of your one person has a plan that was looked at in time.</numerusform>
            <numerusform>Nothing waits: every gap of your %n people has a plan that was looked at in time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n people need something: %2.</source>
        <translation>
            <numerusform>%1 of %n person needs something: %2.</numerusform>
            <numerusform>%1 of %n people need something: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chalktalk::app::Preparation</name>
    <message numerus="yes">
        <source>Last one-to-one on %1, %n days ago</source>
        <translation>
            <numerusform>Last one-to-one on %1, %n day ago</numerusform>
            <numerusform>Last one-to-one on %1, %n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chalktalk::app::SessionEditor</name>
    <message numerus="yes">
        <source>%n facts have no ending yet: say whether each was discussed, agreed on or put aside.</source>
        <translation>
            <numerusform>%n fact has no ending yet: say whether it was discussed, agreed on or put aside.</numerusform>
            <numerusform>%n facts have no ending yet: say whether each was discussed, agreed on or put aside.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chalktalk::app::TeamModel</name>
    <message numerus="yes">
        <source>%1, %n overdue</source>
        <translation>
            <numerusform>%1, %n overdue</numerusform>
            <numerusform>%1, %n overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chalktalk::app::UnaddressedList</name>
    <message numerus="yes">
        <source>%n gaps</source>
        <translation>
            <numerusform>%n gap</numerusform>
            <numerusform>%n gaps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
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
</context>
<context>
    <name>chalktalk::ui::AccountCalls</name>
    <message numerus="yes">
        <source>and %n earlier ones</source>
        <translation>
            <numerusform>and %n earlier one</numerusform>
            <numerusform>and %n earlier ones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chalktalk::ui::AssessmentPage</name>
    <message numerus="yes">
        <source>%n chosen: that is enough for one time</source>
        <translation>
            <numerusform>%n chosen: that is enough for one time</numerusform>
            <numerusform>%n chosen: that is enough for one time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chalktalk::ui::AtHandCard</name>
    <message numerus="yes">
        <source>About %1, and %n expectations agreed</source>
        <translation>
            <numerusform>About %1, and %n expectation agreed</numerusform>
            <numerusform>About %1, and %n expectations agreed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chalktalk::ui::BinView</name>
    <message numerus="yes">
        <source>%n more day(s)</source>
        <translation>
            <numerusform>%n more day</numerusform>
            <numerusform>%n more days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chalktalk::ui::CalendarView</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep %n calls</source>
        <translation>
            <numerusform>Keep %n call</numerusform>
            <numerusform>Keep %n calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chalktalk::ui::CalmTimer</name>
    <message numerus="yes">
        <source>%n minutes so far</source>
        <translation>
            <numerusform>%n minute so far</numerusform>
            <numerusform>%n minutes so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chalktalk::ui::CapacityView</name>
    <message numerus="yes">
        <source>The hours can go round for every one of %n managers.</source>
        <translation>
            <numerusform>The hours can go round for the one manager.</numerusform>
            <numerusform>The hours can go round for every one of %n managers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more in the table.</source>
        <translation>
            <numerusform>%n more in the table.</numerusform>
            <numerusform>%n more in the table.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people have left in the last twelve months.</source>
        <translation>
            <numerusform>%n person has left in the last twelve months.</numerusform>
            <numerusform>%n people have left in the last twelve months.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chalktalk::ui::CheckView</name>
    <message numerus="yes">
        <source>%n things were found</source>
        <translation>
            <numerusform>%n thing was found</numerusform>
            <numerusform>%n things were found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chalktalk::ui::ClosingView</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n facts discussed</source>
        <translation>
            <numerusform>%n fact discussed</numerusform>
            <numerusform>%n facts discussed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n facts turned into commitments</source>
        <translation>
            <numerusform>%n fact turned into commitments</numerusform>
            <numerusform>%n facts turned into commitments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n facts put aside</source>
        <translation>
            <numerusform>%n fact put aside</numerusform>
            <numerusform>%n facts put aside</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chalktalk::ui::CoachingTimeCard</name>
    <message numerus="yes">
        <source>%1, %2, %n minutes</source>
        <translation>
            <numerusform>%1, %2, %n minute</numerusform>
            <numerusform>%1, %2, %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chalktalk::ui::DashboardPage</name>
    <message numerus="yes">
        <source>%n reps</source>
        <translation>
            <numerusform>%n rep</numerusform>
            <numerusform>%n reps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chalktalk::ui::DayRibbon</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chalktalk::ui::FactCard</name>
    <message numerus="yes">
        <source>On the list for the next one-to-one with %1 (%n facts)</source>
        <translation>
            <numerusform>On the list for the next one-to-one with %1 (%n fact)</numerusform>
            <numerusform>On the list for the next one-to-one with %1 (%n facts)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chalktalk::ui::FactsColumn</name>
    <message numerus="yes">
        <source>As they stood when they were put here. %n still open.</source>
        <translation>
            <numerusform>As they stood when they were put here. %n still open.</numerusform>
            <numerusform>As they stood when they were put here. %n still open.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chalktalk::ui::HourRing</name>
    <message numerus="yes">
        <source>%n minutes left of the hour</source>
        <translation>
            <numerusform>%n minute left of the hour</numerusform>
            <numerusform>%n minutes left of the hour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes past the hour</source>
        <translation>
            <numerusform>%n minute past the hour</numerusform>
            <numerusform>%n minutes past the hour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours past the hour</source>
        <translation>
            <numerusform>%n hour past the hour</numerusform>
            <numerusform>%n hours past the hour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days past the hour</source>
        <translation>
            <numerusform>%n day past the hour</numerusform>
            <numerusform>%n days past the hour</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chalktalk::ui::ImportPage</name>
    <message numerus="yes">
        <source>%n rows were rejected</source>
        <translation>
            <numerusform>%n row was rejected</numerusform>
            <numerusform>%n rows were rejected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chalktalk::ui::Leaving</name>
    <message numerus="yes">
        <source>What you typed in %n forms is not saved yet.</source>
        <translation>
            <numerusform>What you typed in one form is not saved yet.</numerusform>
            <numerusform>What you typed in %n forms is not saved yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chalktalk::ui::MainWindow</name>
    <message numerus="yes">
        <source>Part of your store is damaged: %n findings.</source>
        <translation>
            <numerusform>Part of your store is damaged: %n finding.</numerusform>
            <numerusform>Part of your store is damaged: %n findings.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chalktalk::ui::PeerStrip</name>
    <message numerus="yes">
        <source>Among %n peers</source>
        <translation>
            <numerusform>Among %n peer</numerusform>
            <numerusform>Among %n peers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chalktalk::ui::PersonPage</name>
    <message numerus="yes">
        <source>last 1:1 %n days ago</source>
        <translation>
            <numerusform>last 1:1 %n day ago</numerusform>
            <numerusform>last 1:1 %n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chalktalk::ui::PreparePage</name>
    <message numerus="yes">
        <source>%n more facts</source>
        <translation>
            <numerusform>%n more fact</numerusform>
            <numerusform>%n more facts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n facts are enough for one conversation. Take another one off first.</source>
        <translation>
            <numerusform>%n fact is enough for one conversation. Take another one off first.</numerusform>
            <numerusform>%n facts are enough for one conversation. Take another one off first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chalktalk::ui::RampView</name>
    <message numerus="yes">
        <source>%n people in ramp had fewer minutes of coaching in four weeks than the median of their manager&apos;s other reports.</source>
        <translation>
            <numerusform>%n person in ramp had fewer minutes of coaching in four weeks than the median of their manager&apos;s other reports.</numerusform>
            <numerusform>%n people in ramp had fewer minutes of coaching in four weeks than the median of their manager&apos;s other reports.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people have been in the seat for less than nine months.</source>
        <translation>
            <numerusform>%n person has been in the seat for less than nine months.</numerusform>
            <numerusform>%n people have been in the seat for less than nine months.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people began before the facts do, or nobody knows when: they are left out.</source>
        <translation>
            <numerusform>%n person began before the facts do, or nobody knows when: they are left out.</numerusform>
            <numerusform>%n people began before the facts do, or nobody knows when: they are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chalktalk::ui::RatingCard</name>
    <message numerus="yes">
        <source>%n levels apart</source>
        <translation>
            <numerusform>%n level apart</numerusform>
            <numerusform>%n levels apart</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chalktalk::ui::RecurringRow</name>
    <message numerus="yes">
        <source>Show the %n calls</source>
        <translation>
            <numerusform>Show the %n call</numerusform>
            <numerusform>Show the %n calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chalktalk::ui::RepairPage</name>
    <message numerus="yes">
        <source>%Ln rows and records were whole.</source>
        <translation>
            <numerusform>%Ln row or record was whole.</numerusform>
            <numerusform>%Ln rows and records were whole.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were repaired from the journal of your saves or from a backup.</source>
        <translation>
            <numerusform>%Ln was repaired from the journal of your saves or from a backup.</numerusform>
            <numerusform>%Ln were repaired from the journal of your saves or from a backup.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are kept as they were found, which may not be all of them.</source>
        <translation>
            <numerusform>%Ln is kept as it was found, which may not be all of it.</numerusform>
            <numerusform>%Ln are kept as they were found, which may not be all of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are lost.</source>
        <translation>
            <numerusform>%Ln is lost.</numerusform>
            <numerusform>%Ln are lost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chalktalk::ui::ReviewDaysCard</name>
    <message numerus="yes">
        <source>%n days ago, and not looked at</source>
        <translation>
            <numerusform>%n day ago, and not looked at</numerusform>
            <numerusform>%n days ago, and not looked at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chalktalk::ui::ReviewPage</name>
    <message numerus="yes">
        <source>%n pages; the questions and the facts stand on the first, before anybody is named.</source>
        <translation>
            <numerusform>%n page; the questions and the facts stand first, before anybody is named.</numerusform>
            <numerusform>%n pages; the questions and the facts stand on the first, before anybody is named.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions have no answer yet. Press it again to close the review all the same.</source>
        <translation>
            <numerusform>%n question has no answer yet. Press it again to close the review all the same.</numerusform>
            <numerusform>%n questions have no answer yet. Press it again to close the review all the same.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chalktalk::ui::RhythmPage</name>
    <message numerus="yes">
        <source>%n people have had nothing for too long</source>
        <translation>
            <numerusform>%n person has had nothing for too long</numerusform>
            <numerusform>%n people have had nothing for too long</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are overdue</source>
        <translation>
            <numerusform>%n is overdue</numerusform>
            <numerusform>%n are overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are due today</source>
        <translation>
            <numerusform>%n is due today</numerusform>
            <numerusform>%n are due today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people have had none yet</source>
        <translation>
            <numerusform>%n person has had none yet</numerusform>
            <numerusform>%n people have had none yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chalktalk::ui::ScatterCard</name>
    <message numerus="yes">
        <source>%n points: %1 across, %2 upwards. What lies side by side is no proof that one leads to the other: with so few, luck, the territory or the people can do as much.</source>
        <translation>
            <numerusform>%n point: %1 across, %2 upwards. What lies side by side is no proof that one leads to the other: with so few, luck, the territory or the people can do as much.</numerusform>
            <numerusform>%n points: %1 across, %2 upwards. What lies side by side is no proof that one leads to the other: with so few, luck, the territory or the people can do as much.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too few: %n rows have a number for both %1 and %2. Five at least make a picture.</source>
        <translation>
            <numerusform>Too few: %n row has a number for both %1 and %2. Five at least make a picture.</numerusform>
            <numerusform>Too few: %n rows have a number for both %1 and %2. Five at least make a picture.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chalktalk::ui::StartDots</name>
    <message numerus="yes">
        <source>%n days with every significant call planned and debriefed</source>
        <translation>
            <numerusform>%n day with every significant call planned and debriefed</numerusform>
            <numerusform>%n days with every significant call planned and debriefed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days in parts</source>
        <translation>
            <numerusform>%n day in parts</numerusform>
            <numerusform>%n days in parts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days with none</source>
        <translation>
            <numerusform>%n day with none</numerusform>
            <numerusform>%n days with none</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days without a significant call</source>
        <translation>
            <numerusform>%n day without a significant call</numerusform>
            <numerusform>%n days without a significant call</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ahead</source>
        <translation>
            <numerusform>%n day ahead</numerusform>
            <numerusform>%n days ahead</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chalktalk::ui::StripDelegate</name>
    <message numerus="yes">
        <source>%1: %n reps with a gap</source>
        <translation>
            <numerusform>%1: %n rep with a gap</numerusform>
            <numerusform>%1: %n reps with a gap</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chalktalk::ui::SurvivalChart</name>
    <message numerus="yes">
        <source>%n still on the way</source>
        <translation>
            <numerusform>%n still on the way</numerusform>
            <numerusform>%n still on the way</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chalktalk::ui::TeamPage</name>
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
    <name>chalktalk::ui::TodayPage</name>
    <message numerus="yes">
        <source>and %n other calls of your people today</source>
        <translation>
            <numerusform>and %n other call of your people today</numerusform>
            <numerusform>and %n other calls of your people today</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chalktalk::ui::WeekColumns</name>
    <message numerus="yes">
        <source>usually %n minutes</source>
        <translation>
            <numerusform>usually %n minute</numerusform>
            <numerusform>usually %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>last %n weeks</source>
        <translation>
            <numerusform>last week</numerusform>
            <numerusform>last %n weeks</numerusform>
        </translation>
    </message>
</context>
</TS>
