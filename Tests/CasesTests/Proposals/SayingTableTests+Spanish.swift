/// Sayings in Spanish, written for these tests.
extension SayingTableTests {
  static let spanish = """
    ES | Todavía no hemos pagado la F-2041. => -
    ES | Si nos mandáis el abono, pagamos el 9 de octubre. => -
    ES | ¿Se pagó ya la F-2041? => -
    ES | El banco devolvió la transferencia del 24 de septiembre. => -
    ES | Os llamaré el 9 de octubre para hablar del pago. => -
    ES | La F-2041 está bien, no reclamamos nada. => -
    ES PLAN | Aceptaríamos si fueran cinco cuotas. => -
    ES APP | No lo puedo aprobar todavía. => -
    ES LAW | Mañana presentaremos la demanda. => -
    MX | Su ejecutivo nos dijo que se pagaba el 9 de octubre. => -
    ES | Mañana os transfiero los 1.250 €. => promise 2026-09-29 125000
    ES | La F-2057 la pagamos el 24 de septiembre. => claimed_payment 2026-09-24
    ES | En la F-2063 nos habéis cobrado de más. => dispute F-2063
    ES PLAN | Perfecto, adelante con el plan. => acceptance
    ES | ¿Me podéis reenviar la F-2063? => copy_request F-2063
    MX | El pago queda programado para el 2 de octubre. => promise 2026-10-02
    ES | El viernes os hago la transferencia de los 480,50 €. => promise 2026-10-02 48050
    ES | Ya está pagada, adjunto justificante. => claimed_payment
    ES | El lunes tenéis el dinero. => promise 2026-10-05
    ES | No reconocemos la F-2041, nunca pedimos ese servicio. => dispute F-2041
    ES | Imposible pagar la F-2057 así, la mitad de los palés llegó rota. => dispute F-2057
    ES | Nos facturáis 40 piezas en la 2041 pero solo llegaron 32. => dispute F-2041
    ES | 500 € mañana y el resto el 30. => promise 2026-09-29 50000; promise 2026-09-30
    ES | La 2041 sale el viernes. La 2057 en cambio está bloqueada, el precio no coincide con el \
    presupuesto. => dispute F-2057; promise 2026-10-02
    ES | La 2057 la pagamos el 24/9, la 2041 la pagamos el 23/10. De la 2063 necesito una copia. \
    => claimed_payment 2026-09-24; promise 2026-10-23; copy_request F-2063
    ES | Reconocemos que debemos la 2041 y la pagaremos el 30 de septiembre. El problema es la \
    2057: enviasteis mercancía equivocada. => dispute F-2057; promise 2026-09-30
    ES | Llevamos la contabilidad de Maderas Harlow. Nuestro cliente nos pide que le comuniquemos \
    que los 1.730,50 € (F-2041 y F-2057) se abonarán el 30 de octubre. => promise 2026-10-30 \
    173050
    ES | Por auto de 21 de septiembre hemos sido declarados en concurso de acreedores. => \
    insolvency 2026-09-21
    ES PLAN | De acuerdo por nuestra parte, gracias. => acceptance
    ES | Falta el abono de las 2 cajas devueltas de la 2063. => credit_note_awaited F-2063
    ES | En cuanto tengamos la factura corregida, pagaremos en 10 días. => -
    ES | ¿Hay que pagar la F-2041 el 5 de octubre o puede ser más tarde? => -
    ES | Íbamos a pagar el viernes pero el jefe está en el hospital, no sé cuándo. => -
    ES | Por favor, transferidnos los 120,00 € pagados de más antes del 9 de octubre. => -
    ES | Lo ideal sería pagar el 9 de octubre, pero no puedo prometer nada. => -
    ES | En relación con su carta del 21 de septiembre, les informaremos sobre el pago. => -
    ES | Ni hablar de pagar 3.600 € el 5 de octubre. => -
    ES | ¿Hemos pagado ya la F-2057? => -
    ES | Aquí figura abierta, así que no se ha pagado. => -
    ES | Debería haberse pagado la semana pasada, lo averiguo. => -
    ES | La F-2041 está correcta, no hay ninguna incidencia. => -
    ES | Las piezas defectuosas de la 2057 ya se cambiaron, está resuelto. => -
    ES | ¿Hay algo mal en la factura 2063? => -
    ES PLAN | Sí, escuché su mensaje. Llámeme mañana. => -
    ES | Un cliente nuestro ha entrado en concurso, de ahí el retraso. => -
    ES | Gracias por la copia de la F-2041, ya está todo bien. => -
    ES LAW | Si no hay pago el 30 de octubre, recomendamos presentar demanda. => -
    ES | Por favor no paséis el recibo de 480,50 € el 1 de octubre, no hay saldo. => -
    ES | La transferencia de 480,50 € del lunes nos la ha devuelto el banco, miro el motivo. => -
    ES | El 9 de octubre estaremos ahí para liquidar los puntos pendientes con sus técnicos. => -
    ES PLAN | Vale, pero en cuatro plazos en lugar de tres. => -
    ES LAW | La sentencia está prevista para el 30 de octubre. => -
    ES | Su carta del 21 de septiembre nos llegó ayer. La he pasado a los socios, que se reúnen el \
    9 de octubre. De momento no sé si se pagarán los 1.250,00 € ni cuándo. Le escribiré después. \
    => -
    ES AUTO | Hoy no estoy en la oficina. Los pedidos recibidos hasta el 12 de octubre salen este \
    mes. => -
    ES | La transferencia saldrá el 2 de octubre. => promise 2026-10-02
    ES | Tendréis el pago el viernes. => promise 2026-10-02
    ES | Os pagamos el día 15. => promise 2026-10-15
    ES | El 22 de septiembre hicimos una transferencia de 480,50 €. => claimed_payment 2026-09-22 \
    48050
    ES | Esa factura ya se pagó. => claimed_payment
    ES | La F-2063 no corresponde a ningún pedido nuestro. => dispute F-2063
    ES | El importe de la F-2057 está mal. => dispute F-2057
    ES | Faltan tres cajas de la 2057. => dispute F-2057
    ES PLAN | Aceptamos el calendario propuesto. => acceptance
    ES PLAN | Nos parece perfecto, gracias. => acceptance
    ES | ¿Sería posible fraccionar el pago? => plan_request
    ES | Necesitamos un duplicado de la F-2063. => copy_request F-2063
    ES APP | Aprobado, adelante. => decision approve
    MX | Le depositamos el viernes. => promise 2026-10-02
    MX AUTO | Regreso el 12 de octubre. => return_day 2026-10-12
    ES | Pagaremos hacia el 10 de octubre. => -
    ES PLAN | Vale, lo miro y te digo. => -
    ES | No habrá pago antes del 9 de octubre. => -
    ES | Les comunicamos que la sociedad ha sido declarada en concurso el 21 de septiembre de \
    2026. => insolvency 2026-09-21
    MX | Nuestra empresa entró en concurso mercantil el 21 de septiembre. => insolvency 2026-09-21
    ES LAW | Se ha dictado sentencia el 12 de septiembre, autos 1187/2026. => legal_stage judgment \
    1187/2026
    ES LAW | Hoy hemos enviado el burofax con plazo hasta el 28 de octubre de 2026. => legal_stage \
    letter_before_action 2026-10-28
    ES PLAN | Trato hecho. => acceptance
    ES PLAN | Sí, nos va bien así. => acceptance
    MX PLAN | De acuerdo, licenciado, así quedamos. => acceptance
    MX PLAN | Sale, muchas gracias. => acceptance
    ES APP | No, lo rechazo. La falta no está acreditada. => decision refuse
    ES APP | Hola Luis: / lo apruebo. / Buen día => decision approve
    ES | Según contabilidad, el pago está programado para el 4 de enero. => promise 2027-01-04
    ES | Se os abonará a más tardar el 9 de octubre. => promise 2026-10-09
    MX | El depósito se hace el jueves. => promise 2026-10-01
    ES | La mitad de las cajas de la F-2057 llegó dañada. => dispute F-2057
    ES | Nos habéis facturado dos veces lo mismo, F-2041. => dispute F-2041
    ES | El pago se realizó el 22 de septiembre. => claimed_payment 2026-09-22
    ES | El miércoles lo tenéis en cuenta. => -
    ES | El pago se efectuará el próximo 15 de octubre. => promise 2026-10-15
    ES | Esta semana, el viernes, os pagamos 480,50 €. => promise 2026-10-02 48050
    MX | Ya le hicimos el depósito ayer. => claimed_payment 2026-09-27
    MX | Se deposita el miércoles, disculpe la demora. => promise 2026-09-30
    ES | Olvide nuestra reclamación de F-2057, las cajas han aparecido. => -
    """
}
