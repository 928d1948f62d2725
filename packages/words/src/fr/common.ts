export const common = {
  product: 'Tablée',
  close: 'Fermer',
  cancel: 'Annuler',
} as const
