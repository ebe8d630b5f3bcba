"""The second half of the play of the recorded tour: mail, money, time; see `tour_play.py`."""

PLAY = """
## Mail
mail dispute
mail promise import
mail unknown
mail stranger
mail absence
mail stage
. deliver
. deliver <letter.txt
. import {files}/box.mbox {files}/letter.eml
. import {files}/box.mbox --json
. --as rhea import {files}/letter.eml
. import {files}/none.eml
? inbox list
. process
. process --json
. run --once
? inbox list
? inbox list --state review --limit 2
. inbox list --state lost
. inbox raw 1
. inbox raw 99
. inbox retry 1
. inbox retry 99
? review list
? review show 1
. review show 99
? show 1
. show 99
? explain 1
? explain {files}/letter.eml
. explain {files}/none.eml
? raw 1
. raw 99
? replay
? replay --diff
? replay --since 2026-08-04 --diff
! review file 1 --case 1003
. review file 1 --case 1003
. review file 2 --case 9999
! review file 2 --case 1001 --always
? review rules
! review forget someone@elsewhere.example.com
. review forget someone@elsewhere.example.com
! review open 3 --title 'By mail' --type other --role client
. review open 99
. review open 4 --type disptue
! review ignore 4
. review ignore 4
? review list --all
! link 1 1003
. link 1 9999
. link 99 1003
! case split 1001 1 1003
. case split 1001 99 1003
. case split 1001 1 1001
! case split 1003 1 1001
! case seen 1001
? case show 1001
? case list --unread
? search dispute
? search 'from:anke@client.example.net'
? search 'case:1001 kind:comment'
? search 'nothing-of-this'
. search 'from:'
. search 'kind:dance x'
? proposal list
? proposal list 1001
! proposal accept 1
. proposal accept 1
. proposal reject 1
. proposal accept 2 --set day=someday
. proposal accept 2 --set colour=red
! proposal accept 2 --set day=2026-10-07
! proposal reject 3
. proposal reject 99
. proposal accept 4

## Plans and payments
at 2026-08-05T09:00:00Z
. plan create 1002 --count 3 --first 2026-08-23 --every daily
. plan create 1002
. plan create 1002 --amount 10 --count 3
. plan create 1002 --on 2026-09-01
. plan create 1006 --count 3 --first 2026-08-23
! plan create 1002 --count 3 --first 2026-08-23 --name Autumn --grace 2
! plan propose 1
. plan propose 1
. plan waive 1 9 'why'
! plan activate 1
. plan activate 1
! plan revise 1 --day 2=2026-10-05 --reason holidays
! plan revise 1 --amount 1=1000.00 --amount 2=3000.00
. plan revise 1 --amount 1=7.00
. plan revise 1 --day 9=2026-10-05
. plan revise 1
? plan show 1002
! payment add 1002 1000.00 --day 2026-08-24 --reference 'FAC-1'
! payment add 1002 50.00 --claimed
. payment add 1002 -5
. payment add 1002 0
! accounts import {files}/payments.csv --kind payments
? payment list 1002
! payment reverse 2 'a mistake'
. payment reverse 2 'a mistake'
. payment reverse 99 'x'
! promise add 1002 2026-09-15 200.00
! promise add 1002 2026-09-30
. promise add 1006 2026-09-15
! plan waive 1 3 'goodwill'
. plan waive 1 3 'goodwill'
. plan create 1001 --on 2026-09-01=500.00 --on 2026-10-15=1500.00
! plan create 1001 --on 2026-09-01=500.00 --on 2026-10-15=1500.00 --total 2000.00
! plan cancel 2
. plan cancel 2
. plan activate 2
. plan show 1003

## Legal
! legal stage 1003 prepared
! legal stage 1003 claim_issued --on 2026-08-04 --deadline 2026-09-04 --court 'Amtsgericht' --court-ref 26/1187 --fees 120.50 --note 'by post'
. legal stage 1003 claim_isued
. legal stage 1003 prepared --on never
? legal stage 1003
? legal kit 1003
! attachment add 1003 {files}/contract.pdf --visibility external
? legal kit 1003
. attachment add 1003 {files}/invoice.pdf --visibility external
. attachment add 1003 {files}/statement.pdf --visibility external
? legal kit 1003

## Validations
! validation request 1008 'Credit of the delivery' 930.00 --step Sales:sam@case.example.com:Sam:500 --step Legal:max@board.example.com --mode sequential --reason 'short' --deadline 2026-08-12
! validation request 1001 'Discount' 100.00 --step Sales:sam@case.example.com --step Legal:lea@case.example.com --mode parallel --quorum 1 --on-expiry cancel
. validation request 1001 'Discount' 100.00 --step Sales
. validation request 1001 'Discount' 100.00 --step Sales:anke@client.example.net
. validation request 1001 'Discount' 100.00 --step Sales:sam@case.example.com --quorum 4 --mode parallel
. validation request 1001 'Discount' none --step Sales:sam@case.example.com
? validation list 1008
. run --once
? raw {to:sam@case.example.com}
. --as sam raw {to:sam@case.example.com}
? show {to:sam@case.example.com}
reply sam@case.example.com OK for me
reply sam@case.example.com Approve
. run --once
? validation list 1001
! validation decide 1 1 approve --comment fine
. validation decide 1 1 approve
. validation decide 1 2 refuse
. validation decide 1 2 perhaps
. validation decide 1 9 approve
! validation delegate 1 2 rhea@case.example.com
! validation revise 1 450.00
! validation cancel 1
. validation cancel 1
? validation list 1008

## Orders by mail
reply lea@case.example.com status Quality dispute
reply lea@case.example.com next 2026-08-17
mail reader
mail nobody
. run --once
? case show 1001
? outbox list --limit 5

## Acts on a merged case, and on ended ones
states

## Time goes by
at 2026-08-28T09:00:00Z
. run --once
. run --once
? agenda
? why 1002
? why 1007
? case list --state all
at 2026-10-20T09:00:00Z
. run --once
? why 1002
? outbox list --limit 5
? report
? report --table open-by-type
. report --table open-by-typ
. report --table late-installments --csv
. report --html {files}/report.html
? client show C-1

## The workspace
? verify
. verify --head
. verify --known 3:0000000000000000000000000000000000000000000000000000000000000000
. verify --known three
. case export 1001 --to {files}/outside
. case export 1001 --to {files}/outside
. case export 1001 --to {files}/inside --for internal --json
. --as lea case export 1001 --to {files}/lea --for internal
. --as rhea case export 1001 --to {files}/rhea --for internal
. verify --export {files}/outside
. verify --export {files}/outside --json
. verify --export {files}/nowhere
? fsck --offline
? fsck
. fsck --mailbox nothere
? health
. health --prometheus
. backup {files}/backup
. backup {files}/backup --json
. backup {files}/outside
. restore {files}/backup {files}/restored
. restore {files}/backup {files}/restored
. restore {files}/nowhere {files}/restored2
. --workspace {files}/restored outbox list --state held
. restore {files}/backup {files}/restored3 --release --json
. retention --dry-run
. retention
. --as lea retention
use retention
at 2027-10-20T09:00:00Z
? retention --dry-run
. retention --json
. erase anke@client.example.net
. --as lea erase anke@client.example.net --yes
. erase nobody@x.example --yes
~ erase max@board.example.com <no
. erase jos@lawfirm.example.org --yes --json
! erase anke@client.example.net --yes
? case show 1001
? search 'from:anke@client.example.net'
? verify
! case views --forget mine
. case views --forget mine

## Other configurations
. send 1003 --template legal-status-request --to client
. send 1003 --to client --body {files}/letter.txt
use closed
. config check
. config check --json
. run --once
. health
. health --json
. fsck
. fsck --mailbox imap
. auth status
. auth status --json
. auth login office
. auth login imap
. auth login tokens
. auth login nowhere
at 2027-10-20T12:00:00Z
. run --once
? outbox list --state failed
? outbox show {outbox}
! outbox retry {outbox}
. inbox raw {inbox}
use handler
. comment 1001 'as the account'
. --as ada comment 1001 x
. --as sam comment 1001 x
. erase max@board.example.com --yes
. retention
use reader
. comment 1001 x
. case show 1001
. send 1001 --template reminder --to client --dry-run
. --as lea comment 1001 x
use nobody
. comment 1001 x
. case list
. config check
. template preview reminder --case 1001 --to client
. deliver <letter.eml
use wrong
. config check
. config check --json
. case list
. deliver <letter.eml
use broken
. case list
. config check
use ours
"""
