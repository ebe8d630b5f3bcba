extension Lexicon {
  /// The words of Portuguese.
  static let portuguese = """
    pay: pagar! liquidar! transferir! saldar! quitar! depositar! regularizar! acertar! pagas \
      |||pago,paga,pagos,pagas |transfiro,transfere,transferem creditar!
    payNoun: pagamento pagamentos transferência transferências depósito ted pix boleto cheque \
      débito_direto doc
    money: dinheiro valor montante saldo quantia total importância totalidade
    account: conta banco
    go: sair|sai,saem|saiu,saíram|saído|sairá,sairão cair|cai,caem|caiu|caído|cairá entrar! \
      chegar! seguir|segue,seguem|seguiu|seguido|seguirá ir|vai,vão|foi \
      estar_na|está||estado|estará ficar!
    make: \
      fazer|fazemos,faço,faz,fazem|fez,fizemos,fiz|feito,feita|faremos,farei,fará,farão|faríamos,faria \
      efetuar! efectuar! realizar! emitir! processar! agendar! executar! programar! proceder!
    send: enviar! mandar! remeter!
    have: ter|têm,tem||tido|terão,terá,teremos receber! contar ter|tereis,têm|||||tereis
    debit: debitado debitada debitou descontado debitaram
    remit: aviso_de_pagamento comprovante_de_pagamento aviso_de_transferência \
      comprovativo_de_pagamento nota_de_pagamento aviso_de_crédito
    run: lote_de_pagamentos lote_de_pagamento dia_de_pagamento dia_de_pagamentos data_de_pagamento
    we: nós eu a_gente temos tenho estamos podemos vamos vou fomos
    our: nosso nossa nossos nossas meu minha contabilidade
    you: você vocês o_senhor a_senhora tu
    your: vosso vossa vossos vossas seu sua seus suas
    youAux: tens
    us: nos me
    please: favor solicitamos_que queiram queira agradecemos_que
    to: a de por para em com ao à do da no na pelo pela sobre contra até
    will: vamos vou vai vão será serão ficará ficarão estará estarão irá iremos irei comprometemos \
      comprometo-me
    can: podemos posso poderemos poderei pode consigo conseguimos conseguiremos
    must: devemos deve devem temos_que temos_de tenho_que tem_que tem_de é_preciso
    wish: era_pra era_para eram_pra eram_para \
      gostaríamos gostaria queremos queríamos queria quero esperamos espero poderíamos poderia \
      deveríamos deveria tentar! pretender! tencionamos tenciono íamos ia pensávamos iríamos iria \
      desejamos prevemos contamos planejamos devia deviam teria teríamos seria deveriam \
      recomendar! aconselhar! era_para era_suposto tinha_de tinha_que ficou_de ficámos_de
    doubt: talvez provavelmente possivelmente eventualmente em_princípio se_calhar porventura \
      normalmente previsivelmente tomara idealmente presumivelmente duvido duvidamos lá_para
    has: temos tenho tem têm tinha tínhamos havíamos
    be: é são está estão estamos estou ser
    was: foi foram sido era eram acabei_de acabámos_de acabamos_de acaba_de estava
    cond: se quando desde_que assim_que logo_que caso depois_de salvo após_recebermos uma_vez \
      a_menos enquanto até_que só_quando mediante após_o_recebimento
    asks: quando quem como quanto qual onde porque por_que se o_que
    neg: não nao nunca nenhum nenhuma nada ninguém sem impossível jamais nem ainda_não tampouco \
      de_jeito_nenhum negamos nem_pensar
    limit: sem_falta não_mais_tarde sem_problema não_só sem_demora sem_atraso impreterivelmente \
      sem_mais
    say: dizer|diz,dizem,digo|disse,disseram,dissemos|dito afirmar! acreditar! segundo \
      prometer|promete|prometeu,prometeram|prometido achar! combinou ficaram_de
    ask: perguntar! pergunta consultar! pedir|pede,pedimos,peço|pediu|pedido
    inform: confirmar! informar! comunicar! avisar! esclarecer! assegurar! \
      garantir|garantimos,garanto
    talk: falar! ver|vemos,vejo|viu|visto verificar! saber|sabemos,sei||sabido|saberei conferir! \
      ligar! ligue-me responder! decidir! contactar! contatar! retornar! retornamos analisar! \
      reunir!o
    retract: prometer garantir certeza
    returned: devolvido devolvida devolvidas devolvidos estornado estornada rejeitado rejeitada \
      cancelado anulado reembolsado voltou recusado a_mais suspenso suspensa perdido extraviado \
      parado devolveu devolveram em_excesso
    already: já
    just: acabei_de agora_mesmo acabámos_de acabamos_de há_pouco agorinha
    after: após depois
    part: metade uma_parte em_parte sinal parcial parcialmente % terço entrada
    rest: resto restante
    paper: carta e-mail email mensagem lembrete extrato extracto pedido contrato documentos plano \
      calendário orçamento lista guia comprovante comprovativo nota_de_encomenda \
      nota_de_honorários nota formulário aviso
    matter: dúvida dúvidas questão questões assunto problema pontos detalhes pergunta
    goods: mercadoria mercadorias entrega entregas caixas peças paletes unidades serviço serviços \
      horas trabalho trabalhos material produtos equipamento máquina encomenda encomendas envio \
      volumes
    invoice: fatura faturas factura facturas nota_fiscal nf boleto duplicata
    contest: contestar! reclamar! impugnar! discordar! disputar! reclamação contestação \
      divergência discordância disputa
    defect: errado~ incorreto~ incorrecto~ danificado~ defeituoso~ defeito quebrado~ partido~ \
      incompleto~ erro erros diferença duplicado~ duas_vezes dobro faltam faltavam faltaram falta \
      em_falta divergente a_mais a_menos superior avariado~ estragado~ riscado~ vencido_o_produto \
      em_duplicado em_dobro avaria danos indevido~ indevida desconforme inutilizável trocado~ \
      amassado~ molhado~ rasgado~ sujo~ amolgado~ em_vez_de
    only: só somente apenas
    bill: faturar! facturar! cobrar! cobraram faturaram cobrando cobrado
    receive: receber! recebemos recebido chegaram chegou
    order: pedir|pedimos,pedi|pediu|pedido solicitar! encomendar! encomendámos contratar! \
      autorizar! reconhecer|reconhecemos,reconheço acordar! combinado encomendas pedidos
    deliver: entregar! entregue entregues fornecer! prestar! enviar! instalar! \
      |||feito,feita,realizado,executado,concluído
    correct: correto correta correcto correcta certo certa conforme bem
    match: bater! bate batem corresponder|corresponde,correspondem coincidir! coincide coincidem \
      confere conferem
    agree: aceitar! acordo concordar! concordamos reconhecer|reconhecemos,reconheço aprovar! \
      dever!
    resolved: esquecer esqueça esqueçam retirar retiramos retirada desconsiderar desconsidere \
      desconsiderem ignorar ignore ignorem \
      resolvido resolvida trocadas trocados trocada solucionado substituído substituídas \
      substituídos corrigido reposto trocar! substituir! repor||repuseram|reposto,repostas \
      resolver! corrigir!
    join: e mas enquanto porém
    that: que quem pois porque embora
    verb: é são está estão foi tem temos pode deve há estava esperar! precisar! procurar! \
      encontrar! trabalhar! abrir! fechar! ficar! dar|damos|deu|dado pôr|põe trazer|traz começar! \
      vir|vem constar! consta aparecer apresentar! ouvi mudar! aguardar!
    insolvent: recuperação_judicial insolvência falência processo_de_insolvência per concordata \
      administrador_judicial insolvente insolventes falida
    opened: declarada declarado decretada deferida entrou entramos requerida aberto aberta \
      declarada~ decretado~ requerido~ pedido entrámos entramos_em
    others: cliente clientes fornecedor fornecedores inquilino
    plan: prestações parcelas parcelamento mensalidades plano_de_pagamento plano_de_pagamentos \
      parcelar! fracionamento
    refuse: recusar! reter! retemos suspender! impossível bloqueada bloqueado
    copy: cópia cópias segunda_via duplicado pdf 2ª_via 2a_via
    again: novamente outra_vez de_novo reenviar! reenvie
    need: precisar! preciso precisamos falta encontro encontramos necessitamos gostaria queria
    credit: nota_de_crédito notas_de_crédito crédito estorno
    wait: aguardamos aguardo falta pendente à_espera esperamos
    thanks: obrigado obrigada agradecemos agradeço
    attached: anexo anexa em_anexo
    asIs: assim
    monthly: mês mensal mensais semana
    due: vencimento vence data
    away: escritório férias ausente fora ausência licença
    greet: olá oi bom boa dia tarde prezado prezados prezada cumprimentos atenciosamente att abs \
      exmo exma senhora caro cara desculpa desculpe ótimo continuação jornada
    filler: o a os as um uma este esta esse essa isto isso e ou de do da dos das em no na nos nas \
      ao à por para pelo com lhe lhes vos se já também mais até dia todo toda então dinheiro prazo \
      hoje mesmo integral integralmente próximo próxima ainda lá aí
    but: mas porém só somente apenas exceto salvo
    accept: aceitar! aceito aceite aceitação acordo de_acordo concordar! concordamos aprovar! \
      fechado combinado
    good: bem perfeito ótimo sim ok certo excelente beleza bom tudo_bem tudo_certo está_bem dá \
      possível viável confirmar confirmamos confirmo serve ideal optimo óptimo avancem \
      podem_avançar fechado tranquilo maravilha parece pode_seguir podem_seguir pode_ser
    mild: para nós por este meio vimos vir plano de pagamentos pagamento proposto proposta do da \
      as parcelas prestações três obrigado compreensão está assim nos a nossa parte estamos com \
      como foi mim mim,
    approve: aprovar! aprovado autorizar! autorizado deferido
    reject: recusar! recusado reprovar! reprovado rejeitar! rejeitado negado indeferido
    back: volto volta regresso regressarei retorno retornarei voltarei regressa
    until: até
    stageLetter: notificação_extrajudicial interpelação carta_de_interpelação \
      interpelação_admonitória notificação
    stageClaim: ação petição_inicial injunção petição requerimento_de_injunção ação_de_cobrança \
      acção ação_monitória execução
    stageJudgment: sentença acórdão
    stageForce: penhora execução_fiscal bloqueio
    stageDefence: contestação oposição embargos
    stageSettled: acordo transação
    file: intentar! intentada ajuizar! ajuizada ajuizamos dar_entrada|||deu_entrada \
      distribuir|||distribuída propor|||proposta,propusemos proferir|||proferida apresentar! \
      apresentada apresentado enviar! enviada enviámos enviamos citar! penhorar! celebrar! \
      celebrado homologado demos_entrada protocolar! protocolamos
    propose: propor|propomos,proponho solicitar! pedir|pedimos,peço gostaríamos
    trouble: problema problemas dificuldade
    possible: possível viável
    go,account: |na_vossa_conta,na_sua_conta
    planned: agendado~ programado~ previsto~ planeado~
    house: sociedade empresa firma
    orderNoun: encomenda pedido ordem_de_compra
    price: preço preços tarifa
    wait: aguardando esperando no_aguardo
    doubt: são_nunca tiverem_dentes
    can,youAux: podem podeis
    expect: contar esperar
    doubt: por_norma geralmente em_geral habitualmente
    wish: podíamos podia
    filler: te
    house: lda ltda
    say: mencionar! comentar!
    send: trazer|trago,trazemos||trazido levar!
    good: serve-nos
    doubt: supostamente alegadamente aparentemente pelos_vistos ao_que_parece
    say: supor|suponho,supomos presumir|presumo,presumimos imaginar! parece-me
    doubt: acreditar! achar! creio cremos parece_que ao_que impressão em_teoria teoricamente que_eu_saiba \
      pelo_que tanto_quanto ouvi_dizer
    inform: lembrar! lembro lembramos recordar! recordo recordamos
    filler: que_vem
    rest: remanescente
    inform: relembrar! relembro
    doubt: quase_certo quase_certa ao_que_sei
    """
}
