"""The play of the recorded tour: every command, line by line.

A line begins with what is done with the words after it:
  ##       a heading
  at       the clock moves
  use      another configuration of `tour_world.py`
  mail     a message of `tour_world.py` comes in, by `deliver`, or by `import` when that stands behind
  states   acts on cases in every state
  reply    an answer to the newest letter to somebody: ADDRESS, the text
  ?        a question: as text, on a terminal, as JSON, and as everybody who may ask
  !        an act: as a reader and as JSON by a handler, both taken back; then for good
  .        only once
  ~        at a terminal that answers

`<name` feeds a file of `tour_world.py`, `{files}` is the folder that they are in, and `{to:ADDRESS}`
the number of the newest letter to somebody, `{outbox}` and `{inbox}` the newest one there.
"""

PLAY = """
## What needs no workspace
. --version
. 
. nonsense
. case sho
. case
. help case sho
. completion bash
. completion zsh
. completion fish
. manual {files}/manual
. parse {files}/letter.eml
. parse - <letter.eml
. parse --server <paths
. parse {files}/none.eml
. render {files}/note.liquid --data {files}/data.json
. render {files}/wrong.liquid
. render --server <requests
. render {files}/note.liquid --data {files}/wrong.liquid
. sanitize {files}/page.html
. sanitize {files}/page.html --json
. thread {files}/paths
. thread - <mails
. thread - --json <mails
? proposal read 'we pay 1,333.33 EUR on 2026-10-05' --on 2026-09-28
? proposal read 'Wir zahlen am 5. Oktober 1.333,33 EUR' --on 2026-09-28 --country DE
. proposal read 'on 5/10 we pay' --on 2026-09-28
. proposal read - --role law_firm --on 2026-09-28 <letter.txt
. proposal read 'short delivery of FAC-1: we dispute 100 EUR' --item FAC-1 --on 2026-09-28
. proposal read 'x' --role king
? proposal rules --lang de
. proposal rules --lang xx
. proposal rules

## A workspace
at 2026-08-03T09:00:00Z
. init {files}/another
. init {files}/another
. init {files}/third --json
. init {files}/letter.eml
. --workspace {files} case list
. --workspace {files}/nowhere case list
? config check
? types check
? types list
? types list --statuses
. types check {files}/types-wrong.json5
. types check {files}/types-wrong.json5 --json
. types check {files}/nowhere.json5
? health
. health --prometheus
? agenda
? case list
? inbox list
? outbox list
? review list
? review rules
? case views
? auth status
. --as nobody case list
. --as lae comment 1001 x
. --log-level loud case list
. --quiet case list

## Clients, items, cases
! client set C-1 --name 'Brandt Metall GmbH' --lang de
! item set FAC-1 --client C-1 --amount 6000.00 --issued 2026-01-01 --due 2026-01-31
! item set FAC-2 --client C-1 --amount 4000.00 --due 2026-02-28
. item set FAC-3 --client C-1 --amount much
. item set FAC-3 --client C-9 --amount 5
. item set FAC-3 --client C-1 --amount 5 --currency EURO
. item set FAC-3 --client C-1 --amount 5 --due 31.1.2026
! accounts import {files}/clients.json --kind clients
! accounts import {files}/contacts.csv --kind contacts --as-of 2026-08-02
. accounts import {files}/items.csv --kind items --dry-run
! accounts import {files}/items.csv --kind items
. accounts import {files}/items.csv --kind items
. accounts import {files}/items.csv --kind things
. accounts import {files}/note.liquid --kind items
. accounts import {files}/none.csv --kind items
? client show C-1
? client show C-2
. client show C-9
! case create 'Brandt, disputed' --type dispute --client C-1 --item FAC-1 --item FAC-2=1500.00 --participant 'client:anke@client.example.net:Anke Brandt' --participant law_firm:jos@lawfirm.example.org --status 'Price dispute' --reason 'short delivery' --resolver lea
! case create 'Brandt, plan' --type payment_plan --client C-1 --item FAC-1 --also --participant client:anke@client.example.net
! case create 'Litigation' --type litigation --client C-2 --promised 2026-08-15
! case create 'To be merged' --client C-1
! case create 'To be closed' --type dispute --client C-2 --item INV-9
! case create 'To be cancelled'
! case create 'To be paused'
! case create 'To be resolved' --type credit_note_request
. case create 'x' --type disptue
. case create 'x' --status Opne
. case create 'x' --client C-9
. case create 'x' --client C-1 --item FAC-9
. case create 'x' --client C-1 --item FAC-1=lots
. case create 'x' --participant anke@client.example.net
. case create 'x' --participant king:anke@client.example.net
. case create 'x' --participant client:anke
. case create 'x' --resolver leo
. case create 'x' --promised someday
? case show 1001
? case show 1001 --full
? case show DOS-1001-aaaaa
? why 1001
? why 1003
? case list --type dispute --sort next
! case list --type dispute --resolver lea --save mine
? case list --view mine --sort newest
? case list --client C-1 --limit 1
? case list --due-by 2026-08-06 --state all
. case list --view nobodys
. case list --type disptue
. case list --state shut
. case list --resolver leo
. case list --limit none
? case views

## Work on a case
! case rename 1001 'Brandt, disputed prices'
! case resolver 1001 sam --letter --comment 'Cause: short delivery. Next: call.'
! case resolver 1001 lea
. case resolver 1001 leo
. case resolver 1001 bot --letter --comment x
! case status 1001 'Price dispute'
! case status 1002 'Promise to pay' --promised 2026-08-20
! case status 1002 'Payment plan' --keep-date
. case status 1001 'Pirce dispute'
. case status 1001 'Legal action'
! participant add 1001 max@insurer.example.org --role insurer --name 'Max' --lang nl
! participant add 1001 ada@case.example.com --role internal
! participant add 1001 rhea@case.example.com --role approver
! participant renew 1001 anke@client.example.net
! participant remove 1001 max@insurer.example.org
. participant remove 1001 nobody@x.example
. participant add 1001 max --role insurer
. participant add 1001 max@insurer.example.org --role king
! item add 1001 FAC-3 --client C-1 --amount 100.00
! item remove 1001 FAC-3
. item remove 1001 FAC-3
. item add 1001 FAC-99
! item resolver 1001 FAC-2 sam
! item resolver 1001 FAC-2 lea --all
. item resolver 1001 FAC-9 sam
! comment 1001 'Two broken promises.'
! comment 1001 'For all to see.' --visibility external
! comment 1001 - <letter.txt
. comment 1001 ''
. comment 9999 'x'
! next set 1001 2026-08-06 --kind call --title 'Call Anke' --assign sam --reason 'she is away'
! next set 1001 2026-08-08
. next set 1001 tomorrow
. next set 1001 2026-08-07 --kind dance
. next set 1001 2026-08-07 --assign leo
. next confirm 1001
! next done 1001
. next done 1001
! case status 1001 'Information requested'
? why 1001
! next confirm 1001
. next confirm 1001
! case status 1001 'Price dispute'
! next set 1001 2026-08-07 --kind follow_up
? agenda --days 60
? agenda --user sam
. agenda --user leo
. agenda --days many
! attachment add 1001 {files}/contract.pdf --visibility external
! attachment add 1001 {files}/note.liquid --type text/plain
. attachment add 1001 {files}/none.pdf
. attachment add 1001 {files}
? attachment list 1001
! attachment hide 1
! attachment show 1
. attachment show 99
. attachment save 1 --to {files}/saved.pdf
. attachment save 1 --to {files}/saved.pdf
. attachment save 1 --to -
. attachment save 1 --to {files}/again.pdf --json
. attachment save 99
! case link 1001 1002 --kind follows
. case link 1001 1001
. case link 1001 9999
! case unlink 1001 1002
. case unlink 1001 1002
! case link 1001 1003
! case merge 1004 1001
. case merge 1004 1001
. case merge 1001 1001
? case show 1004
! case close 1005 settled --comment 'all is well'
. case close 1005 settled
. case close 1001 setled
. case resolve 1001 recovered
! case cancel 1006 'a mistake'
! case pause 1007 2026-09-01
! case resume 1007
! case pause 1007 2026-09-01
. case pause 1007 yesterday
. case resume 1001
. case reopen 1001
! case resolve 1008 credited
! case reopen 1008
! case resolve 1008 credited --comment 'done'

## Letters
? template list
? template show reminder
? template show plan-confirmation --lang de
. template show remindr
? template check
? template check reminder
. template check remindr
? template preview reminder
? template preview reminder --case 1001 --to client --message Hello --lang nl
. template preview reminder --html {files}/reminder.html
. template preview reminder --case 1001
. template preview reminder --case 1001 --to bailiff
? template variables
? template variables 1001 --to client
! template new second-reminder --from reminder
! template new site-visit --audience internal
. template new bailiff-visit --audience any --lang fr --json
. template new reminder
. template new 'No Name'
. template new third --from remindr
. template check site-visit
! send 1001 --template reminder --to client --attach 1
? send 1001 --template reminder --to client --dry-run
! send 1001 --to law_firm --body {files}/letter.txt --subject 'About prices' --attach contract.pdf
! send 1001 --to all-external --thread --body - <letter.txt
! send 1001 --template free-text --to anke@client.example.net --message 'Free words.'
! send 1002 --template plan-proposal --to client
~ send 1001 --template request-for-information --to client <no
~ send 1001 --template request-for-information --to client <yes
. send 1001 --template remindr --to client
. send 1001 --template reminder --to bailiff
. send 1001 --template reminder --to stranger@x.example
. send 1001 --template transfer-to-law-firm --to client
. send 1001 --template reminder --to client --attach 2
. send 1001 --template reminder --to client --attach 99
. send 1001 --template reminder --to client --body {files}/letter.txt
. send 1001 --to client
. send 1001 --template reminder
. send 1005 --template reminder --to client
. send 9999 --template reminder --to client
! outbox hold 1
. outbox hold 1
. outbox retry 1
! outbox release 1
. outbox release 1
! outbox cancel 2
. outbox cancel 2
. outbox cancel 99
? outbox list
? outbox list --state queued --limit 2
. outbox list --state lost
? outbox show 1
? outbox show 99
. run --once
. run --once --json
. outbox cancel 3
? outbox list
? outbox show 3
? case show 1001
"""
