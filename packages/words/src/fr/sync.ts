/** How safe what one writes is; `refusals` has the sentence of every reason for which the relay turns something away. */
export const sync = {
  save: {
    saved: 'Enregistré',
    at: ' à {{time}}',
    waiting: 'En attente ({{count}})',
    connecting: 'Connexion…',
    offline: 'Hors ligne',
    offlineWriting: ' : vos modifications sont gardées ici',
    offlineAtRelay: ' : cette page se lit, et pourra être changée quand la connexion reviendra',
    offlineReading: ' : nous essayons de revenir',
    asking:
      'Hors ligne : rien ne peut être changé ici tant que la connexion n’est pas revenue. Ce que vous avez saisi reste là.',
    back: 'La connexion est revenue',
    readOnly: 'Lecture seule',
  },
  refusals: {
    'no-access': 'Cet appareil n’a pas accès à ce contenu. Ouvrez votre lien d’invitation ou votre lien de retour.',
    revoked: 'Votre accès a été retiré. Adressez-vous à l’équipe de facilitation.',
    unknown: 'Ce contenu n’existe pas, ou n’existe plus.',
    epoch: 'Ce contenu a été remis dans un état antérieur. Ce que vous aviez écrit depuis n’a pas pu y être ajouté.',
    'read-only':
      'L’écriture a été fermée pendant que vous écriviez. Vous pouvez demander à l’équipe de facilitation de la rouvrir.',
    'not-owned': 'Le serveur n’a pas reconnu ces modifications comme les vôtres.',
    gap: 'Il manquait au serveur une partie de ce qui précédait vos modifications.',
    malformed:
      'Le serveur n’a pas pu lire ces modifications. Rechargez la page ; si cela revient, prévenez la personne qui héberge Tablée.',
    root: 'Ces modifications contiennent quelque chose que Tablée ne sait pas enregistrer.',
    sealed: 'Ces modifications effaçaient des cartes. Une carte se retire, elle ne s’efface pas.',
    'drawing-closed':
      'Le dessin a été fermé pendant que vous dessiniez. Vous pouvez demander à l’équipe de facilitation de le rouvrir.',
    'question-validated':
      'Cette question a été validée entre-temps : elle ne peut plus être retirée, changée de type ni fusionnée.',
    content: 'Ces modifications contiennent quelque chose que Tablée ne sait pas enregistrer.',
    depth: 'Ce texte contient trop de listes les unes dans les autres.',
    'too-large': 'C’était trop de contenu en une seule fois. Ajoutez-le en plusieurs morceaux.',
    'document-full': 'Cette partie du cycle est pleine. Prévenez l’équipe de facilitation.',
    rate: 'Trop de modifications en peu de temps. Rien n’est perdu : la connexion reprendra toute seule.',
    'too-many':
      'Tablée est ouverte dans trop d’onglets, ou trop de personnes sont là. Fermez les onglets inutiles : la connexion reprendra toute seule.',
    unreadable: 'Ce contenu ne peut pas être lu pour l’instant. Rien n’est perdu : nous réessayons.',
    restart: 'Le serveur redémarre. La connexion reprendra toute seule.',
    behind: 'Votre connexion est trop lente pour suivre. La connexion reprendra toute seule.',
  },
  filling: {
    label: 'Place restante',
    board: { half: 'Ce mur se remplit : il est à moitié plein.', nearly: 'Ce mur est presque plein.' },
    step: {
      half: 'Cette étape se remplit : la moitié de sa place est prise.',
      nearly: 'Cette étape est presque pleine.',
    },
    part: {
      half: 'Cette partie du cycle se remplit : la moitié de sa place est prise.',
      nearly: 'Cette partie du cycle est presque pleine.',
    },
    plan: 'Prévoyez la suite dans une autre étape : retirer des cartes ne libère pas de place.',
    tellOfStep:
      'Prévenez l’équipe de facilitation : la suite se fera dans une autre étape. Retirer des cartes ne libère pas de place.',
    tellTeam: 'Prévenez l’équipe de facilitation.',
    tellHost: 'Prévenez la personne qui héberge Tablée.',
    understood: 'J’ai compris',
  },
  rescue: {
    title: 'Une partie de ce que vous avez écrit n’a pas pu être enregistrée',
    see: 'Voir de quoi il s’agit',
  },
} as const
