extension Lexicon {
  /// The words of French.
  static let french = """
    pay: payer! régler! verser! virer! solder! acquitter! honorer! rembourser! mandater! \
      s'acquitter décaisser! créditer! faire_parvenir||||ferons_parvenir,ferai_parvenir
    payNoun: paiement paiements virement virements règlement règlements versement versements \
      chèque chèques prélèvement virement_instantané sepa mandat
    money: argent montant somme solde total fonds totalité
    account: compte banque
    go: partir|part,partent,partons||parti,partie,partis,parties|partira,partiront arriver! \
      parvenir|parvient||parvenu,parvenue|parviendra,parviendront \
      intervenir|intervient||intervenu|interviendra suivre|suit,suivent||suivi|suivra,suivront \
      tomber! passer! c'est_parti|||c'est_parti rentrer!
    make: \
      faire|faisons,fais,fait,font||fait,faite,faits,faites|ferons,ferai,fera,feront|ferions,ferait \
      effectuer! procéder! émettre|émettons||émis,émise|émettrons,émettrai lancer! réaliser! \
      exécuter! ordonner! transmettre|||transmis valider! enregistrer!
    send: envoyer|envoie,envoyons,envoient||envoyé,envoyée,envoyés|enverrons,enverrai,enverra \
      adresser! expédier! transmettre|transmettons||transmis,transmise|transmettrons \
      faire_parvenir poster!
    have: recevoir|||reçu,reçue|recevrons,recevra,recevrez avoir|aurez||eu|aurez,aura,aurons
    debit: débité débitée débités prélevé prélevée
    remit: avis_de_paiement avis_de_virement avis_de_règlement avis_virement avis_paiement
    run: campagne_de_règlement échéance_de_paiement jour_de_paiement campagne_de_paiement \
      jour_de_règlement date_de_paiement
    we: nous je j' on j'ai
    our: notre nos mon ma mes comptabilité
    you: vous tu
    your: votre vos ton
    youAux: avez êtes allez
    us: nous moi
    please: merci_de veuillez prière svp s'il_vous_plaît
    to: à de par pour sur en chez dans vers au aux du
    will: allons vais va vont sera seront serons ferons ferai fera engageons_à m'engage_à
    can: pouvons peux peut pourrons pourrai sommes_en_mesure
    must: a_dû ont_dû avons_dû devons doit doivent dois faut faudra faudrait devrons
    wish: voudrions voudrais aimerions aimerais souhaitons souhaite souhaiterions espérer! \
      pourrions pourrais pourrait devrions devrait devrais serait serions aurions aurait essayer! \
      tenter! comptons je_compte envisager! prévoyons voulons veux voulions avions_l'intention \
      pensons pense devions aurait_dû auraient_dû aurions_dû conseillons conseille recommandons \
      recommande devait devaient était_prévu auraient
    doubt: peut-être probablement éventuellement normalement sans_doute vraisemblablement plutôt \
      idéalement possiblement en_principe sous_réserve au_plus_tôt doutons doute
    has: avons ai a ont as avait avions n'avons n'a j'ai l'avons l'ai
    be: est sont suis sommes être c'est soit
    was: été étaient était
    cond: si s'il lorsque quand sauf après_réception à_condition tant_que une_fois sous_réserve \
      à_réception pourvu si_vous à_défaut dès_que à_moins en_cas
    asks: si quand qui comment combien pourquoi quoi quel quelle où
    neg: ne n' pas aucun aucune jamais rien personne sans impossible n'est n'avons n'a n'ai ni \
      refusons refuse hors_de_question nullement n'y n'en n'ont n'avions guère pas_question
    limit: sans_faute au_plus_tard sans_délai pas_de_problème sans_tarder pas_plus_tard_que \
      pas_seulement sans_frais sans_problème
    say: dire|dit,disons,disent||dit prétendre|prétend affirmer! croire|croyons,croit \
      promettre|promet,promettons||promis selon penser! déclarer!
    ask: demander! demande me_demande
    inform: confirmer! informer! annoncer! aviser! préciser! assurer! signaler!
    talk: parler! discuter! vérifier! savoir|savons,sais,sait||su|saurai rappeler! appeler! \
      répondre|répond||répondu|répondrai contacter! décider! étudier! regarder! \
      voir|voit||vu|verrons revenir|reviens||revenu|reviendrai,reviendrons réunir|réunissent \
      ignorer! j'ignore tenir_au_courant écrire|écris||écrit|écrirai transmis
    retract: promettre garantir garantie sûr sûre certain certaine
    returned: rejeté rejetée retourné revenu revenue annulé annulée impayé remboursé refusé rejet \
      de_trop en_trop trop-perçu suspendu stoppé bloqué perdu perdue égaré
    already: déjà
    just: à_l'instant vient_de venons_de viens_de tout_juste à_peine instant
    after: après suite_à
    part: moitié partie acompte partiel partiellement % tiers quart
    rest: reste solde restant
    paper: lettre courrier mail courriel message relance rappel relevé échéancier bon_de_commande \
      documents plan justificatif liste contrat devis preuve calendrier attestation \
      mise_en_demeure formulaire bon_de_livraison
    matter: question questions point points problème sujet détails différend litige
    goods: marchandise marchandises livraison livraisons colis palettes pièces cartons articles \
      prestation travaux heures machine matériel produits produit intervention commande service \
      unités caisses
    invoice: facture factures
    contest: contester! réclamer! réfuter! litige litiges contestation réclamation désaccord \
      opposition
    defect: faux fausse erroné~ incorrect~ inexact~ défectueux défectueuse défectueuses endommagé~ \
      cassé~ abîmé~ manquant~ incomplet incomplète erreur erreurs écart différence double \
      deux_fois doublon surfacturation surfacturé~ trop_élevé~ trop_cher rayé~ fissuré~ \
      inutilisable~ avarié~ périmé~ supérieur~ manque manquent manquait manquaient vice \
      non-conforme non_conforme brisé~ mauvais mauvaise mauvaises pas_conforme anomalie écrasé~ \
      mouillé~ déchiré~ tordu~ comporte_une_erreur abîmés sinistré~ cassés double_emploi \
      au_lieu_de au_lieu_des
    only: que seulement uniquement
    bill: facturer! facturez comptez compté
    receive: reçu reçue reçus reçues arrivé arrivée
    order: commander! commandé commandée demandé signé validé commandes commande
    deliver: livrer! livré livrée livrés livrées effectué fourni fournie expédié expédiées \
      expédiée installé |||effectuée,effectués,effectuées,réalisée,réalisé,exécutée,terminée
    correct: correct correcte juste exacte exact conforme bon_à_payer
    match: correspondre|correspond,correspondent||correspondu concorder! concorde concordent
    agree: accepter! d'accord reconnaître|reconnaissons,reconnais||reconnu devons approuver!
    resolved: oublier oubliez oublie retirer retirons retire retirée annuler annulons ignorer \
      ignorez retrouvé retrouvés retrouvée retrouvées \
      résolu résolue réglé_entre remplacé remplacée remplacés remplacées corrigé rectifié \
      clos close remplacer! échanger! réparer! corriger|||corrigé,corrigée,corrigées \
      résoudre|||résolu,résolue
    join: et mais alors tandis puis
    that: que qui parce car dont puisque bien_que
    verb: est sont était étaient a ont avons avez sera seront peut pouvons doit \
      attendre|attendons,attend||attendu trouver! livrer! travailler! ouvrir|ouvre||ouvert fermer! \
      prendre|prenons,prend||pris|prendrons mettre|mettons,met||mis tenir|tenons \
      venir|viennent,venez rester! manquer! donner! chercher! falloir commencer! réviser! revoir \
      changer! présenter!
    insolvent: redressement_judiciaire liquidation_judiciaire procédure_de_sauvegarde \
      cessation_de_paiements cessation_des_paiements procédure_collective dépôt_de_bilan faillite \
      redressement mandataire_judiciaire
    opened: ouvert ouverte placé placée déclaré déclarée prononcé prononcée déposé mis mise \
      ouverture déclarée~ placée~ admis admise
    others: client clients fournisseur fournisseurs locataire
    plan: échéances mensualités échelonnement échéancier plan_de_paiement paiement_échelonné \
      plusieurs_fois étalement versements étaler! échelonner! fractionner!
    refuse: refuser! suspendre|suspendons||suspendu bloquer! bloquée impossible_de
    copy: copie copies duplicata pdf double_de
    again: nouveau à_nouveau encore renvoyer! une_nouvelle_fois
    need: besoin faudrait avons_besoin j'ai_besoin manque retrouve souhaitons
    credit: un_avoir l'avoir votre_avoir d'un_avoir cet_avoir notre_avoir avoirs note_de_crédit \
      avoir_pour avoir_sur avoir_de vos_avoirs
    wait: attendons attends attente manque toujours
    thanks: merci remercie remercions
    attached: pièce_jointe joint jointe ci-joint annexe
    asIs: en_l'état telle_quelle en_l'etat
    monthly: mois mensuel semaine
    due: échue datée du échéance
    away: congés bureau absent absente vacances indisponible déplacement
    greet: bonjour bonsoir madame monsieur cordialement salutations cdlt cdt cher chère meilleures \
      désolé désolée bonne journée soirée week-end
    filler: le la les l' un une des de du d' ce cet cette ces cela ça il elle ils elles y en au \
      aux à et ou par pour sur avec dans bien tout toute tous plus tard déjà aussi ainsi donc \
      votre notre bon retour
    but: mais cependant toutefois seulement sauf uniquement hormis
    accept: accepter! accord d'accord acceptation approuver! donne donnons entendu convenu validé \
      bon_pour_accord valider! validons marquons
    good: convient parfait parfaitement très_bien bien oui ok va impeccable marche entendu nickel \
      super excellent faisable tenable jouable acceptable possible_pour_nous convenable \
      conviennent confirmons confirme ça_marche ça_roule allons_y c'est_bon volontiers marquons
    mild: cela nous me vous je pour cet ces cette échéancier plan proposé proposée proposition \
      offre très bien_reçu de compréhension patience arrangement solution modalités conditions \
      mensualités est c'est tout à fait part côté notre donne mon comme vu prévu trois paiement \
      paiements échéances souplesse
    approve: approuver! valider! validé autoriser! accordé avalisé bon_pour_accord
    reject: refuser! rejeter! rejeté décliné
    back: retour reviens revenons reprends rentre
    until: jusqu'au jusqu'à
    stageLetter: mise_en_demeure sommation sommation_de_payer
    stageClaim: assignation requête injonction_de_payer requête_en_injonction citation \
      réquisition_de_poursuite saisine commandement_de_payer
    stageJudgment: jugement ordonnance ordonnance_d'injonction arrêt
    stageForce: saisie saisie-attribution exécution_forcée saisie_attribution
    stageDefence: opposition conclusions_en_défense
    stageSettled: transaction accord_transactionnel protocole
    file: déposer! déposé délivrer! délivrée signifier! signifiée rendre|||rendu,rendue \
      obtenir|||obtenu,obtenue envoyer|||envoyé,envoyée adresser! \
      introduire|||introduit,introduite pratiquer! pratiquée former|||formée \
      conclure|||conclu,conclue enrôlé saisi prononcé prononcée notifié notifiée engagé engagée
    propose: proposer! demander! souhaiter! solliciter!
    trouble: problème souci difficulté
    possible: possible envisageable faisable
    go,account: |chez_vous,sur_votre_compte
    planned: programmé~ planifié~ prévu~ calé~ enregistré~
    house: société entreprise
    orderNoun: commande bon_de_commande
    price: prix tarif tarifs taux
    doubt: saint-glinglin auront_des_dents quatre_jeudis
    can,youAux: pouvez pourriez
    expect: compter
    doubt: d'habitude habituellement généralement en_général ben_voyons
    wish: pouvions pouvait
    send: envoyer||||||envoyez transmettre||||||transmettez
    house: sarl sas eurl
    say: mentionner! évoquer!
    send: apporter! déposer!
    go: quitter!
    doubt: apparemment prétendument soi-disant paraît-il
    say: supposer! présumer! imaginer! j'imagine me_semble nous_semble
    doubt: croire|croyons,croit,crois||cru paraît semble semblerait sauf_erreur impression en_théorie \
      théoriquement d'après_ce à_ma_connaissance que_je_sache ouï-dire
    rest: reliquat arriéré encours
    inform: rappelle rappelons rappeler sachez notez
    doubt: presque_sûr presque_sûre quasi_sûr quasi_sûre à_peu_près_sûr à_peu_près_sûre
    """
}
