/// Sayings in Portuguese, written for these tests.
extension SayingTableTests {
  static let portuguese = """
    PT | Ainda não pagámos a FT-2041. => -
    BR | Vocês receberam o nosso pix? => -
    PT | O banco devolveu a transferência de 24 de setembro. => -
    PT | Ligamos no dia 9 de outubro para falar do pagamento. => -
    PT PLAN | Não aceitamos este plano. => -
    BR APP | Aprovo depois que o vendedor confirmar. => -
    PT LAW | Vamos intentar a ação no dia 30 de outubro. => -
    PT | Amanhã fazemos a transferência de 1.250 €. => promise 2026-09-29 125000
    BR | A NF foi quitada ontem via pix. => claimed_payment 2026-09-27
    PT | A FT-2063 tem um erro no preço. => dispute FT-2063
    PT PLAN | Concordamos com o plano, obrigado. => acceptance
    PT | Podem reenviar a FT-2063? => copy_request FT-2063
    BR APP | Autorizado. => decision approve
    PT | O pagamento sai no dia 8 de outubro. => promise 2026-10-08
    PT | Segunda-feira têm o dinheiro na conta. => promise 2026-10-05
    BR | Nosso próximo lote de pagamentos é dia 15 de outubro e a NF está nele. => promise \
    2026-10-15
    PT | O valor foi debitado da nossa conta a 22 de setembro. => claimed_payment 2026-09-22
    BR | Impossível pagar a NF-2057 assim, metade dos volumes chegou quebrada. => -
    PT | Faturaram-nos 40 peças na 2041 mas só chegaram 32. => dispute FT-2041
    PT | Não concordamos com a fatura 2063, o preço combinado era 90 € por dia. => dispute FT-2063
    PT | 500 € amanhã e o resto no dia 30. => promise 2026-09-29 50000; promise 2026-09-30
    PT | A 2041 sai na sexta. A 2057 está bloqueada, o preço não bate com o orçamento. => dispute \
    FT-2057; promise 2026-10-02
    PT | Acabei de fazer a transferência. => claimed_payment 2026-09-28
    PT PLAN | Por nós está ótimo, obrigado. => acceptance
    BR PLAN | Fechado, pode seguir assim. => acceptance
    BR | Podemos parcelar em três vezes? => plan_request
    PT | A nossa empresa foi declarada insolvente em 21 de setembro. => insolvency 2026-09-21
    PT LAW | A injunção foi apresentada a 12 de setembro, processo 1187/26. => legal_stage \
    claim_issued 1187/26
    PT | O vosso comercial diz que pagamos 1.250 € no dia 5 de outubro, mas ninguém aqui lhe disse \
    isso. => -
    PT | Logo que tenhamos a fatura corrigida, pagamos em 10 dias. => -
    PT | A FT-2041 tem de ser paga a 5 de outubro ou pode ser mais tarde? => -
    PT | Íamos pagar na sexta, mas o chefe está no hospital, ainda não sei quando. => -
    PT | Na quinta-feira posso dizer quando pagamos. => -
    PT | Por favor transfiram-nos os 120,00 € pagos a mais até 9 de outubro. => -
    PT | Prometeram enviar as peças até 9 de outubro, contamos com isso. => -
    PT | O ideal era pagarmos a 9 de outubro, mas não posso prometer nada. => -
    PT | Em relação à vossa carta de 21 de setembro, daremos notícias sobre o pagamento. => -
    PT | O meu chefe pergunta se pode ser pagarmos no dia 15. => -
    PT | Já pagámos a FT-2057? => -
    PT | No mês passado transferiram-nos 200 € a mais, o que fazemos? => -
    PT | Devia ter sido paga na semana passada, vou ver. => -
    PT | A FT-2041 está certa, não contestamos nada. => -
    PT | Há algum problema com a fatura 2063? => -
    PT PLAN | Não estamos de acordo com essas prestações. => -
    PT PLAN | Recebido, obrigado. Passo à direção e digo algo. => -
    PT PLAN | Quem aceitou este plano? => -
    PT | Obrigado pela cópia da FT-2041, está tudo certo. => -
    PT APP | Aprovado por quem? Quero ver a guia primeiro. => -
    PT APP | Ainda não está aprovado, falta a opinião das vendas. => -
    PT | Por favor não apresentem o débito a 1 de outubro, a conta não tem saldo. => -
    PT | A transferência de 480,50 € de segunda-feira foi devolvida pelo banco, vou ver porquê. => \
    -
    PT | Envio o plano de pagamentos até 9 de outubro. => -
    PT | A vossa carta de 21 de setembro só chegou ontem. Passei-a aos sócios, que se reúnem a 9 \
    de outubro. Neste momento não sei se e quando os 1.250,00 € serão pagos. Escrevo depois da \
    reunião. => -
    PT | O pagamento será efetuado a 2 de outubro. => promise 2026-10-02
    PT | Transferimos o valor na sexta-feira. => promise 2026-10-02
    BR | Vamos quitar a nota dia 15/10. => promise 2026-10-15
    PT | Fizemos a transferência de 480,50 € a 22 de setembro. => claimed_payment 2026-09-22 48050
    PT | Essa fatura já foi liquidada. => claimed_payment
    PT | A FT-2063 refere-se a um trabalho nunca feito. => dispute FT-2063
    PT | O valor da FT-2057 está errado. => dispute FT-2057
    PT | Faltam três caixas da 2057. => dispute FT-2057
    PT PLAN | Aceitamos as prestações, obrigado. => acceptance
    PT PLAN | Para nós está perfeito. => acceptance
    PT | Seria possível pagar em três prestações? => plan_request
    PT | Precisamos de uma segunda via da FT-2063. => copy_request FT-2063
    PT APP | Aprovado. => decision approve
    BR AUTO | Estou de férias e volto dia 12/10. => return_day 2026-10-12
    PT | Pagamos lá para o dia 10 de outubro. => -
    PT PLAN | Ok, vou verificar. => -
    PT | Sem pagamento antes de 9 de outubro. => -
    PT | Informamos que a sociedade foi declarada insolvente em 21 de setembro de 2026. => \
    insolvency 2026-09-21
    PT LAW | Enviámos hoje a carta de interpelação, com prazo até 28 de outubro de 2026. => \
    legal_stage letter_before_action 2026-10-28
    BR LAW | A ação de cobrança foi ajuizada em 12 de setembro, processo 1187/2026. => legal_stage \
    claim_issued 1187/2026
    PT PLAN | Combinado, obrigado. => acceptance
    PT PLAN | Estamos de acordo com as três prestações. => acceptance
    BR PLAN | Beleza, combinado então! => acceptance
    BR PLAN | Ok, pode ser assim. => acceptance
    PT APP | Olá Luís, / aprovo. / Bom dia => decision approve
    PT APP | Não, recuso. A falta não está comprovada. => decision refuse
    PT | Segundo a nossa contabilidade, o pagamento está agendado para 4 de janeiro. => promise \
    2027-01-04
    PT | O valor será creditado o mais tardar a 9 de outubro. => promise 2026-10-09
    BR | Faço o pix na quinta. => promise 2026-10-01
    BR | O depósito cai na quinta-feira. => promise 2026-10-01
    BR | Era para ter sido pago semana passada, vou ver o que houve. => -
    PT | Metade das caixas da FT-2057 veio danificada. => dispute FT-2057
    PT | Não temos encomenda para a FT-2041. => dispute FT-2041
    PT | O pagamento foi feito a 22 de setembro. => claimed_payment 2026-09-22
    BR | Já fizemos o pix ontem, segue comprovante. => claimed_payment 2026-09-27
    BR | Vou depositar quarta-feira sem falta. => promise 2026-09-30
    BR | Pode esquecer minha reclamação sobre a F-2057, as caixas apareceram. => -
    BR | Era pra ter sido pago semana passada. => -
    """
}
