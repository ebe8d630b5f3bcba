extension Lexicon {
  /// The words of Spanish.
  static let spanish = """
    pay: pagar! abonar! liquidar! transferir! saldar! ingresar! depositar! cancelar! girar! \
      cubrir! remesar! desembolsar! liquidado pago |transfiero,transfiere,transferimos,transfieren
    payNoun: pago pagos transferencia transferencias ingreso abono depósito giro cheque talón \
      transferencia_inmediata spei bizum
    money: dinero importe monto saldo cantidad total suma importe_pendiente totalidad
    account: cuenta banco
    go: salir|sale,salen|salió|salido|saldrá,saldrán llegar! entrar! caer|cae,caen||caído|caerá \
      pasar! ir|va estar_en|está||estado|estará,estarán quedar! seguir|sigue||seguido|seguirá
    make: \
      hacer|hacemos,hago,hace,hacen,hacerle|hicimos,hice,hizo,hicieron|hecho,hecha|haremos,haré,hará,harán|haríamos,haría \
      realizar! efectuar! emitir! ordenar! tramitar! programar! ejecutar! proceder!
    send: enviar! mandar! remitir! envío|envío,mando,manda,mandamos
    have: tener|tienen,tiene,tendrán,tenéis||tenido|tendrán,tendréis,tendrá,tendremos recibir! \
      contar|cuentan tener|tenéis,tendréis|||||tenéis,tendréis
    debit: cargó cargado cargada adeudado adeudó debitado debitó descontado descontó cargaron
    remit: aviso_de_pago comprobante_de_pago notificación_de_pago aviso_de_transferencia \
      orden_de_pago aviso_pago
    run: remesa día_de_pago días_de_pago corrida_de_pagos ciclo_de_pago
    we: nosotros nosotras yo hemos he estamos podemos vamos_a voy_a queremos
    our: nuestro nuestra nuestros nuestras mi mis contabilidad administración
    you: usted ustedes vosotros tú
    your: su sus vuestro vuestra vuestros vuestras
    youAux: habéis han_cobrado
    us: nos me
    please: favor ruego rogamos sírvanse agradeceríamos agradecería
    to: a de por para en con al desde sobre contra del
    will: habrá habrán habremos habré vamos_a voy_a va_a van_a será serán quedará quedarán estará estarán haremos haré hará \
      comprometemos_a comprometo_a
    can: podemos puedo podremos podré puede podrá
    must: debemos debe deben tenemos_que tengo_que tiene_que tienen_que hay_que debo tendría_que \
      deberíamos
    wish: quisiéramos quisiera querríamos querría queremos queríamos quería esperamos espero \
      podríamos podría deberíamos debería intentar! tratar! pretender! gustaría desear! íbamos iba \
      pensábamos pensaba planeamos procuraremos prevemos confiamos debió debía debían habría \
      habríamos sería tendría tendríamos deberían haberse recomendar! aconsejar! era_para \
      tenía_que tenían_que iba_a_ser
    doubt: quizás quizá tal_vez probablemente posiblemente seguramente a_lo_mejor en_principio \
      ojalá previsiblemente normalmente aproximadamente idealmente si_todo_va dudo dudamos
    has: hemos he ha han había habíamos
    be: es son está están estamos estoy ser
    was: fue fueron sido era eran acabo_de acabamos_de acaba_de estaba
    cond: si cuando siempre_que salvo en_cuanto una_vez hasta_que a_condición tan_pronto \
      después_de tras siempre_y_cuando en_caso a_menos a_no_ser mientras cuando_vea
    asks: cuándo quién cómo qué cuánto cuál dónde por_qué si
    neg: no nunca ningún ninguna tampoco imposible nada nadie sin jamás ni aún_no todavía_no \
      negamos imposibilidad nanay ni_hablar
    limit: sin_falta no_más_tarde sin_problema no_solo sin_demora no_hay_problema sin_retraso \
      sin_más
    say: decir|dice,dicen,digo|dijo,dijeron,dije,dijimos|dicho afirmar! \
      creer|creo,creemos,cree||creído según prometer|promete|prometió|prometido pensar! asegura \
      quedaron quedamos quedasteis
    ask: preguntar! pregunta consultar! pedir|pide,pedimos|pidió|pedido
    inform: confirmar! informar! comunicar! avisar! indicar! asegurar! notificar!
    talk: hablar! ver|vemos,veo|vio|visto revisar! saber|sabemos,sé,sabe||sabido|sabré,sabremos \
      comprobar! llamar! llamen contestar! consultar! decidir! reunir! aclarar! verificar! diremos \
      diré decimos podré_decir responder! contactar!
    retract: prometer garantizar! seguro segura comprometer
    returned: devuelto devuelta rechazado rechazada anulado cancelada retrocedido rebotó rebotado \
      reembolsado reembolsar! devolvió de_más detenido parado perdido extraviado devolvieron \
      suspendida suspendido en_exceso
    already: ya
    just: acabo_de acabamos_de ahora_mismo recién acaba_de
    after: después tras
    part: mitad una_parte en_parte anticipo parcial parcialmente % tercio
    rest: resto restante
    paper: carta correo mensaje recordatorio extracto calendario albarán pedido documentos plan \
      contrato justificante lista presupuesto comprobante escrito aviso formulario mail \
      calendario_de_pagos
    matter: duda dudas pregunta preguntas asunto tema problema puntos detalles cuestiones
    goods: mercancía mercancías entrega entregas cajas piezas palés palets unidades pallets \
      servicio trabajos horas material productos equipo máquina equipos envío suministro paquete \
      género maquinaria
    invoice: factura facturas recibo fra
    contest: reclamar! impugnar! disputar! discrepar! objetar! reclamación disconformidad disputa \
      queja inconformidad incidencia disconformes disconforme
    defect: incorrecto~ erróneo~ equivocado~ mal dañado~ defectuoso~ roto~ incompleto~ error \
      errores diferencia duplicado~ dos_veces doble falta faltan faltaban faltante faltaron faltó \
      discrepancia de_más de_menos excesivo~ superior golpeado~ estropeado~ caducado~ averiado~ \
      oxidado~ rayado~ cobrado_de_más inservible~ desperfectos daños distinto~ no_conforme \
      aplastado~ mojado~ abollado~ rasgado~ sucio~ en_lugar_de en_vez_de
    only: sólo solo solamente únicamente
    bill: facturar! cobrar! facturáis facturan cargar! cobráis facturasteis facturaron
    receive: recibir! recibido llegado llegaron
    order: pedir|pedimos|pidió|pedido solicitar! encargar! contratar! autorizar! reconocer! \
      reconocemos pedido pactar! pactado acordado pedidos
    deliver: entregar! suministrar! servir|sirvieron,servisteis||servido enviar! instalar! reponer \
      prestar! entregado |||realizado,realizada,terminado,hecho,hecha,prestado
    correct: correcto correcta bien conforme conformes
    match: coincidir! coincide coinciden corresponder! corresponde corresponden cuadrar! cuadra \
      cuadran concuerda concuerdan
    agree: aceptar! acuerdo conforme conformes reconocer! aprobar! deber!
    resolved: olvidar olvide olviden olvida retirar retiramos retiro retirada ignorar ignoren \
      ignore anulamos \
      resuelto resuelta solucionado solucionada cambiado repuesto repuestas corregido \
      sustituido sustituidas reemplazado cambiadas cambiar! reemplazar! \
      sustituir|||sustituido,sustituida,sustituidas,sustituidos resolver|||resuelto,resuelta \
      reponer||repusieron|repuesto,repuestas solucionar!
    join: y pero mientras e sino
    that: que quien porque aunque pues ya_que
    verb: es son está están fue ha han hemos he puede podemos debe tiene hay esperar! necesitar! \
      buscar! encontrar! trabajar! abrir! cerrar! quedar! dar|damos,doy|dio|dado \
      poner|pone|puso|puesto traer|trae empezar|empieza venir|viene|vino|venido figurar! \
      aparecer|aparece,aparezca|apareció contar cambiar! presentar! pasar! recoger|recoge \
      permanecer
    insolvent: concurso_de_acreedores concurso concurso_mercantil insolvencia quiebra preconcurso \
      administrador_concursal insolvente insolventes concursal
    opened: declarado declarada presentado solicitado admitido abierto entrado declarado~ \
      presentado~ entró entramos entraron
    others: cliente clientes proveedor proveedores inquilino
    plan: plazos cuotas mensualidades fraccionamiento fraccionado aplazamiento plan_de_pago \
      plan_de_pagos parcialidades pagos_mensuales fraccionar!
    refuse: rechazar! negar! negamos nos_negamos retener|retenemos imposible suspender! bloqueado \
      bloqueada parado
    copy: copia copias duplicado pdf
    again: otra_vez de_nuevo nuevamente reenviar! reenvía reenviarnos reenviarme
    need: necesitar! necesito hace_falta falta encuentro encontramos precisamos gustaría quisiera
    credit: nota_de_crédito notas_de_crédito abono factura_rectificativa rectificativa
    wait: esperamos espera pendiente falta esperando
    thanks: gracias agradezco
    attached: adjunto adjunta adjuntamos anexo
    asIs: así
    monthly: mes mensual mensuales semana quincena
    due: vencimiento vence fecha
    away: oficina vacaciones ausente fuera ausencia permiso baja
    greet: hola buenos buenas días tardes estimado estimada saludos atentamente cordial sra sr lic \
      don doña señora perdón disculpe qué_tal buen feliz jornada
    filler: el la los las lo un una este esta ese esa esto eso y o a en de del al con por para les \
      le se os ya también más dicha dicho nuestro tal antes día todo toda todos íntegro \
      íntegramente entonces va siguiente hoy mismo próximo incluida incluido nos su
    but: pero sólo solo salvo excepto sino aunque
    accept: aceptar! acuerdo de_acuerdo conforme conformes conformidad aprobar! trato_hecho \
      aceptación
    good: bien perfecto perfecta fenomenal genial ideal vale sí ok okey correcto estupendo \
      adelante excelente viene parece convenía conviene perfectamente encantados súper asumible \
      viable factible listo órale sale_bien procedan procedamos sale
    mild: nos me así las los cuotas plazos plan propuesto propuesta está estamos con por parte la \
      comprensión gracias facilidades su muy bien que tal como indicáis indica tres pagos \
      calendario condiciones de lo nuestro nuestra
    approve: aprobar! aprobado autorizar! autorizado visto_bueno conforme
    reject: rechazar! rechazado denegar! denegado desestimado
    back: vuelvo volveré volvemos regreso regresaré reincorporo reincorporaré vuelta incorporo \
      retorno retomo
    until: hasta
    stageLetter: requerimiento_de_pago burofax requerimiento carta_de_requerimiento intimación
    stageClaim: demanda juicio_monitorio monitorio petición_inicial demanda_ejecutiva querella \
      juicio_ejecutivo
    stageJudgment: sentencia auto decreto
    stageForce: embargo ejecución despacho_de_ejecución
    stageDefence: oposición contestación
    stageSettled: acuerdo transacción convenio
    file: presentar! interponer|interponemos|interpuso|interpuesto,interpuesta dictar! dictado \
      dictada enviar! trabar! trabado notificar! admitir! admitida alcanzar! remitir! despachar! \
      despachada formular! ingresar! radicar! promover|promovimos||promovido
    propose: proponer|proponemos,propongo solicitar! pedir|pedimos,pido querríamos
    trouble: problema dificultad problemas
    possible: posible viable
    go,account: |en_su_cuenta,en_vuestra_cuenta
    planned: programado~ previsto~ agendado~ planificado~
    house: sociedad empresa compañía
    orderNoun: pedido orden_de_compra
    price: precio precios tarifa
    doubt: críen_pelo
    can,youAux: pueden podéis
    expect: contar esperar
    doubt: por_norma generalmente habitualmente de_costumbre por_lo_general
    wish: podíamos podía
    filler: te que_viene
    house: s.l s.a
    say: mencionar! comentar!
    send: traer|traigo,traemos||traído llevar!
    good: encaja cuadra conviene
    doubt: supuestamente presuntamente aparentemente por_lo_visto al_parecer
    say: suponer|supongo,suponemos,supone imaginar! presumir|presumo,presumimos
    doubt: creer|creo,creemos,cree,creen||creído pensar|pienso parece_que me_suena impresión en_teoría \
      teóricamente que_yo_sepa por_lo_que según_creo de_oídas
    inform: recordar! recuerdo recordamos
    rest: remanente
    doubt: casi_seguro casi_segura
    """
}
