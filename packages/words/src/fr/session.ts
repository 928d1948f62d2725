/** The page of a session, in French. */
export const session = {
  gone: 'Cette séance a été retirée, ou ne fait pas partie du cycle.',
  back: 'Revenir à la page du cycle',
  from: 'de {{from}} à {{to}}',
  overnight: 'de {{from}} à {{to}} le lendemain',
  at: '{{day}} à {{time}}',
  noDay: 'Date à fixer',
  noTime: 'heure à fixer',
  noPlace: 'Lieu à fixer',
  byCall: 'En appel vidéo',
  call: 'Rejoindre l’appel vidéo',
  here: 'Chez vous : {{when}}',
  zones: {
    paris: 'heure de Paris',
    guadeloupe: 'heure de la Guadeloupe',
    martinique: 'heure de la Martinique',
    guyane: 'heure de la Guyane',
    reunion: 'heure de La Réunion',
    mayotte: 'heure de Mayotte',
    miquelon: 'heure de Saint-Pierre-et-Miquelon',
    caledonia: 'heure de la Nouvelle-Calédonie',
    wallis: 'heure de Wallis-et-Futuna',
    tahiti: 'heure de Tahiti',
    marquesas: 'heure des Marquises',
    gambier: 'heure des Gambier',
  },
  cancelled: {
    title: 'Cette séance n’a plus lieu : elle a été retirée du plan.',
    was: 'Elle était prévue le {{when}}.',
    calendars: 'Dans votre agenda',
    hint: 'Si vous l’aviez ajoutée à votre agenda, ce fichier l’y annule. Certains agendas la laissent, barrée ou sous le nom « Annulée » : effacez-la alors à la main.',
    calendar: 'L’annuler dans mon agenda (.ics)',
    text: 'Texte pour prévenir',
    body: `Bonjour,

La séance « {{session}} » du cycle « {{cycle}} », prévue le {{when}}, n’aura pas lieu.

Pour l’annuler dans votre agenda : {{page}}

À bientôt,
L’équipe de facilitation`,
  },
  joined: {
    title: 'Cette séance est réunie avec « {{title}} » : il n’y a plus qu’une séance pour les deux.',
    now: 'La séance qui les réunit : {{when}}.',
    answers: 'Votre réponse y est reprise si la date est la même. Sinon, dites si vous venez sur sa page.',
    hint: 'Si vous aviez ajouté cette séance à votre agenda, le premier fichier l’y annule ; l’autre y met la séance qui les réunit. Si elle y reste, effacez-la à la main.',
    calendar: 'L’annuler dans mon agenda (.ics)',
    kept: 'Ajouter « {{title}} » à mon agenda (.ics)',
    open: 'Voir « {{title}} »',
    body: `Bonjour,

La séance « {{session}} » du cycle « {{cycle}} », prévue le {{when}}, est réunie avec « {{kept}} ».

Quand : {{keptWhen}}
Où : {{where}}

Pour dire si vous venez et mettre votre agenda à jour : {{page}}

À bientôt,
L’équipe de facilitation`,
  },
  edit: 'Modifier la séance',
  calendar: 'Ajouter à mon agenda (.ics)',
  calendarWaits: 'Le fichier pour votre agenda sera proposé dès que la date sera fixée.',
  steps: 'Étapes de la séance',
  noSteps: 'Aucune étape pour l’instant. L’équipe de facilitation la choisit dans « Préparer le plan ».',
  coming: {
    title: 'Qui vient ?',
    titleOver: 'Qui venait ?',
    over: 'Cette séance est passée. Voici ce que chacun·e avait répondu.',
    yes_count_one: '{{count}} personne vient',
    yes_count_other: '{{count}} personnes viennent',
    maybe_count_one: '{{count}} peut-être',
    maybe_count_other: '{{count}} peut-être',
    no_count_one: '{{count}} ne vient pas',
    no_count_other: '{{count}} ne viennent pas',
    pending_count_one: '{{count}} à confirmer',
    pending_count_other: '{{count}} à confirmer',
    silent_count_one: '{{count}} sans réponse',
    silent_count_other: '{{count}} sans réponse',
    nobody: 'Personne n’a encore répondu.',
    everyone: 'La liste complète',
    answerOf: 'Réponse de {{name}}',
    answers: {
      yes: 'Vient',
      no: 'Ne vient pas',
      maybe: 'Peut-être',
      pending: 'À confirmer',
      none: 'Sans réponse',
    },
    ownName: 'En leur nom',
    waiting: 'Les réponses arrivent…',
  },
  agenda: {
    title: 'Déroulé',
    none: 'Pas encore de déroulé : il viendra avec la première étape de la séance.',
    edit: 'Modifier le déroulé',
    minutes: '{{minutes}} min',
    over: '{{by}} de trop pour une séance de {{length}}',
    under: 'Il reste {{by}} sur une séance de {{length}}',
    just: 'Le déroulé tient dans la séance ({{length}})',
    activity: 'Séquence',
    minutesOf: 'Durée de « {{title}} » (minutes)',
    up: 'Monter « {{title}} »',
    down: 'Descendre « {{title}} »',
    remove: 'Retirer « {{title}} »',
    add: 'Ajouter une séquence',
    newTitle: 'Nouvelle séquence',
    leading: 'Consigne',
    leadingOf: '(séquence « {{title}} »)',
    mode: 'Façon de travailler',
    modes: {
      plenary: 'Tous ensemble',
      'hidden-writing': 'Chacun·e écrit, caché des autres',
      sharing: 'Mise en commun',
      vote: 'Vote',
      breakout: 'En groupes',
      break: 'Pause',
    },
    place: 'Où',
    noPlace: 'Sans mur',
    samePlace: 'La zone actuelle',
    prompt: 'Consigne',
    promptHint: 'Ce que l’on demande aux personnes, en une ou deux phrases.',
    reset: 'Reprendre le modèle',
    resetDone: 'Le déroulé du modèle est repris ; rien n’est changé avant « Enregistrer ».',
    titleMissing: 'Donnez un titre à la séquence.',
    minutesWrong: 'Entre 1 et {{most}} minutes.',
    moved: '« {{title}} » : place {{place}} sur {{count}}',
    removed: '« {{title}} » retirée du déroulé',
  },
  prepare: {
    title: 'À préparer',
    hint: 'Pour l’équipe de facilitation.',
    prompts: 'Consignes des séquences',
  },
  texts: {
    title: 'Textes à envoyer',
    hint: 'Tablée n’envoie pas de courriel : copiez le texte, ajustez-le, envoyez-le comme vous en avez l’habitude.',
    invitation: 'Invitation',
    reminder: 'Rappel',
    reminderWaits: 'Le texte de rappel sera proposé dès que la date sera fixée.',
    copy: 'Copier',
    copied: 'Texte copié',
    copyFailed: 'La copie n’a pas été possible : le texte est sélectionné, copiez-le vous-même.',
    noLink:
      'Le lien pour les participant·es n’est pas connu de cet appareil. Si vous en créez un nouveau, l’ancien cessera de marcher ; les personnes déjà entrées gardent leur accès.',
    toAccess: 'Créer un nouveau lien',
    invitationBody: `Bonjour,

Vous êtes invité·e à la séance « {{session}} » du cycle « {{cycle}} ».

Quand : {{when}}
Où : {{where}}

Au programme :
{{agenda}}

{{way}}

Merci de dire si vous venez, sur cette page : {{page}}

À bientôt,
L’équipe de facilitation`,
    reminderBody: `Bonjour,

Un petit rappel : la séance « {{session}} » du cycle « {{cycle}} » a lieu {{when}}.

Où : {{where}}

{{way}}

Si vous n’avez pas encore répondu, dites-nous ici si vous venez : {{page}}

À bientôt,
L’équipe de facilitation`,
    wayIn: 'Pour participer, sans compte ni installation : {{link}}',
    wayBack: 'Pour participer, ouvrez votre lien habituel.',
    callLink: 'appel vidéo : {{link}}',
  },
  form: {
    title: 'Modifier la séance',
    name: 'Titre',
    nameMissing: 'Donnez un titre à la séance.',
    day: 'Date',
    dayMoved: 'Celles et ceux qui avaient répondu devront le refaire pour cette date.',
    from: 'Heure de début',
    minutes: 'Durée (minutes)',
    minutesWrong: 'Entre {{least}} et {{most}} minutes.',
    place: 'Lieu',
    placePlaceholder: 'Maison des associations, salle 2',
    link: 'Lien de l’appel vidéo',
    linkHint: 'Une adresse qui commence par https://',
    linkWrong: 'Écrivez une adresse complète, qui commence par https://',
    save: 'Enregistrer',
    saved: 'Séance enregistrée.',
    changedBy:
      '« {{title}} » vient d’être modifiée par {{name}}. Votre saisie est gardée ici : enregistrez encore pour l’appliquer.',
  },
} as const
