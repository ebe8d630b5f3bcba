/// Sayings in French, written for these tests.
extension SayingTableTests {
  static let french = """
    FR | Nous n'avons rien payé à ce jour. => -
    FR | Dès que nous aurons l'avoir, nous réglerons sous 8 jours. => -
    FR | Votre commercial nous a dit que le paiement serait fait le 9 octobre. => -
    FR | Nous reviendrons vers vous le 9 octobre au sujet du paiement. => -
    FR | Avez-vous reçu notre paiement du 24 septembre ? => -
    FR | La FAC-2041 n'est pas contestée. => -
    FR | Peut-être pourrons-nous payer le 9 octobre. => -
    FR | Notre banque a rejeté le virement du 24 septembre. => -
    FR PLAN | Nous ne pouvons pas accepter cet échéancier. => -
    FR PLAN | Bien reçu, je transmets à ma direction. => -
    FR APP | Je validerai quand j'aurai le bon de livraison. => -
    FR LAW | L'audience est fixée au 30 octobre. => -
    FR | Merci de nous régler l'avoir de 120 € avant le 9 octobre. => -
    FR | Le virement part demain matin. => promise 2026-09-29
    FR | Nous avons soldé la FAC-2041 vendredi dernier. => claimed_payment 2026-09-25
    FR | La FAC-2057 comporte une erreur de prix. => dispute FAC-2057
    FR PLAN | Parfait pour nous, nous acceptons. => acceptance
    FR | Pourriez-vous nous renvoyer la FAC-2063 ? => copy_request FAC-2063
    FR | Nous attendons l'avoir pour la FAC-2057. => credit_note_awaited FAC-2057
    FR | Serait-il envisageable d'étaler le règlement sur quatre mois ? => plan_request
    FR APP | Accordé. => decision approve
    FR | Vendredi je vous vire les 480,50 €. => promise 2026-10-02 48050
    FR | Nous vous confirmons que le montant dû sera réglé avant le 9 octobre. => promise \
    2026-10-09
    FR | Lundi vous aurez l'argent. Si vous avez des questions, appelez-moi. => promise 2026-10-05
    FR | Notre prochaine campagne de paiement est le 15 octobre et la FAC-2063 en fait partie. => \
    promise 2026-10-15
    FR | Paiement sous 10 jours sans faute. => promise 2026-10-08
    FR | Déjà payée, voir justificatif. => claimed_payment
    FR | Nous ne reconnaissons pas la FAC-2041, nous n'avons jamais commandé cette prestation. => \
    dispute FAC-2041
    FR | Nous ne sommes pas d'accord avec la facture 2063, le prix convenu était de 90 € par jour. \
    => dispute FAC-2063
    FR | La 2057 a été payée le 24 septembre, la 2041 sera payée le 23 octobre. Il me faudrait une \
    copie de la 2063. => claimed_payment 2026-09-24; promise 2026-10-23; copy_request FAC-2063
    FR | Ça arrive mercredi sur votre compte, désolé. => promise 2026-09-30
    FR | Je viens de faire le virement. => claimed_payment 2026-09-28
    FR | 500 € demain et le solde le 30. => promise 2026-09-29 50000; promise 2026-09-30
    FR | La 2041 part vendredi. La 2057 en revanche est bloquée, le prix est différent du devis. \
    => dispute FAC-2057; promise 2026-10-02
    FR PLAN | Ça nous va, merci Claire. => acceptance
    FR | Il nous manque l'avoir pour les 2 cartons retournés de la 2063. => credit_note_awaited \
    FAC-2063
    FR | Notre société a été placée en redressement judiciaire le 21 septembre 2026. => insolvency \
    2026-09-21
    FR AUTO | Je suis en congés, de retour le 12 octobre. => return_day 2026-10-12
    FR LAW | L'assignation a été délivrée le 12 septembre, RG 26/01187. => legal_stage \
    claim_issued 26/01187
    FR | Votre commercial dit que nous paierons 1 250 € le 5 octobre, mais personne ici ne le lui \
    a dit. => -
    FR | Une fois la facture corrigée reçue, nous paierons sous 10 jours. => -
    FR | Nous devions payer vendredi mais le patron est à l'hôpital, je ne sais pas encore quand. \
    => -
    FR | Jeudi je pourrai vous dire quand nous paierons. => -
    FR | Merci de nous virer les 120,00 € payés en trop avant le 9 octobre. => -
    FR | Vous aviez promis d'envoyer les pièces de rechange le 9 octobre, nous comptons dessus. => \
    -
    FR | Idéalement nous paierions le 9 octobre, mais je ne peux rien promettre. => -
    FR | Suite à votre lettre du 21 septembre, nous revenons vers vous pour le paiement. => -
    FR | Mon patron demande si cela vous va si nous payons le 15. => -
    FR | Avons-nous déjà payé la FAC-2057 ? => -
    FR | Vous nous avez viré 200 € de trop le mois dernier, que faisons-nous ? => -
    FR | Elle aurait dû être payée la semaine dernière, je me renseigne. => -
    FR | La FAC-2041 est tout à fait correcte, nous ne contestons rien. => -
    FR | Les pièces défectueuses de la 2057 ont été remplacées, c'est réglé. => -
    FR | Y a-t-il un problème avec la facture 2063 ? => -
    FR PLAN | Nous ne sommes pas d'accord, les mensualités sont trop élevées. => -
    FR PLAN | Bien reçu, merci. Je le transmets à la direction et reviens vers vous. => -
    FR | Un de nos clients est en liquidation judiciaire, d'où le retard. => -
    FR | Merci pour la copie de la FAC-2041, tout est bon. => -
    FR LAW | Déposons-nous l'assignation maintenant ou attendons-nous fin de mois ? => -
    FR | Merci de ne pas présenter le prélèvement de 480,50 € le 1er octobre, le compte n'est pas \
    provisionné. => -
    FR | Notre virement de 480,50 € du 24 septembre nous est revenu, l'IBAN était faux. => -
    FR | Nous serons chez vous le 9 octobre pour régler les dernières questions techniques avec \
    vos ingénieurs. => -
    FR | Je vous envoie l'échéancier de paiement avant le 9 octobre. => -
    FR LAW | Le jugement sera rendu le 30 octobre. => -
    FR | Votre facture sera réglée le 15 octobre. => promise 2026-10-15
    FR | Nous procéderons au virement de 480,50 € le 2 octobre. => promise 2026-10-02 48050
    FR | Le chèque part ce soir. => -
    FR | On vous paie vendredi. => promise 2026-10-02
    FR | Nous avons effectué un virement de 480,50 € le 22 septembre. => claimed_payment \
    2026-09-22 48050
    FR | Cette facture a déjà été réglée. => claimed_payment
    FR | La FAC-2063 concerne une prestation jamais effectuée. => dispute FAC-2063
    FR | Il y a un écart de quantité sur la FAC-2057. => dispute FAC-2057
    FR | La FAC-2041 fait double emploi. => dispute FAC-2041
    FR PLAN | Nous validons cet échéancier. => acceptance
    FR PLAN | C'est parfait, merci beaucoup. => acceptance
    FR | Est-il possible de payer en trois fois ? => plan_request
    FR | Merci de nous adresser un duplicata de la FAC-2063. => copy_request FAC-2063
    FR APP | Refusé, pas de preuve. => decision refuse
    FR AUTO | Absente jusqu'au 11 octobre, je reprends le 12 octobre. => return_day 2026-10-11
    FR | Nous paierons vers le 10 octobre. => -
    FR | Je vous envoie demain une copie du bon de livraison de la FAC-2041. => -
    FR PLAN | D'accord pour un appel demain. => -
    FR APP | Validé à hauteur de 500 €. => -
    FR | On m'a dit que c'était payé, mais je ne trouve rien. => -
    FR | Pas de paiement avant le 9 octobre. => -
    FR LAW | Nous n'avons pas encore déposé la requête. => -
    FR | Nous vous informons que le tribunal a ouvert une procédure de redressement judiciaire à \
    notre encontre le 21 septembre 2026. => insolvency 2026-09-21
    BE | Notre société a été déclarée en faillite le 21 septembre. => insolvency 2026-09-21
    FR LAW | Nous avons adressé ce jour la mise en demeure au débiteur, délai au 28 octobre 2026. \
    => legal_stage letter_before_action 2026-10-28
    FR LAW | La requête en injonction de payer a été déposée le 12 septembre au tribunal, RG \
    1187/26. => legal_stage claim_issued 1187/26
    FR LAW | Le jugement a été rendu le 12 septembre, nous passons à l'exécution. => legal_stage \
    judgment
    FR PLAN | Entendu, merci pour votre souplesse. => acceptance
    FR PLAN | Oui, les trois échéances nous vont. => acceptance
    FR PLAN | Nous marquons notre accord sur le plan proposé. => acceptance
    BE PLAN | Ça va pour nous, merci. => acceptance
    CH PLAN | Volontiers, merci bien. => acceptance
    FR APP | Non, je refuse. Le manque n'est pas prouvé. => decision refuse
    FR APP | De mon côté c'est approuvé. => decision approve
    FR | Selon notre comptabilité, le paiement est programmé pour le 4 janvier. => promise \
    2027-01-04
    FR | Le règlement interviendra au plus tard le 9 octobre. => promise 2026-10-09
    BE | Le montant sera sur votre compte jeudi. => promise 2026-10-01
    FR | Je vous fais le virement mercredi, promis. => promise 2026-09-30
    FR | Elle devait être payée la semaine dernière, je vérifie. => -
    FR | La moitié des cartons de la FAC-2057 était abîmée. => dispute FAC-2057
    FR | Nous n'avons aucune commande pour la FAC-2041. => dispute FAC-2041
    FR | Vous avez facturé deux fois la même livraison, FAC-2041. => dispute FAC-2041
    FR | Le règlement a été envoyé le 22 septembre. => claimed_payment 2026-09-22
    FR | C'est réglé depuis le 22 septembre. => claimed_payment 2026-09-22
    FR | Mercredi c'est sur votre compte. => promise 2026-09-30
    FR | Nous vous réglons les 480,50 € ce vendredi. => promise 2026-10-02 48050
    FR | Je n'ai pas la FAC-2063, pouvez-vous me la renvoyer ? => copy_request FAC-2063
    FR | Oubliez ma réclamation sur FAC-2057, les cartons sont arrivés. => -
    """
}
